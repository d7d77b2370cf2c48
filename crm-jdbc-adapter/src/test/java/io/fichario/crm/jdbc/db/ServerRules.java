package io.fichario.crm.jdbc.db;

import static io.fichario.crm.jdbc.db.DatabaseRules.execute;
import static io.fichario.crm.jdbc.db.DatabaseRules.first;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What tests rely on that start a server of their own, to give it settings or to kill it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServerRules {
    private DatabaseServer server;

    abstract DatabaseServer start();

    final DatabaseServer server() {
        return server;
    }

    @BeforeAll
    void startOneForAllTests() {
        server = start();
    }

    @AfterAll
    void endIt() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void committedRowsOutliveAKill() throws SQLException {
        try (Database database = server.fresh();
                Connection open = database.connect()) {
            execute(database, "CREATE TABLE crm_kept (id INT PRIMARY KEY)", "INSERT INTO crm_kept VALUES (7)");
            server.kill();
            server.restart();
            assertThat(open.isValid(1)).isFalse();
            assertThat(only(database)).isEqualTo("7");
        }
    }

    @Test
    void rowsOutliveAStop() throws SQLException {
        try (Database database = server.fresh()) {
            execute(database, "CREATE TABLE crm_kept (id INT PRIMARY KEY)", "INSERT INTO crm_kept VALUES (7)");
            server.stop();
            server.restart();
            assertThat(only(database)).isEqualTo("7");
        }
    }

    @Test
    void nobodyConnectsToAKilledServer() {
        try (Database database = server.fresh()) {
            server.kill();
            assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
            server.restart();
        }
    }

    @Test
    void processIsTheOneOfTheServer() {
        assertThat(ProcessHandle.of(server.pid()))
                .hasValueSatisfying(process -> assertThat(process.isAlive()).isTrue());
    }

    @Test
    void runningServerIsNotStartedAgain() {
        assertThatThrownBy(() -> server.restart()).isInstanceOf(IllegalStateException.class);
    }

    private static String only(Database database) throws SQLException {
        try (Connection connection = database.connect()) {
            return first(connection, "SELECT id FROM crm_kept");
        }
    }
}
