package io.fichario.crm.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.fichario.crm.record.Ref;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.StoreTransaction;
import io.fichario.crm.store.StoreUnavailableException;
import io.fichario.crm.store.StoreUnavailableException.Reason;
import io.fichario.crm.store.Wants;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class LockingTest {
    private static final TenantId TENANT = TenantId.of("acme");

    private final Changes changes = new Changes(TENANT);
    private final InMemoryStore store = InMemoryStore.create();

    private static void create(InMemoryStore store, Changes changes, int notes) {
        store.write(TENANT, tx -> {
            for (int i = 0; i < notes; i++) {
                tx.append(changes.created(changes.note(i)));
            }
            return null;
        });
    }

    @Test
    void writersOverOneRecordLoseNoUpdate() {
        create(store, changes, 1);
        try (Threads threads = new Threads()) {
            for (int writer = 0; writer < 8; writer++) {
                threads.start(() -> {
                    for (int i = 0; i < 100; i++) {
                        store.write(TENANT, this::addOne);
                    }
                });
            }
            threads.join();
        }
        assertThat(store.read(TENANT, view -> view.find(Note.id(0)).orElseThrow())
                        .number())
                .isEqualTo(800);
    }

    private Void addOne(StoreTransaction tx) {
        tx.lock(Note.id(0));
        Note note = tx.find(Note.id(0)).orElseThrow();
        tx.append(changes.updated(note.next().withNumber(note.number() + 1)));
        return null;
    }

    @Test
    void whoClosesARingOfWaitersLosesAndTheOtherGoesOn() {
        create(store, changes, 2);
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        Queue<Reason> lost = new ConcurrentLinkedQueue<>();
        try (Threads threads = new Threads()) {
            threads.start(() -> lockBoth(0, 1, bothHoldOne, lost));
            threads.start(() -> lockBoth(1, 0, bothHoldOne, lost));
            threads.join();
        }
        assertThat(lost).containsExactly(Reason.LOST_RACE);
        assertThat(store.<Long>read(
                        TENANT,
                        view -> view.find(Note.id(0)).orElseThrow().version().number()
                                + view.find(Note.id(1)).orElseThrow().version().number()))
                .isEqualTo(4);
    }

    private void lockBoth(long first, long second, CountDownLatch bothHoldOne, Queue<Reason> lost) {
        try {
            store.write(TENANT, tx -> {
                tx.lock(Note.id(first));
                bothHoldOne.countDown();
                Threads.await(bothHoldOne);
                tx.lock(Note.id(second));
                tx.append(changes.updated(tx.find(Note.id(0)).orElseThrow().next()));
                tx.append(changes.updated(tx.find(Note.id(1)).orElseThrow().next()));
                return null;
            });
        } catch (StoreUnavailableException e) {
            lost.add(e.reason());
        }
    }

    @Test
    void aLockThatIsNotReleasedInTimeTimesOutAndDoomsTheTransaction() {
        InMemoryStore impatient = InMemoryStore.create(Duration.ZERO);
        create(impatient, changes, 1);
        try (Threads threads = new Threads()) {
            impatient.write(TENANT, tx -> {
                tx.lock(Note.id(0));
                tx.lock(Note.id(0));
                Runnable other = () -> impatient.write(TENANT, second -> {
                    second.lock(Note.id(0));
                    return null;
                });
                assertThatThrownBy(() -> threads.run(other))
                        .asInstanceOf(type(StoreUnavailableException.class))
                        .returns(Reason.TIMED_OUT, StoreUnavailableException::reason);
                return null;
            });
        }
        impatient.write(TENANT, tx -> {
            tx.lock(Note.id(0));
            return null;
        });
    }

    @Test
    void fetchLocksWhereTheReferenceLeadsAfterTheWait() {
        create(store, changes, 3);
        store.write(TENANT, tx -> {
            tx.append(changes.updated(tx.find(Note.id(0)).orElseThrow().next().under(Note.id(1))));
            return null;
        });
        Ref<Note> parent = Ref.through(Ref.to(Note.id(0)), Note.PARENT, Note.TYPE);
        CountDownLatch locked = new CountDownLatch(1);
        try (Threads threads = new Threads()) {
            CountDownLatch moved = new CountDownLatch(1);
            threads.start(() -> store.write(TENANT, tx -> {
                tx.lock(Note.id(1));
                locked.countDown();
                tx.append(
                        changes.updated(tx.find(Note.id(0)).orElseThrow().next().under(Note.id(2))));
                Threads.await(moved);
                return null;
            }));
            Threads.await(locked);
            threads.start(() -> store.write(TENANT, tx -> {
                moved.countDown();
                assertThat(tx.fetch(Wants.none().lock(parent).record(parent)).find(parent))
                        .map(Note::id)
                        .contains(Note.id(2));
                return null;
            }));
            threads.join();
        }
    }
}
