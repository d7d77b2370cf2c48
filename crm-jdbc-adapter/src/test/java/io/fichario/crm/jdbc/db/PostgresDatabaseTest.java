package io.fichario.crm.jdbc.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@NeedsDatabase(TestDatabase.POSTGRESQL)
final class PostgresDatabaseTest extends DatabaseRules {
    @Override
    Database create() {
        return TestDatabase.POSTGRESQL.fresh();
    }

    @Test
    void testsAreNoSuperusers() throws SQLException {
        try (Connection connection = database().connect()) {
            assertThat(first(connection, "SHOW is_superuser")).isEqualTo("off");
        }
    }

    @Test
    void textIsSortedAsInALanguage() throws SQLException {
        try (Connection connection = database().connect()) {
            assertThat(first(connection, "SELECT 'a' < 'B'")).isEqualTo("t");
        }
    }
}
