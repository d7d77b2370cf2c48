package io.fichario.crm.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.record.Key;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.StoreView;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class SnapshotTest {
    private static final TenantId TENANT = TenantId.of("acme");
    private static final int NOTES = 20;

    private final InMemoryStore store = InMemoryStore.create();
    private final Changes changes = new Changes(TENANT);

    private void createAll() {
        store.write(TENANT, tx -> {
            for (int i = 0; i < NOTES; i++) {
                tx.append(changes.created(changes.note(i).named("note-" + i).withNumber(0)));
            }
            return null;
        });
    }

    private static List<Note> all(StoreView view) {
        return view.list(Query.of(Note.TYPE).limit(NOTES + 1)).items();
    }

    @Test
    void readersSeeAllOfATransactionOrNothing() {
        createAll();
        AtomicBoolean done = new AtomicBoolean();
        try (Threads threads = new Threads()) {
            for (int reader = 0; reader < 2; reader++) {
                threads.start(() -> {
                    while (!done.get()) {
                        store.read(TENANT, view -> seeOneNumberEverywhere(view));
                    }
                });
            }
            for (int round = 1; round <= 500; round++) {
                long next = round;
                store.write(TENANT, tx -> {
                    all(tx).forEach(note ->
                            tx.append(changes.updated(note.next().withNumber(next))));
                    return null;
                });
            }
            done.set(true);
            threads.join();
        }
    }

    private static List<Note> seeOneNumberEverywhere(StoreView view) {
        List<Note> first = all(view);
        long number = first.get(0).number();
        assertThat(first).hasSize(NOTES).allMatch(note -> note.number() == number);
        assertThat(view.find(Note.id(3))).contains(first.get(3));
        assertThat(view.find(new Key<>(Note.TYPE, Note.PARITY, number % 2 == 0 ? "even" : "odd")))
                .isEqualTo(first);
        assertThat(view.changes(Note.id(5), first.get(5).version(), 10)).isEmpty();
        return first;
    }

    @Test
    void aReadKeepsItsSnapshotWhileOthersCommit() {
        createAll();
        try (Threads threads = new Threads()) {
            store.read(TENANT, view -> {
                List<Note> before = all(view);
                threads.run(() -> store.write(TENANT, tx -> {
                    tx.append(changes.updated(before.get(0).next().withNumber(9)));
                    tx.append(changes.deleted(before.get(1)));
                    tx.append(changes.created(changes.note(NOTES)));
                    return null;
                }));
                assertThat(all(view)).isEqualTo(before);
                assertThat(view.find(Note.id(NOTES))).isEmpty();
                return null;
            });
        }
        assertThat(store.<List<Note>>read(TENANT, SnapshotTest::all))
                .hasSize(NOTES)
                .noneMatch(note -> note.id().equals(Note.id(1)));
    }

    @Test
    void aWriteSeesWhatWasCommittedSinceItBegan() {
        createAll();
        try (Threads threads = new Threads()) {
            store.write(TENANT, tx -> {
                tx.append(changes.created(changes.note(NOTES)));
                assertThat(all(tx)).hasSize(NOTES + 1);
                threads.run(() -> store.write(TENANT, other -> {
                    other.append(changes.deleted(other.find(Note.id(0)).orElseThrow()));
                    return null;
                }));
                assertThat(all(tx)).hasSize(NOTES).noneMatch(note -> note.id().equals(Note.id(0)));
                return null;
            });
        }
    }
}
