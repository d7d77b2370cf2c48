package io.fichario.crm.jdbc.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.store.StoreUnavailableException;
import io.fichario.crm.store.StoreUnavailableException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A store opens with as little as it needs, and says what stood in its way. */
final class OpeningTest {
    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> oneConnectionIsEnoughToMakeTheTables() {
        return Stream.of(TestDatabase.values())
                .map(kind -> DynamicTest.dynamicTest(kind.product(), () -> {
                    try (Database database = kind.fresh();
                            HikariDataSource pool = database.pool(config -> {
                                config.setMaximumPoolSize(1);
                                config.setConnectionTimeout(1_000);
                            })) {
                        assertThat(JdbcStore.over(pool).tenants()).isEmpty();
                    }
                }));
    }

    @Test
    void nodeThatIsGoneDoesNotKeepOthersFromMakingTheTables() throws SQLException {
        try (Database database = TestDatabase.H2.fresh()) {
            try (Connection connection = database.connect()) {
                execute(
                        connection,
                        "CREATE TABLE crm_schema_lock (id INTEGER PRIMARY KEY, holder VARCHAR(100) NOT NULL)");
                execute(connection, "INSERT INTO crm_schema_lock VALUES (1, '4711 2026-05-04 10:00:00+00')");
            }
            assertThat(JdbcStore.over(database.dataSource()).tenants()).isEmpty();
        }
    }

    @Test
    void nothingFailsInH2WhenItsTablesAreMade() {
        try (Database database = TestDatabase.H2.fresh()) {
            JdbcStore.over(database.dataSource()).close();
            String file = database.url().replaceFirst("jdbc:h2:file:([^;]*);.*", "$1");
            assertThat(Path.of(file + ".mv.db")).exists();
            assertThat(Path.of(file + ".trace.db")).doesNotExist();
        }
    }

    @Test
    void databaseThatWasNeverReachedHasNoName() {
        DataSource nowhere = new OneUrl("jdbc:none:").source();
        StoreUnavailableException unreachable =
                catchThrowableOfType(StoreUnavailableException.class, () -> JdbcStore.over(nowhere));
        assertThat(unreachable.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(unreachable)
                .hasMessageStartingWith("The database cannot be reached")
                .hasMessageNotContaining("PostgreSQL");
    }

    @Test
    void fileOfTheHostThatIsBusyIsATimeOut() throws SQLException {
        Path file = folder.resolve("crm.db");
        try (Connection other = locked(file)) {
            DataSource source = new OneUrl("jdbc:sqlite:" + file + "?journal_mode=WAL&busy_timeout=0").source();
            assertTimedOut(catchThrowableOfType(StoreUnavailableException.class, () -> JdbcStore.over(source)));
            assertThat(other.isClosed()).isFalse();
        }
    }

    @Test
    void embeddedFileThatIsBusyIsATimeOut() throws SQLException {
        Path file = folder.resolve("crm.db");
        try (Connection other = locked(file)) {
            assertTimedOut(catchThrowableOfType(
                    StoreUnavailableException.class,
                    () -> JdbcStore.builder(file)
                            .statementTimeout(Duration.ofSeconds(1))
                            .build()));
            assertThat(other.isClosed()).isFalse();
        }
        try (JdbcStore store = JdbcStore.file(file)) {
            assertThat(store.tenants()).isEmpty();
        }
        assertThat(Files.exists(file)).isTrue();
    }

    private static Connection locked(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        execute(connection, "BEGIN EXCLUSIVE");
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertTimedOut(StoreUnavailableException thrown) {
        assertThat(thrown.reason()).isEqualTo(Reason.TIMED_OUT);
    }
}
