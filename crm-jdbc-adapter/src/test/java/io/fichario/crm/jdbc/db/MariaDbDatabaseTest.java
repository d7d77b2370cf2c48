package io.fichario.crm.jdbc.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@NeedsDatabase(TestDatabase.MARIADB)
final class MariaDbDatabaseTest extends DatabaseRules {
    @Override
    Database create() {
        return TestDatabase.MARIADB.fresh();
    }

    @Test
    void textIsUnicodeWithAllItsPlanes() throws SQLException {
        try (Connection connection = database().connect()) {
            assertThat(first(connection, "SELECT @@character_set_database")).isEqualTo("utf8mb4");
        }
    }
}
