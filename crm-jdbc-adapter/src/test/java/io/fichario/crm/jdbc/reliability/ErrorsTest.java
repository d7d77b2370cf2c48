package io.fichario.crm.jdbc.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.record.CrmException;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.CrmStore;
import io.fichario.crm.store.DuplicateKeyException;
import io.fichario.crm.store.Holder;
import io.fichario.crm.store.StaleRecordException;
import io.fichario.crm.store.StoreUnavailableException;
import io.fichario.crm.store.StoreUnavailableException.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What commands of others bring about is the declared error, which tells nothing that is personal. */
final class ErrorsTest {
    private static final Duration SHORT = Duration.ofSeconds(1);

    /** The databases of the tests would wait for at least so long if they were told nothing. */
    private static final Duration OF_THE_DATABASE = Duration.ofSeconds(10);

    @TestFactory
    Stream<DynamicTest> versionThatWasChangedMeanwhileIsStale() {
        return onEach(store -> {
            CrmSession session = session(store);
            Contact seen = maria(session, "1");
            session.contacts().edit(seen.id(), contact -> contact.withNotes("changed by Joana"));
            StaleRecordException stale = catchThrowableOfType(
                    StaleRecordException.class,
                    () -> session.contacts().edit(seen.id(), seen.version(), any -> any.withNotes("Pedro")));
            assertThat(stale.current().map(record -> record.version().number())).contains(2L);
            assertThat(stale.original()).contains(seen);
            assertTellsNothing(stale);
        });
    }

    @TestFactory
    Stream<DynamicTest> keyOfAnotherNamesItsHolder() {
        return onEach(store -> {
            CrmSession session = session(store);
            Contact holder = maria(session, "7");
            DuplicateKeyException taken = catchThrowableOfType(DuplicateKeyException.class, () -> maria(session, "7"));
            assertThat(taken.holder().map(Holder::id)).contains(holder.id());
            assertTellsNothing(taken);
        });
    }

    @TestFactory
    Stream<DynamicTest> keyOfAnotherNamesItsHolderAlsoWithinABlock() {
        return onEach(store -> {
            CrmSession session = session(store);
            Contact holder = maria(session, "7");
            DuplicateKeyException taken = catchThrowableOfType(
                    DuplicateKeyException.class,
                    () -> session.together(block -> {
                        maria(block, "7");
                        block.contacts().edit(holder.id(), any -> any.withNotes("later"));
                    }));
            assertThat(taken.holder().map(Holder::id)).contains(holder.id());
            assertThat(session.contacts().get(holder.id())).isEqualTo(holder);
        });
    }

    /** Each has what the other wants. One of the two is told that it lost a race, and the other goes on. */
    @TestFactory
    Stream<DynamicTest> deadlockIsARaceThatOneLoses() {
        return Stream.of(TestDatabase.POSTGRESQL, TestDatabase.MARIADB)
                .map(kind -> on(kind, store -> {
                    Contact a = maria(session(store), "a");
                    Contact b = maria(session(store), "b");
                    CyclicBarrier bothHaveOne = new CyclicBarrier(2);
                    try (Threads threads = new Threads()) {
                        Future<Optional<CrmException>> one =
                                threads.start(() -> locking(store, bothHaveOne, List.of(a.id(), b.id())));
                        Future<Optional<CrmException>> other =
                                threads.start(() -> locking(store, bothHaveOne, List.of(b.id(), a.id())));
                        List<CrmException> lost = Stream.of(Threads.result(one), Threads.result(other))
                                .flatMap(Optional::stream)
                                .toList();
                        assertThat(lost).hasSize(1).allSatisfy(thrown -> assertReason(thrown, Reason.LOST_RACE));
                    }
                }));
    }

    private static Optional<CrmException> locking(CrmStore store, CyclicBarrier barrier, List<RecordId<?>> ids) {
        try {
            store.write(TenantId.DEFAULT, transaction -> {
                transaction.lock(ids.get(0));
                await(barrier);
                transaction.lock(ids.get(1));
                return ids;
            });
            return Optional.empty();
        } catch (CrmException thrown) {
            return Optional.of(thrown);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new AssertionError(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> lockThatIsNotGrantedInTimeIsATimeOut() {
        return onEach(store -> {
            Contact contact = maria(session(store), "1");
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch done = new CountDownLatch(1);
            try (Threads threads = new Threads()) {
                Future<Object> holder = threads.start(() -> store.write(TenantId.DEFAULT, transaction -> {
                    transaction.lock(contact.id());
                    held.countDown();
                    Threads.await(done);
                    return contact;
                }));
                Threads.await(held);
                long begin = System.nanoTime();
                StoreUnavailableException late = catchThrowableOfType(
                        StoreUnavailableException.class,
                        () -> store.write(TenantId.DEFAULT, transaction -> {
                            transaction.lock(contact.id());
                            return contact;
                        }));
                Duration waited = Duration.ofNanos(System.nanoTime() - begin);
                done.countDown();
                assertReason(late, Reason.TIMED_OUT);
                assertThat(waited).isLessThan(OF_THE_DATABASE);
                Threads.result(holder);
            }
        });
    }

    /** H2 would keep a part of what one has half done with the commit of another, whichever records they write. */
    @TestFactory
    Stream<DynamicTest> writersOfAFileComeOneByOne() {
        return Stream.of(TestDatabase.SQLITE, TestDatabase.H2)
                .map(kind -> on(kind, store -> {
                    Contact before = maria(session(store), "1");
                    try (Threads threads = new Threads()) {
                        Contact seen = store.write(TenantId.DEFAULT, transaction -> {
                            Future<Contact> other = threads.start(() -> maria(session(store), "2"));
                            assertReason(
                                    catchThrowableOfType(CrmException.class, () -> Threads.result(other)),
                                    Reason.TIMED_OUT);
                            return Threads.result(threads.start(
                                    () -> session(store).contacts().get(before.id())));
                        });
                        assertThat(seen).isEqualTo(before);
                    }
                }));
    }

    private static Stream<DynamicTest> onEach(Consumer<CrmStore> test) {
        return Stream.of(TestDatabase.values()).map(kind -> on(kind, test));
    }

    private static DynamicTest on(TestDatabase kind, Consumer<CrmStore> test) {
        return DynamicTest.dynamicTest(kind.product(), () -> {
            try (Database database = kind.fresh();
                    JdbcStore store = JdbcStore.builder(database.dataSource())
                            .statementTimeout(SHORT)
                            .build()) {
                test.accept(store);
            }
        });
    }

    private static CrmSession session(CrmStore store) {
        return Crm.builder(store).build().as(Actor.system());
    }

    private static Contact maria(CrmSession session, String id) {
        return session.contacts()
                .register(NewContact.person("Zenaide Souza")
                        .email("maria@example.com")
                        .externalId("erp", "SECRET-" + id));
    }

    private static void assertReason(CrmException thrown, Reason reason) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        StoreUnavailableException.class,
                        unavailable -> assertThat(unavailable.reason()).isEqualTo(reason));
        assertTellsNothing(thrown);
    }

    static void assertTellsNothing(Throwable thrown) {
        assertThat(Messages.of(thrown)).doesNotContain("Zenaide", "Souza", "SECRET", "Pedro", "Joana", "maria@example");
    }
}
