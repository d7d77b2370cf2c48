package io.fichario.crm.jdbc.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.jdbc.StoredTables;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after the process, or the server, was killed at any moment, and nothing is half done. */
final class KillTest {
    private static final int MOST_COMMANDS = 60;
    private static final int KILLS_OF_A_FILE = 25;

    @TempDir
    private Path folder;

    private final Random random = new Random(4);
    private int seed;

    @Test
    void embeddedFileKeepsWhatWasAcknowledged() throws SQLException {
        for (int kill = 0; kill < Scale.KILLS.number(); kill++) {
            Path file = folder.resolve("crm" + kill / KILLS_OF_A_FILE + ".db");
            List<String> acknowledged = killed(file.toString());
            try (JdbcStore store = JdbcStore.file(file);
                    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
                // the type of the host is known from then on
                store.read(TenantId.DEFAULT, view -> view.find(new CardId(new UUID(0, 0))));
                check(store, connection, acknowledged);
                assertThat(answer(connection, "PRAGMA integrity_check")).isEqualTo("ok");
                assertThat(answer(connection, "SELECT COUNT(*) FROM pragma_foreign_key_check"))
                        .isEqualTo("0");
            }
        }
    }

    @Test
    void fileOfH2KeepsWhatWasAcknowledged() throws SQLException {
        for (int kill = 0; kill < Scale.KILLS.number(); kill++) {
            Path file = folder.resolve("crm" + kill / KILLS_OF_A_FILE);
            String url = "jdbc:h2:file:" + file + ";WRITE_DELAY=0";
            List<String> acknowledged = killed(url);
            try (Connection connection = DriverManager.getConnection(url)) {
                check(open(url), connection, acknowledged);
            }
        }
    }

    @Test
    void postgresqlKeepsWhatWasAcknowledgedToAClientThatIsKilled() throws SQLException {
        try (Database database = TestDatabase.POSTGRESQL.fresh();
                JdbcStore store = open(database.url());
                Connection connection = database.connect()) {
            for (int kill = 0; kill < Scale.SERVER_KILLS.number(); kill++) {
                check(store, connection, killed(database.url()));
            }
        }
    }

    @Test
    void postgresqlKeepsWhatWasAcknowledgedWhenTheServerIsKilled() throws SQLException {
        TestDatabase.POSTGRESQL.assumeAvailable();
        try (PostgresServer server = PostgresServer.start(Map.of());
                Database database = server.fresh()) {
            for (int kill = 0; kill < Scale.SERVER_KILLS.number(); kill++) {
                Victim victim = Victim.start(database.url(), seed++);
                victim.awaitCommands(20 + random.nextInt(MOST_COMMANDS), random);
                server.kill();
                List<String> acknowledged = victim.kill();
                server.restart();
                try (Connection connection = database.connect()) {
                    check(open(database.url()), connection, acknowledged);
                }
            }
        }
    }

    private static JdbcStore open(String url) {
        return JdbcStore.builder(new OneUrl(url).source()).types(Card.TYPE).build();
    }

    private List<String> killed(String where) {
        Victim victim = Victim.start(where, seed++);
        victim.awaitCommands(random.nextInt(MOST_COMMANDS), random);
        return victim.kill();
    }

    private static void check(JdbcStore store, Connection connection, List<String> acknowledged) throws SQLException {
        for (String line : acknowledged) {
            List<String> told = Arrays.asList(line.split(" "));
            CommandId command = new CommandId(UUID.fromString(told.get(0)));
            List<Change> found = store.read(TenantId.DEFAULT, view -> view.changes(command));
            assertThat(found.stream().map(Casualty::key)).containsExactlyElementsOf(told.subList(1, told.size()));
        }
        assertThat(StoredTables.faults(store, connection, List.of(Card.TYPE), TenantId.DEFAULT))
                .isEmpty();
        assertThat(new Keeping(StoredTables.log(store, TenantId.DEFAULT)).faults())
                .isEmpty();
    }

    private static String answer(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
