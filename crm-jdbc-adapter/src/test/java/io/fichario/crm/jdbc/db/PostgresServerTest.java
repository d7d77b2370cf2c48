package io.fichario.crm.jdbc.db;

import static io.fichario.crm.jdbc.db.DatabaseRules.first;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

@NeedsDatabase(TestDatabase.POSTGRESQL)
final class PostgresServerTest extends ServerRules {
    @Override
    DatabaseServer start() {
        // commits reach the system, which outlives a kill; with fsync each restart would flush the whole folder first
        return PostgresServer.start(Map.of("fsync", "off"));
    }

    @Test
    void commitsAreOnDiskUnlessSettingsSayOtherwise() throws SQLException {
        try (DatabaseServer durable = PostgresServer.start(Map.of());
                Database database = durable.fresh();
                Connection connection = database.connect()) {
            assertThat(first(connection, "SHOW fsync")).isEqualTo("on");
            assertThat(first(connection, "SHOW synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void settingsAreTaken() throws SQLException {
        try (Database database = server().fresh();
                Connection connection = database.connect()) {
            assertThat(first(connection, "SHOW fsync")).isEqualTo("off");
            assertThat(first(connection, "SHOW synchronous_commit")).isEqualTo("on");
        }
    }
}
