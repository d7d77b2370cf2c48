package io.fichario.crm.jdbc.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.change.Change;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.jdbc.StoredTables;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.record.CrmException;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.StoreException;
import io.fichario.crm.store.StoreUnavailableException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Many threads give random commands about the same records, and nothing is lost or out of keeping afterwards. */
final class ConcurrencyTest {
    private static final int WRITERS = 8;
    private static final int ONE_OF = 10;

    @Test
    void nothingIsLostOnPostgresql() throws SQLException {
        nothingIsLost(TestDatabase.POSTGRESQL);
    }

    @Test
    void nothingIsLostOnMariaDb() throws SQLException {
        nothingIsLost(TestDatabase.MARIADB);
    }

    @Test
    void nothingIsLostOnSqlite() throws SQLException {
        nothingIsLost(TestDatabase.SQLITE);
    }

    @Test
    void nothingIsLostOnH2() throws SQLException {
        nothingIsLost(TestDatabase.H2);
    }

    private static void nothingIsLost(TestDatabase kind) throws SQLException {
        try (Database database = kind.fresh();
                HikariDataSource pool = database.pool(
                        config -> config.setJdbcUrl(database.url().replace("synchronous=FULL", "synchronous=OFF")));
                JdbcStore store = JdbcStore.builder(pool).types(Card.TYPE).build();
                Threads threads = new Threads();
                Connection connection = database.connect()) {
            Crowd crowd = new Crowd(store);
            threads.together(WRITERS, crowd::work);
            List<Change> log = StoredTables.log(store, TenantId.DEFAULT);
            assertThat(StoredTables.faults(store, connection, List.of(Card.TYPE), TenantId.DEFAULT))
                    .isEmpty();
            assertThat(crowd.told)
                    .containsExactlyInAnyOrderElementsOf(
                            log.stream().map(Crowd::key).toList());
            assertThat(crowd.points()).isEqualTo(BigDecimal.valueOf(crowd.increments.get()));
            assertThat(new Keeping(log).faults()).isEmpty();
        }
    }

    /** Those who give commands at the same time. */
    private static final class Crowd {
        private final Set<String> told = ConcurrentHashMap.newKeySet();
        private final AtomicLong increments = new AtomicLong();
        private final Known known = new Known();
        private final CrmSession session;
        private final CardId counter;

        Crowd(JdbcStore store) {
            this.session = Crm.builder(store)
                    .listener(changes -> changes.forEach(change -> told.add(key(change))))
                    .build()
                    .as(Actor.system());
            Card card = session.records(Card.TYPE)
                    .create(Card.of(new UUID(0, 7), TenantId.DEFAULT, "counter").withPoints(BigDecimal.ZERO));
            this.counter = card.id();
        }

        static String key(Change change) {
            return change.record() + " " + change.version();
        }

        BigDecimal points() {
            return session.records(Card.TYPE).get(counter).points().orElseThrow();
        }

        int work(int thread) {
            Random random = new Random(thread);
            Dealer dealer = new Dealer(session, new Dealer.Desk(random, known, new PlainTyped(random)));
            for (int i = 0; i < Scale.COMMANDS.number(); i++) {
                tried(dealer::next);
                if (random.nextInt(ONE_OF) == 0 && tried(this::increment)) {
                    increments.incrementAndGet();
                }
            }
            return thread;
        }

        private void increment() {
            session.records(Card.TYPE)
                    .edit(
                            counter,
                            card -> card.withPoints(card.points().orElseThrow().add(BigDecimal.ONE)));
        }

        /** Much is refused; but nothing for reasons of the store, other than a race that was lost again and again. */
        private static boolean tried(Runnable command) {
            try {
                command.run();
                return true;
            } catch (StoreException broken) {
                throw broken;
            } catch (StoreUnavailableException lost) {
                assertThat(lost.reason()).isEqualTo(StoreUnavailableException.Reason.LOST_RACE);
                return false;
            } catch (CrmException refused) {
                return false;
            }
        }
    }
}
