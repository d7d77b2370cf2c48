package io.fichario.crm.jdbc.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.jdbc.Durability;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.DatabaseServer;
import io.fichario.crm.jdbc.db.MariaDbServer;
import io.fichario.crm.jdbc.db.PostgresServer;
import io.fichario.crm.jdbc.db.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings under which an acknowledged commit can be lost are named when a store is opened, by the store and in the log. */
final class DurabilityTest {
    private final Logger logger = Logger.getLogger("io.fichario.crm.jdbc.JdbcStore");
    private final Level usual = logger.getLevel();
    private final List<String> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                logged.add(line.getMessage()
                        + List.of(line.getParameters() == null ? new Object[0] : line.getParameters()));
            }
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
        logger.setLevel(Level.WARNING);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
        logger.setLevel(usual);
    }

    @Test
    void serverOfPostgresqlWithItsUsualSettingsIsSafe() {
        TestDatabase.POSTGRESQL.assumeAvailable();
        assertSafe(PostgresServer.start(Map.of()));
    }

    @Test
    void serverOfPostgresqlThatDoesNotFlushIsNotSafe() {
        TestDatabase.POSTGRESQL.assumeAvailable();
        assertRisks(PostgresServer.start(PostgresServer.FAST), "fsync", "synchronous_commit", "full_page_writes");
    }

    @Test
    void serverOfMariaDbWithItsUsualSettingsIsSafe() {
        TestDatabase.MARIADB.assumeAvailable();
        assertSafe(MariaDbServer.start(Map.of()));
    }

    @Test
    void serverOfMariaDbThatFlushesEachSecondIsNotSafe() {
        TestDatabase.MARIADB.assumeAvailable();
        assertRisks(
                MariaDbServer.start(Map.of("innodb_flush_log_at_trx_commit", "2")), "innodb_flush_log_at_trx_commit");
    }

    private void assertSafe(DatabaseServer server) {
        try (server;
                Database database = server.fresh()) {
            assertSafe(JdbcStore.over(database.dataSource()));
        }
    }

    private void assertSafe(JdbcStore store) {
        assertThat(store.durability().isSafe()).isTrue();
        assertThat(logged).isEmpty();
        store.close();
    }

    private void assertRisks(DatabaseServer server, String... settings) {
        try (server;
                Database database = server.fresh()) {
            assertRisks(JdbcStore.over(database.dataSource()), settings);
        }
    }

    private void assertRisks(JdbcStore store, String... settings) {
        assertThat(store.durability().isSafe()).isFalse();
        assertThat(store.durability().risks())
                .extracting(Durability.Risk::setting)
                .containsExactlyInAnyOrder(settings);
        for (String setting : settings) {
            assertThat(logged).anySatisfy(line -> assertThat(line).contains(setting));
        }
        store.close();
    }

    @Test
    void embeddedFileIsSafe(@TempDir Path folder) {
        assertSafe(JdbcStore.file(folder.resolve("crm.db")));
    }

    @Test
    void databaseOfSqliteThatIsFlushedAtEachCommitIsSafe() {
        try (Database database = TestDatabase.SQLITE.fresh()) {
            assertSafe(JdbcStore.over(database.dataSource()));
        }
    }

    @Test
    void databaseOfSqliteBelowFullIsNotSafe() {
        try (Database database = TestDatabase.SQLITE.fresh()) {
            assertRisks(JdbcStore.over(changed(database, "synchronous=FULL", "synchronous=NORMAL")), "synchronous");
        }
    }

    @Test
    void databaseOfH2WithItsUsualSettingsIsNotSafe() {
        try (Database database = TestDatabase.H2.fresh()) {
            assertRisks(JdbcStore.over(database.dataSource()), "WRITE_DELAY", "REUSE_SPACE");
        }
    }

    @Test
    void databaseOfH2ThatUsesSpaceAnewIsNotSafe() {
        try (Database database = TestDatabase.H2.fresh()) {
            assertRisks(JdbcStore.over(changed(database, "LOCK_TIMEOUT", "WRITE_DELAY=0;LOCK_TIMEOUT")), "REUSE_SPACE");
        }
    }

    @Test
    void databaseOfH2ThatOnlyAppendsAndAtOnceIsSafe() {
        try (Database database = TestDatabase.H2.fresh()) {
            assertSafe(
                    JdbcStore.over(changed(database, "LOCK_TIMEOUT", "WRITE_DELAY=0;REUSE_SPACE=FALSE;LOCK_TIMEOUT")));
        }
    }

    @Test
    void databaseOfH2InMemoryIsNotSafe() {
        try (Database database = Database.h2InMemory()) {
            assertRisks(JdbcStore.over(database.dataSource()), "the database");
        }
    }

    private static javax.sql.DataSource changed(Database database, String from, String to) {
        return new OneUrl(database.url().replace(from, to)).source();
    }
}
