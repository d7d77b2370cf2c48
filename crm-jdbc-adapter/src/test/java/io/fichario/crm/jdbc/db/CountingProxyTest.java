package io.fichario.crm.jdbc.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@NeedsDatabase(TestDatabase.POSTGRESQL)
final class CountingProxyTest {
    private static Database database;

    @BeforeAll
    static void createDatabase() throws SQLException {
        database = TestDatabase.POSTGRESQL.fresh();
        DatabaseRules.execute(database, "CREATE TABLE crm_number (id INT)");
    }

    @AfterAll
    static void dropDatabase() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void oneQueryIsOneRoundTrip() throws SQLException {
        try (CountingProxy proxy = CountingProxy.to(database);
                Connection connection = proxy.connect()) {
            proxy.reset();
            DatabaseRules.first(connection, "SELECT 1");
            assertThat(proxy.roundTrips()).isOne();
        }
    }

    @Test
    void batchIsOneRoundTrip() throws SQLException {
        try (CountingProxy proxy = CountingProxy.to(database);
                Connection connection = proxy.connect();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO crm_number VALUES (?)")) {
            connection.setAutoCommit(false);
            proxy.reset();
            insertTen(insert);
            assertThat(proxy.roundTrips()).isOne();
        }
    }

    @Test
    void longAnswerIsOneRoundTrip() throws SQLException {
        try (CountingProxy proxy = CountingProxy.to(database);
                Connection connection = proxy.connect()) {
            proxy.reset();
            DatabaseRules.first(connection, "SELECT repeat('x', 1000) FROM generate_series(1, 5000)");
            assertThat(proxy.roundTrips()).isOne();
        }
    }

    @Test
    void longQuestionIsOneRoundTrip() throws SQLException {
        try (CountingProxy proxy = CountingProxy.to(database);
                Connection connection = proxy.connect()) {
            proxy.reset();
            DatabaseRules.first(connection, "SELECT '" + "x".repeat(1_000_000) + "'");
            assertThat(proxy.roundTrips()).isOne();
        }
    }

    @Test
    void connectionOfAPoolIsThereBeforeAnythingIsCounted() throws SQLException {
        try (CountingProxy proxy = CountingProxy.to(database)) {
            DataSource pool = proxy.dataSource();
            proxy.reset();
            try (Connection connection = pool.getConnection()) {
                DatabaseRules.first(connection, "SELECT 1");
            }
            assertThat(proxy.roundTrips()).isOne();
        }
    }

    @Test
    void connectionsAreCountedTogether() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (CountingProxy proxy = CountingProxy.to(database)) {
            DataSource pool = proxy.pool(config -> {});
            List<Callable<String>> queries = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                queries.add(() -> {
                    try (Connection connection = pool.getConnection()) {
                        return DatabaseRules.first(connection, "SELECT 1");
                    }
                });
            }
            for (Future<String> answer : threads.invokeAll(queries)) {
                assertThat(answer.get()).isEqualTo("1");
            }
            assertThat(proxy.roundTrips()).isGreaterThanOrEqualTo(100);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void eachRoundTripTakesTheDelay() throws SQLException {
        try (CountingProxy proxy = CountingProxy.to(database, Duration.ofMillis(3));
                Connection connection = proxy.connect()) {
            long begin = System.nanoTime();
            DatabaseRules.first(connection, "SELECT 1");
            DatabaseRules.first(connection, "SELECT 1");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(6));
        }
    }

    @Test
    void noThreadIsLeftAfterClose() throws SQLException {
        CountingProxy proxy = CountingProxy.to(database);
        Connection connection = proxy.connect();
        proxy.close();
        assertThat(connection.isValid(1)).isFalse();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("proxy"));
    }

    @Test
    void filesHaveNoServer() {
        try (Database file = TestDatabase.H2.fresh()) {
            assertThatThrownBy(() -> CountingProxy.to(file)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static void insertTen(PreparedStatement insert) throws SQLException {
        for (int i = 0; i < 10; i++) {
            insert.setInt(1, i);
            insert.addBatch();
        }
        insert.executeBatch();
    }
}
