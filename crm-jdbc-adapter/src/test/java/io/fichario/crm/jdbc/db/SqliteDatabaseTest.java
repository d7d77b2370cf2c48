package io.fichario.crm.jdbc.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

final class SqliteDatabaseTest extends DatabaseRules {
    @Override
    Database create() {
        return TestDatabase.SQLITE.fresh();
    }

    @Test
    void everyCommitIsOnDisk() throws SQLException {
        try (Connection connection = database().connect()) {
            assertThat(first(connection, "PRAGMA journal_mode")).isEqualTo("wal");
            assertThat(first(connection, "PRAGMA synchronous")).isEqualTo("2");
        }
    }

    @Test
    void clearEmptiesTablesOfSearch() throws SQLException {
        try (Database fresh = create()) {
            execute(fresh, "CREATE VIRTUAL TABLE crm_words USING fts5(word)", "INSERT INTO crm_words VALUES ('tea')");
            fresh.clear();
            execute(fresh, "INSERT INTO crm_words(crm_words) VALUES ('integrity-check')");
            try (Connection connection = fresh.connect()) {
                assertThat(first(connection, "SELECT COUNT(*) FROM crm_words")).isEqualTo("0");
            }
        }
    }
}
