package io.fichario.crm.jdbc.db;

import static io.fichario.crm.jdbc.db.DatabaseRules.first;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

@NeedsDatabase(TestDatabase.MARIADB)
final class MariaDbServerTest extends ServerRules {
    @Override
    DatabaseServer start() {
        return MariaDbServer.start(Map.of("sort_buffer_size", "1048576"));
    }

    @Test
    void commitsAreOnDiskUnlessSettingsSayOtherwise() throws SQLException {
        try (Database database = server().fresh();
                Connection connection = database.connect()) {
            assertThat(first(connection, "SELECT @@innodb_flush_log_at_trx_commit"))
                    .isEqualTo("1");
        }
    }

    @Test
    void settingsAreTaken() throws SQLException {
        try (Database database = server().fresh();
                Connection connection = database.connect()) {
            assertThat(first(connection, "SELECT @@sort_buffer_size")).isEqualTo("1048576");
        }
    }
}
