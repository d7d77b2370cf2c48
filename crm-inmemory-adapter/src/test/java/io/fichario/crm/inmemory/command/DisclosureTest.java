package io.fichario.crm.inmemory.command;

import static io.fichario.crm.inmemory.command.Bench.ANA;
import static io.fichario.crm.inmemory.command.Bench.BOB;
import static io.fichario.crm.inmemory.command.Bench.BOSS;
import static io.fichario.crm.inmemory.command.Bench.CARL;
import static io.fichario.crm.inmemory.command.Bench.MASKING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fichario.crm.access.Actor;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.DuplicateKeyException;
import io.fichario.crm.store.Holder;
import io.fichario.crm.store.StaleRecordException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What errors say of records that the actor may not see. */
class DisclosureTest {
    private final Bench bench = new Bench(builder -> builder.access(MASKING));
    private final Visit visit = bench.visits(BOSS).create(Visit.planned("v-1"));

    private static Visit sameCode(String owner, String department) {
        return Visit.planned("v-1").withId(new VisitId(new UUID(1, 1))).ownedBy(owner, department);
    }

    private DuplicateKeyException clash(Actor actor, Visit other) {
        return catchThrowableOfType(
                DuplicateKeyException.class, () -> bench.visits(actor).create(other));
    }

    @Test
    void aTakenKeyNamesItsHolderToWhoMaySeeIt() {
        assertThat(clash(ANA, sameCode("ana", "sales")).holder())
                .contains(new Holder(visit.id(), Holder.Condition.LIVING));
    }

    @Test
    void aTakenKeyHidesItsHolderFromWhoMayNot() {
        DuplicateKeyException clash = clash(BOB, sameCode("bob", "support"));

        assertThat(clash.holder()).isEmpty();
        assertThat(clash).hasMessageNotContaining(visit.id().text()).hasNoCause();
        assertThat(clash.getSuppressed()).isEmpty();
    }

    @Test
    void aDeletedHolderIsNamedToWhoSawItLast() {
        bench.visits(BOSS).delete(visit.id());

        assertThat(clash(ANA, sameCode("ana", "sales")).holder())
                .contains(new Holder(visit.id(), Holder.Condition.DELETED));
        assertThat(clash(BOB, sameCode("bob", "support")).holder()).isEmpty();
    }

    @Test
    void aBlockHidesTheHolderAsWell() {
        DuplicateKeyException clash = catchThrowableOfType(
                DuplicateKeyException.class,
                () -> bench.as(BOB).together(s -> s.records(Visit.TYPE).create(sameCode("bob", "support"))));

        assertThat(clash.holder()).isEmpty();
    }

    @Test
    void aPreviewHidesTheHolderAsWell() {
        String refusal = bench.as(BOB)
                .preview(s -> s.records(Visit.TYPE).create(sameCode("bob", "support")))
                .refusals()
                .get(0)
                .message();

        assertThat(refusal).doesNotContain(visit.id().text());
    }

    @Test
    void aRaceThatAnEditOfAVersionLosesShowsAllSidesWithoutHiddenParts() {
        AtomicInteger runs = new AtomicInteger();

        StaleRecordException stale = catchThrowableOfType(
                StaleRecordException.class,
                () -> bench.visits(CARL).edit(visit.id(), Version.of(1), v -> {
                    runs.incrementAndGet();
                    return overtaken(v);
                }));

        assertThat(runs).hasValue(1);
        assertThat(stale.original())
                .contains(bench.visits(CARL)
                        .get(visit.id())
                        .withPlace("Recife")
                        .withStamp(visit.stamp().withHidden(Set.of("secret"))));
        assertThat(stale.current()).contains(bench.visits(CARL).get(visit.id()));
        assertThat(stale.attempted()).map(Visit.class::cast).hasValueSatisfying(attempted -> {
            assertThat(attempted.place()).isEqualTo("Olinda");
            assertThat(attempted.secret()).isEmpty();
        });
    }

    private Visit overtaken(Visit shown) {
        Thread other = new Thread(() -> bench.visits(ANA).edit(visit.id(), v -> v.withPlace("Natal")));
        other.start();
        try {
            other.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return shown.withPlace("Olinda");
    }

    @Test
    void anEditOfAnOlderVersionShowsItsSidesWithoutHiddenParts() {
        bench.visits(ANA).edit(visit.id(), v -> v.withPlace("Natal").withSecret("other"));

        StaleRecordException stale = catchThrowableOfType(
                StaleRecordException.class,
                () -> bench.visits(CARL).edit(visit.id(), Version.of(1), v -> v.withPlace("Olinda")));

        for (Object side : Set.of(
                stale.original().get(), stale.current().get(), stale.attempted().get())) {
            assertThat(((Visit) side).secret()).isEmpty();
            assertThat(((Visit) side).hidden()).containsExactly("secret");
        }
    }
}
