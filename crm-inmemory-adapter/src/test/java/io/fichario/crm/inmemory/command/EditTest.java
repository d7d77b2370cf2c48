package io.fichario.crm.inmemory.command;

import static io.fichario.crm.inmemory.command.Bench.ANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.fichario.crm.record.NotFoundException;
import io.fichario.crm.record.Stamp;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import io.fichario.crm.rule.IllegalTransitionException;
import io.fichario.crm.rule.RejectedException;
import io.fichario.crm.rule.Violation;
import io.fichario.crm.store.DuplicateKeyException;
import io.fichario.crm.store.StaleRecordException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EditTest {
    private final Bench bench = new Bench();
    private final Visit visit = bench.visits(ANA).create(Visit.planned("v-1"));

    @Test
    void aNewRecordHasVersionOneAndOneChange() {
        assertThat(visit.version()).isEqualTo(Version.of(1));
        assertThat(bench.history(visit)).hasSize(1);
        assertThat(bench.history(visit).get(0).after()).contains(visit);
    }

    @Test
    void aTakenKeyIsRefusedAndNothingIsStored() {
        Visit other = Visit.planned("v-1").withId(new VisitId(new UUID(1, 1)));

        assertThatThrownBy(() -> bench.visits(ANA).create(other))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("code")
                .hasMessageNotContaining("v-1");

        assertThat(bench.count()).isEqualTo(1);
    }

    @Test
    void anEditChangesTheRecordAndItsVersion() {
        Visit edited = bench.visits(ANA).edit(visit.id(), v -> v.withPlace("Olinda"));

        assertThat(edited.place()).isEqualTo("Olinda");
        assertThat(edited.version()).isEqualTo(Version.of(2));
        assertThat(bench.stored(visit)).isEqualTo(edited);
    }

    @Test
    void anEditThatChangesNothingWritesNothing() {
        assertThat(bench.visits(ANA).edit(visit.id(), v -> v.withPlace("Recife")))
                .isEqualTo(visit);

        assertThat(bench.history(visit)).hasSize(1);
    }

    @Test
    void anEditThatReturnsAnotherIdIsRefused() {
        refused(v -> v.withId(new VisitId(new UUID(1, 1))), "succession.id");
    }

    @Test
    void anEditThatReturnsNothingIsRefused() {
        refused(Nulls::nothing, "edit.null");
    }

    @Test
    void anEditThatChangesTheVersionIsRefused() {
        refused(v -> v.withStamp(v.stamp().withVersion(Version.of(7))), "succession.stamp");
    }

    @Test
    void anEditThatChangesTheTenantIsRefused() {
        refused(v -> v.withStamp(Stamp.unsaved(TenantId.of("other"))), "succession.stamp");
    }

    @Test
    void anEditThatHidesAPartIsRefused() {
        refused(v -> v.withStamp(v.stamp().withHidden(Set.of("secret"))), "succession.stamp");
    }

    @Test
    void anEditThatMovesTheStatusIsRefused() {
        refused(v -> v.withStatus(Visit.Status.DONE), "succession.governed");
    }

    @Test
    void anEditThatBreaksTheSuccessionIsRefused() {
        refused(v -> v.withCode("v-2"), "succession.governed");
    }

    @Test
    void anEditThatMakesAnImpossibleValueIsRefused() {
        refused(v -> v.withPlace(" "), "text.blank");
    }

    private void refused(UnaryOperator<Visit> edit, String code) {
        assertThatThrownBy(() -> bench.visits(ANA).edit(visit.id(), edit))
                .asInstanceOf(type(RejectedException.class))
                .extracting(rejected ->
                        rejected.violations().stream().map(Violation::code).toList())
                .isEqualTo(List.of(code));
        assertThat(bench.stored(visit)).isEqualTo(visit);
        assertThat(bench.history(visit)).hasSize(1);
    }

    @Test
    void whatTheFunctionThrowsIsThrownOnAndNothingIsStored() {
        assertThatThrownBy(() -> bench.visits(ANA).edit(visit.id(), v -> {
                    throw new IllegalStateException("the host's own");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(bench.history(visit)).hasSize(1);
    }

    @Test
    void anUnknownRecordIsNotFound() {
        assertThatThrownBy(() -> bench.visits(ANA).edit(new VisitId(new UUID(1, 1)), v -> v))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void anEditOfTheVersionThatWasSeenIsWritten() {
        Visit edited = bench.visits(ANA).edit(visit.id(), Version.of(1), v -> v.withPlace("Olinda"));

        assertThat(edited.version()).isEqualTo(Version.of(2));
    }

    @Test
    void anEditOfAnOlderVersionShowsAllThreeSides() {
        Visit current = bench.visits(ANA).edit(visit.id(), v -> v.withPlace("Natal"));

        assertThatThrownBy(() -> bench.visits(ANA).edit(visit.id(), Version.of(1), v -> v.withPlace("Olinda")))
                .asInstanceOf(type(StaleRecordException.class))
                .satisfies(stale -> {
                    assertThat(stale.original()).contains(visit);
                    assertThat(stale.current()).contains(current);
                    assertThat(stale.attempted()).contains(visit.withPlace("Olinda"));
                });
        assertThat(bench.stored(visit)).isEqualTo(current);
    }

    @Test
    void transitionsFollowTheFlow() {
        assertThatThrownBy(() -> bench.visits(ANA).move(visit.id(), "bill", v -> v.withStatus(Visit.Status.BILLED)))
                .asInstanceOf(type(IllegalTransitionException.class))
                .satisfies(illegal -> {
                    assertThat(illegal.status()).isEqualTo("PLANNED");
                    assertThat(illegal.transition()).isEqualTo("bill");
                    assertThat(illegal.allowed()).containsExactly("finish");
                });

        Visit done = finish();
        assertThat(done.status()).isEqualTo(Visit.Status.DONE);
        assertThat(bench.history(visit).get(1).cause().operation().name()).isEqualTo("visit.finish");
    }

    @Test
    void aTransitionThatWasMadeChangesNothing() {
        Visit done = finish();

        assertThat(finish()).isEqualTo(done);
        assertThat(bench.history(visit)).hasSize(2);
    }

    @Test
    void aTransitionThatLeadsElsewhereIsRefused() {
        assertThatThrownBy(() -> bench.visits(ANA).move(visit.id(), "finish", v -> v.withStatus(Visit.Status.BILLED)))
                .isInstanceOf(IllegalTransitionException.class);

        assertThat(bench.stored(visit)).isEqualTo(visit);
    }

    private Visit finish() {
        return bench.visits(ANA).move(visit.id(), "finish", v -> v.withStatus(Visit.Status.DONE));
    }

    @Test
    void racingEditsLoseNoUpdate() throws Exception {
        int threads = 8;
        int edits = 100;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Integer>> racers = IntStream.range(0, threads)
                    .<Callable<Integer>>mapToObj(racer -> () -> {
                        for (int i = 0; i < edits; i++) {
                            bench.visits(ANA).edit(visit.id(), v -> v.withPlace(v.place() + "."));
                        }
                        return edits;
                    })
                    .toList();
            for (Future<Integer> racer : pool.invokeAll(racers)) {
                racer.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(bench.stored(visit).place()).hasSize("Recife".length() + threads * edits);
        assertThat(bench.stored(visit).version()).isEqualTo(Version.of(1 + (long) threads * edits));
    }
}
