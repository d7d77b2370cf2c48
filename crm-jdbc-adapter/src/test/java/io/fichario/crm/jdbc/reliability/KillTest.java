package io.fichario.crm.jdbc.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.PostgresServer;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.record.TenantId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was acknowledged is there after the process, or the server, was killed at any moment, and nothing is half done. */
final class KillTest {
    private static final Logger LOG = LoggerFactory.getLogger(KillTest.class);
    private static final int MOST_COMMANDS = 60;
    private static final int KILLS_OF_A_FILE = 10;
    private static final String SAFE_H2 = ";WRITE_DELAY=0;REUSE_SPACE=FALSE";

    @TempDir
    private Path folder;

    private final Random random = new Random(4);
    private final Toll sqlite = new Toll(TestDatabase.SQLITE.product());
    private final Toll h2 = new Toll(TestDatabase.H2.product());
    private final Toll postgresql = new Toll(TestDatabase.POSTGRESQL.product());

    @AfterEach
    void tell() {
        Stream.of(sqlite, h2, postgresql).filter(Toll::isAny).forEach(toll -> LOG.info("{}", toll));
    }

    @Test
    void filesOfSqliteKeepWhatWasAcknowledged() throws SQLException {
        for (int kill = 0; kill < Scale.KILLS.number(); kill++) {
            Path file = folder.resolve("crm" + kill / KILLS_OF_A_FILE + ".db");
            killWriter(kill, file.toString(), sqlite);
            checkSqlite(file);
        }
    }

    @Test
    void filesOfH2KeepWhatWasAcknowledged() throws SQLException {
        for (int kill = 0; kill < Scale.KILLS.number(); kill++) {
            String url = "jdbc:h2:file:" + folder.resolve("crm" + kill / KILLS_OF_A_FILE) + SAFE_H2;
            killWriter(kill, url, h2);
            check(url, h2);
        }
    }

    private void killWriter(int kill, String where, Toll toll) {
        if (kill % KILLS_OF_A_FILE == 0) {
            toll.beginAnew();
        }
        Victim victim = Victim.start(random.nextLong(), List.of(where));
        victim.awaitCommands(1 + random.nextInt(MOST_COMMANDS), random);
        victim.kill();
        toll.add(victim.acknowledged(0));
    }

    private void checkSqlite(Path file) throws SQLException {
        try (JdbcStore store = JdbcStore.file(file);
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            // the type of the host is known from then on
            store.read(TenantId.DEFAULT, view -> view.find(new CardId(new UUID(0, 0))));
            assertThat(sqlite.faults(store, connection)).isEmpty();
            assertThat(answer(connection, "PRAGMA integrity_check")).isEqualTo("ok");
            assertThat(answer(connection, "SELECT COUNT(*) FROM pragma_foreign_key_check"))
                    .isEqualTo("0");
        }
    }

    @Test
    void postgresqlKeepsWhatWasAcknowledgedToAClientThatIsKilled() throws SQLException {
        try (Database database = TestDatabase.POSTGRESQL.fresh()) {
            for (int kill = 0; kill < Scale.SERVER_KILLS.number(); kill++) {
                Victim victim = Victim.start(random.nextLong(), List.of(database.url()));
                victim.awaitCommands(1 + random.nextInt(MOST_COMMANDS), random);
                victim.kill();
                awaitEndOfOthers(database);
                postgresql.add(victim.acknowledged(0));
                check(database.url(), postgresql);
            }
        }
    }

    /** The server does to its end what the client had sent. */
    private static void awaitEndOfOthers(Database database) throws SQLException {
        try (Connection connection = database.connect()) {
            while (!answer(
                            connection,
                            "SELECT COUNT(*) FROM pg_stat_activity"
                                    + " WHERE datname = current_database() AND pid <> pg_backend_pid()")
                    .equals("0")) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void postgresqlKeepsWhatWasAcknowledgedWhenTheServerIsKilled() throws SQLException {
        TestDatabase.POSTGRESQL.assumeAvailable();
        try (PostgresServer server = PostgresServer.start(Map.of());
                Database database = server.fresh()) {
            for (int kill = 0; kill < Scale.SERVER_KILLS.number(); kill++) {
                Victim victim = Victim.start(random.nextLong(), List.of(database.url()));
                victim.awaitCommands(1 + random.nextInt(MOST_COMMANDS), random);
                server.kill();
                victim.kill();
                server.restart();
                postgresql.add(victim.acknowledged(0));
                check(database.url(), postgresql);
            }
        }
    }

    private static void check(String url, Toll toll) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                JdbcStore store = JdbcStore.builder(new OneUrl(url).source())
                        .types(Card.TYPE)
                        .build()) {
            assertThat(toll.faults(store, connection)).isEmpty();
        }
    }

    private static String answer(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
