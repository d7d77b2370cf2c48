package io.fichario.crm.inmemory.command;

import static io.fichario.crm.inmemory.command.Bench.ANA;
import static io.fichario.crm.inmemory.command.Bench.BOB;
import static io.fichario.crm.inmemory.command.Bench.BOSS;
import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.change.RequestId;
import io.fichario.crm.command.Preview;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.Version;
import io.fichario.crm.rule.Severity;
import io.fichario.crm.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PreviewTest {
    private final Bench bench = new Bench();
    private final Visit visit = bench.visits(ANA).create(Visit.planned("v-1"));

    @Test
    void itShowsRecordsAsTheyWouldBeAndWritesNothing() {
        Preview preview =
                bench.as(ANA).preview(s -> s.records(Visit.TYPE).edit(visit.id(), v -> v.withPlace("Olinda")));

        assertThat(preview.allowed()).isTrue();
        assertThat(preview.records())
                .containsExactly(
                        visit.withPlace("Olinda").withStamp(visit.stamp().withVersion(Version.of(2))));
        assertThat(bench.stored(visit)).isEqualTo(visit);
        assertThat(bench.history(visit)).hasSize(1);
    }

    @Test
    void laterCommandsSeeEarlierOnes() {
        List<Visit> found = new ArrayList<>();

        Preview preview = bench.as(ANA).preview(s -> {
            Visit two = s.records(Visit.TYPE).create(Visit.planned("v-2"));
            s.records(Visit.TYPE).edit(two.id(), v -> v.withPlace("Olinda"));
            s.records(Visit.TYPE).move(visit.id(), "finish", v -> v.withStatus(Visit.Status.DONE));
            found.addAll(s.records(Visit.TYPE)
                    .list(Query.of(Visit.TYPE).where(Visit.PLACE.is("Olinda")))
                    .items());
            assertThat(s.records(Visit.TYPE).count(Visit.STATUS.is(Visit.Status.DONE)))
                    .isEqualTo(1);
            assertThat(s.records(Visit.TYPE).count(Condition.always())).isEqualTo(2);
        });

        assertThat(preview.records()).hasSize(2);
        assertThat(found).extracting(Visit::code).containsExactly("v-2");
        assertThat(bench.count()).isEqualTo(1);
    }

    @Test
    void pagesOverImaginedRecordsNeitherOverlapNorLeaveAGap() {
        for (int i = 2; i <= 9; i++) {
            bench.visits(ANA).create(Visit.planned("v-" + i));
        }
        List<String> seen = new ArrayList<>();

        bench.as(ANA).preview(s -> {
            for (int i = 10; i <= 14; i++) {
                s.records(Visit.TYPE).create(Visit.planned("v-" + i).withPlace("Natal"));
            }
            s.records(Visit.TYPE).edit(visit.id(), v -> v.withPlace("Zacatecas"));
            Query<Visit> query = Query.of(Visit.TYPE).orderBy(Visit.PLACE).limit(3);
            Page<Visit> page = s.records(Visit.TYPE).list(query);
            while (page.more()) {
                page.items().forEach(each -> seen.add(each.code()));
                page = s.records(Visit.TYPE).list(query.after(page.next().orElseThrow()));
            }
            page.items().forEach(each -> seen.add(each.code()));
        });

        assertThat(seen).hasSize(14).doesNotHaveDuplicates();
        assertThat(seen.get(13)).isEqualTo("v-1");
    }

    @Test
    void refusalsAreShownAndNotThrown() {
        Preview preview = bench.as(ANA).preview(s -> {
            s.records(Visit.TYPE).edit(visit.id(), v -> v.withPlace("Olinda"));
            s.records(Visit.TYPE).edit(visit.id(), v -> v.withStatus(Visit.Status.DONE));
        });

        assertThat(preview.allowed()).isFalse();
        assertThat(preview.refusals()).extracting(Violation::code).containsExactly("succession.governed");
        assertThat(preview.refusals()).extracting(Violation::severity).containsExactly(Severity.REFUSE);
        assertThat(preview.records()).hasSize(1);
    }

    @Test
    void uniqueKeysAreLookedUpAmongStoredAndImaginedRecords() {
        Visit second = Visit.planned("v-1").withId(new VisitId(new UUID(0, 2)));
        assertThat(bench.as(ANA)
                        .preview(s -> s.records(Visit.TYPE).create(second))
                        .refusals())
                .hasSize(1);

        Preview imagined = bench.as(ANA).preview(s -> {
            s.records(Visit.TYPE).create(Visit.planned("v-2"));
            s.records(Visit.TYPE).create(Visit.planned("v-2").withId(new VisitId(new UUID(0, 2))));
        });
        assertThat(imagined.refusals()).hasSize(1);
    }

    @Test
    void anIllegalTransitionIsARefusal() {
        Preview preview = bench.as(ANA)
                .preview(s -> s.records(Visit.TYPE).move(visit.id(), "bill", v -> v.withStatus(Visit.Status.BILLED)));

        assertThat(preview.refusals().get(0).message()).contains("bill").contains("finish");
    }

    @Test
    void refusalsAreInTheLanguageOfTheActor() {
        Preview preview = bench.as(ANA.reading(Locale.forLanguageTag("pt-BR")))
                .preview(s -> s.records(Visit.TYPE).move(visit.id(), "bill", v -> v.withStatus(Visit.Status.BILLED)));

        assertThat(preview.refusals().get(0).message())
                .contains("não pode bill")
                .contains("finish");
    }

    @Test
    void whatTheActorMayNotSeeIsRefusedAsNotFound() {
        Preview preview = bench.as(BOB).preview(s -> s.records(Visit.TYPE).edit(visit.id(), v -> v));

        assertThat(preview.refusals().get(0).message()).contains("There is no visit");
    }

    @Test
    void aPreviewLeavesNoReceipt() {
        bench.as(ANA)
                .with(RequestId.of("r-1"))
                .preview(s -> s.records(Visit.TYPE).edit(visit.id(), v -> v.withPlace("A")));

        Visit written =
                bench.as(ANA).with(RequestId.of("r-1")).records(Visit.TYPE).edit(visit.id(), v -> v.withPlace("B"));

        assertThat(written.place()).isEqualTo("B");
    }

    @Test
    void writingByAnotherSessionInsideAPreviewIsRefused() {
        Preview preview = bench.as(ANA).preview(s -> bench.visits(ANA).create(Visit.planned("v-2")));

        assertThat(preview.allowed()).isFalse();
        assertThat(bench.count()).isEqualTo(1);
    }

    @Test
    void theIdOfADeletedRecordIsNotFreeInAPreviewEither() {
        Visit gone = bench.visits(BOSS).create(Visit.planned("v-8"));
        bench.visits(BOSS).delete(gone.id());

        assertThat(bench.as(BOSS)
                        .preview(s -> s.records(Visit.TYPE)
                                .create(Visit.planned("v-9").withId(gone.id())))
                        .allowed())
                .isFalse();
    }

    @Test
    void blocksInAPreviewAreShownAsTheyWouldBeAndLeaveNothing() {
        long before = bench.count();
        Preview preview = bench.as(ANA)
                .preview(s -> s.with(RequestId.of("web-1")).together(t -> {
                    t.records(Visit.TYPE).create(Visit.planned("v-8"));
                    t.records(Visit.TYPE).create(Visit.planned("v-9"));
                }));

        assertThat(preview.allowed()).isTrue();
        assertThat(preview.records()).hasSize(2);
        assertThat(bench.count()).isEqualTo(before);
    }

    @Test
    void aPreviewInsideABlockSeesTheBlock() {
        bench.as(ANA).together(s -> {
            Visit two = s.records(Visit.TYPE).create(Visit.planned("v-2"));
            Preview preview = s.preview(t -> t.records(Visit.TYPE).edit(two.id(), v -> v.withPlace("Olinda")));
            assertThat(preview.allowed()).isTrue();
        });

        assertThat(bench.stored(Visit.planned("v-2")).place()).isEqualTo("Recife");
    }
}
