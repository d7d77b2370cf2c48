package io.fichario.crm.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.record.Key;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class PruningTest {
    private static final TenantId TENANT = TenantId.of("acme");

    private final Changes changes = new Changes(TENANT);
    private final Desks desks = new Desks();
    private final InMemoryStore store = InMemoryStore.create();

    private void createAndChange(int times) {
        store.write(TENANT, tx -> {
            tx.append(changes.created(changes.note(1).named("name-0")));
            return null;
        });
        change(times);
    }

    private void change(int times) {
        for (int i = 1; i <= times; i++) {
            store.write(TENANT, tx -> {
                Note note = tx.find(Note.id(1)).orElseThrow();
                tx.append(changes.updated(note.next().named("name-" + note.version())));
                return null;
            });
        }
    }

    private int rowsKept() {
        int kept = 0;
        for (Row row = store.space(TENANT).row(Note.id(1), Long.MAX_VALUE); row != null; row = row.previous()) {
            kept++;
        }
        return kept;
    }

    private boolean isIndexed(String name) {
        Posting posting = Posting.of(new Key<>(Note.TYPE, Note.NAME, name));
        return !store.space(TENANT).table(Note.TYPE).candidates(posting).isEmpty();
    }

    @Test
    void versionsThatNobodyReadsGoWithTheirPlacesInTheIndexAndTheLogStays() {
        createAndChange(50);
        assertThat(rowsKept()).isEqualTo(1);
        assertThat(isIndexed("name-0")).isFalse();
        assertThat(isIndexed("name-50")).isTrue();
        assertThat(store.read(TENANT, view -> view.changes(Note.id(1), Version.NONE, 100))
                        .size())
                .isEqualTo(51);
    }

    @Test
    void whatALongReaderSeesStaysUntilItLeaves() {
        createAndChange(3);
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        try (Threads threads = new Threads()) {
            threads.start(() -> store.read(TENANT, view -> {
                Note seen = view.find(Note.id(1)).orElseThrow();
                began.countDown();
                Threads.await(changed);
                assertThat(view.find(Note.id(1))).contains(seen);
                assertThat(view.find(new Key<>(Note.TYPE, Note.NAME, "name-3"))).containsExactly(seen);
                assertThat(view.list(Query.of(Note.TYPE)).items()).containsExactly(seen);
                return null;
            }));
            Threads.await(began);
            change(20);
            assertThat(rowsKept()).isEqualTo(21);
            changed.countDown();
            threads.join();
        }
        assertThat(rowsKept()).isEqualTo(1);
        assertThat(isIndexed("name-3")).isFalse();
    }

    @Test
    void aTombstoneKeepsThePlacesOfItsUniqueKeys() {
        createAndChange(2);
        store.write(TENANT, tx -> {
            tx.append(changes.deleted(tx.find(Note.id(1)).orElseThrow()));
            return null;
        });
        assertThat(rowsKept()).isEqualTo(1);
        assertThat(isIndexed("name-2")).isTrue();
        assertThat(isIndexed("name-1")).isFalse();
    }

    @Test
    void aDeskHoldsBackOnlyTheSpaceThatItReads() {
        Space space = new Space(TENANT, desks, new Locks(Duration.ZERO));
        Space other = new Space(TenantId.of("other"), desks, new Locks(Duration.ZERO));
        desks.mine().newest(space);
        space.publish(1);
        other.publish(1);
        assertThat(desks.oldest(space)).isZero();
        assertThat(desks.oldest(other)).isEqualTo(1);
        desks.mine().leave();
        assertThat(desks.oldest(space)).isEqualTo(1);
    }
}
