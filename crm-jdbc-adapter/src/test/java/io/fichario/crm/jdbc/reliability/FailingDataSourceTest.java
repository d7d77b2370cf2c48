package io.fichario.crm.jdbc.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.jdbc.StoredTables;
import io.fichario.crm.jdbc.Writing;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.record.CrmException;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.StoreUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Whichever call of JDBC fails, a command is done whole or not at all, and what was borrowed is given back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FailingDataSourceTest {
    private static final int MOST_CALLS = 2_000;

    /** A connection that was lost, and an error of any kind. */
    private static final List<String> STATES = List.of("08006", "HY000");

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterAll
    void closeAll() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> sqlite() {
        return tests(TestDatabase.SQLITE, Writing.FASTEST);
    }

    @TestFactory
    Stream<DynamicTest> h2() {
        return tests(TestDatabase.H2, Writing.FASTEST);
    }

    @TestFactory
    Stream<DynamicTest> mariaDb() {
        return tests(TestDatabase.MARIADB, Writing.FASTEST);
    }

    @TestFactory
    Stream<DynamicTest> postgresqlInMessages() {
        return tests(TestDatabase.POSTGRESQL, Writing.FASTEST);
    }

    @TestFactory
    Stream<DynamicTest> postgresqlByStatements() {
        return tests(TestDatabase.POSTGRESQL, Writing.PORTABLE);
    }

    private Stream<DynamicTest> tests(TestDatabase kind, Writing writing) {
        List<Stand> stands =
                STATES.stream().map(state -> stand(kind, writing, state)).toList();
        return Stream.of(Errand.values())
                .map(errand -> DynamicTest.dynamicTest(errand.name(), () -> {
                    try (Threads threads = new Threads()) {
                        List<Future<Errand>> running = stands.stream()
                                .map(stand ->
                                        threads.start(() -> stand.trial(errand).run()))
                                .toList();
                        running.forEach(Threads::result);
                    }
                }));
    }

    private Stand stand(TestDatabase kind, Writing writing, String state) {
        Database database = kind.fresh();
        Stand stand = new Stand(database, pool(database, 1), JdbcStore.over(pool(database, 4)), writing, state);
        open.add(database);
        return stand;
    }

    private static HikariDataSource pool(Database database, int size) {
        return database.pool(config -> {
            config.setMaximumPoolSize(size);
            // nothing is to outlast a loss of power
            config.setJdbcUrl(database.url().replace("synchronous=FULL", "synchronous=OFF"));
        });
    }

    /**
     * What trials of one kind of failure are made with, one after the other.
     *
     * @param database the database, for these trials only
     * @param pool what the store that fails works on
     * @param intact a store that works
     * @param writing how the store that fails writes
     * @param state the SQLSTATE of the failures
     */
    private record Stand(Database database, HikariDataSource pool, JdbcStore intact, Writing writing, String state) {
        Trial trial(Errand errand) {
            return new Trial(this, new FailingSource(pool, state), errand);
        }
    }

    /** One errand, again and again, each time with another call that fails. */
    private record Trial(Stand stand, FailingSource failing, Errand errand) {
        Errand run() throws SQLException {
            TenantId tenant = TenantId.of(errand.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-"
                    + stand.state().toLowerCase(Locale.ROOT));
            JdbcStore store = JdbcStore.builder(failing.source())
                    .writing(stand.writing())
                    .types(Card.TYPE)
                    .statementTimeout(Duration.ofSeconds(5))
                    .build();
            int number = 1;
            while (fails(store, tenant, number)) {
                number++;
                assertThat(number).isLessThan(MOST_CALLS);
            }
            assertThat(number).isGreaterThan(3);
            try (Connection connection = stand.database().connect()) {
                assertThat(StoredTables.faults(stand.intact(), connection, List.of(Card.TYPE), tenant))
                        .isEmpty();
            }
            return errand;
        }

        private boolean fails(JdbcStore store, TenantId tenant, int number) {
            JdbcStore intact = stand.intact();
            Errand.Round round = errand.prepare(intact, tenant, number);
            long before = intact.number(tenant);
            failing.failAt(number);
            Optional<CrmException> thrown = thrown(() -> round.run(store));
            boolean failed = failing.failed() != null;
            String what = tenant + ": call " + number + ", " + failing.failed() + ": " + thrown.map(Messages::of);
            assertThat(failed || round.isRefused() || thrown.isEmpty()).as(what).isTrue();
            long written = intact.number(tenant) - before;
            assertThat(written).as(what).isIn(0L, (long) round.changes());
            boolean unknown = thrown.filter(FailingDataSourceTest::isUnknown).isPresent();
            if (unknown) {
                assertThat(failing.failed()).as(what).containsIgnoringCase("commit");
            } else {
                assertThat(written).as(what).isEqualTo(round.expected(thrown.isEmpty()));
            }
            assertThat(failing.borrowed()).as(what).isZero();
            failing.failAt(0);
            assertThat(thrown.map(Messages::of).orElse("")).doesNotContain("Zenaide", "Souza");
            round.runAgainWith(intact);
            if (what.toLowerCase(Locale.ROOT).contains("rollback")) {
                // the connection was given up, which this pool would find out only after half a second
                stand.pool().getHikariPoolMXBean().softEvictConnections();
            }
            return failed;
        }
    }

    private static boolean isUnknown(CrmException thrown) {
        return thrown instanceof StoreUnavailableException unavailable
                && unavailable.reason() == StoreUnavailableException.Reason.OUTCOME_UNKNOWN;
    }

    private static Optional<CrmException> thrown(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (CrmException declared) {
            return Optional.of(declared);
        }
    }
}
