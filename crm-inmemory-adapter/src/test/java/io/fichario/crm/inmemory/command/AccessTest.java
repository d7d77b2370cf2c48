package io.fichario.crm.inmemory.command;

import static io.fichario.crm.inmemory.command.Bench.ANA;
import static io.fichario.crm.inmemory.command.Bench.BOB;
import static io.fichario.crm.inmemory.command.Bench.CARL;
import static io.fichario.crm.inmemory.command.Bench.MASKING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.access.AccessDeniedException;
import io.fichario.crm.access.Actor;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.NotFoundException;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.TenantId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessTest {
    private final Bench bench = new Bench(builder -> builder.access(MASKING));
    private final Visit visit = bench.visits(ANA).create(Visit.planned("v-1"));

    @Test
    void anActorWithoutARoleMayDoNothing() {
        Actor nobody = Actor.named("nobody").inDepartment("sales");

        assertThatThrownBy(() -> bench.visits(nobody).find(visit.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> bench.visits(nobody).create(Visit.planned("v-2")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatAnActorMayNotSeeIsNotFound() {
        assertThat(bench.visits(BOB).find(visit.id())).isEmpty();
        assertThat(bench.visits(BOB).list(Query.of(Visit.TYPE)).items()).isEmpty();
        assertThat(bench.visits(BOB).count(Condition.always())).isZero();
        assertThatThrownBy(() -> bench.visits(BOB).get(visit.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> bench.visits(BOB).edit(visit.id(), v -> v)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void pagesAreFullOfWhatAnActorMaySee() {
        for (int i = 2; i <= 20; i++) {
            Visit next = Visit.planned("v-" + i);
            bench.visits(Actor.system()).create(i % 2 == 0 ? next.ownedBy("bob", "support") : next);
        }

        assertThat(bench.visits(BOB).list(Query.of(Visit.TYPE).limit(10)).items())
                .hasSize(10);
        assertThat(bench.visits(BOB).list(Query.of(Visit.TYPE).limit(10)).more())
                .isFalse();
    }

    @Test
    void anotherTenantsRecordsDoNotExist() {
        Actor stranger = Actor.system().ofTenant(TenantId.of("other"));

        assertThat(bench.visits(stranger).find(visit.id())).isEmpty();
        assertThatThrownBy(() -> bench.visits(stranger).edit(visit.id(), v -> v))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobodyEditsARecordIntoAnothersScope() {
        assertThatThrownBy(() -> bench.visits(ANA).edit(visit.id(), v -> v.ownedBy("bob", "support")))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(bench.stored(visit)).isEqualTo(visit);
    }

    @Test
    void nobodyCreatesARecordInAnothersScope() {
        assertThatThrownBy(() -> bench.visits(ANA).create(Visit.planned("v-2").ownedBy("bob", "support")))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(bench.count()).isEqualTo(1);
    }

    @Test
    void hiddenPartsAreLeftOutAndNamed() {
        Visit shown = bench.visits(CARL).get(visit.id());

        assertThat(shown.secret()).isEmpty();
        assertThat(shown.hidden()).containsExactly("secret");
        assertThat(bench.visits(CARL).list(Query.of(Visit.TYPE)).items()).containsExactly(shown);
    }

    @Test
    void anEditGetsTheMaskedRecordAndHiddenPartsArePutBack() {
        Visit edited = bench.visits(CARL).edit(visit.id(), v -> {
            assertThat(v.secret()).isEmpty();
            return v.withPlace("Olinda").withSecret("guessed");
        });

        assertThat(edited.hidden()).containsExactly("secret");
        assertThat(bench.stored(visit).secret()).isEqualTo("keep it");
        assertThat(bench.stored(visit).place()).isEqualTo("Olinda");
        assertThat(bench.stored(visit).hidden()).isEmpty();
    }

    @Test
    void filteringAndSortingByAHiddenPartIsDenied() {
        assertThatThrownBy(() -> bench.visits(CARL).list(Query.of(Visit.TYPE).where(Visit.SECRET.startsWith("k"))))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("secret");
        assertThatThrownBy(() -> bench.visits(CARL).list(Query.of(Visit.TYPE).orderBy(Visit.SECRET)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> bench.visits(CARL)
                        .count(Visit.PLACE
                                .is("Recife")
                                .and(Visit.SECRET.is("keep it").not())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aPolicyThatThrowsDenies() {
        Bench broken = new Bench(builder -> builder.access(new Broken()));

        assertThatThrownBy(() -> broken.visits(Actor.system()).create(Visit.planned("v-1")))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageNotContaining("boom");
    }

    @Test
    void departmentsAndActorArePartOfEveryChange() {
        assertThat(bench.history(visit).get(0).cause().actor()).isEqualTo(ANA.id());
        assertThat(bench.history(visit).get(0).cause().departments()).isEqualTo(ANA.departments());
        assertThat(bench.history(visit).get(0).cause().at()).isEqualTo(bench.now());
    }

    @Test
    void theReasonIsKeptInTheChange() {
        bench.as(ANA).because("customer called").records(Visit.TYPE).edit(visit.id(), v -> v.withPlace("Olinda"));

        assertThat(List.of(bench.history(visit).get(1).cause().reason().orElseThrow()))
                .containsExactly("customer called");
    }
}
