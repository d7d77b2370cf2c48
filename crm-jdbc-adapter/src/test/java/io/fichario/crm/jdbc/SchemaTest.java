package io.fichario.crm.jdbc;

import io.fichario.crm.jdbc.db.NeedsDatabase;
import io.fichario.crm.jdbc.db.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class SchemaTest {
    @Nested
    @NeedsDatabase(TestDatabase.POSTGRESQL)
    final class OnPostgresql extends SchemaRules {
        OnPostgresql() {
            super(TestDatabase.POSTGRESQL);
        }

        @Test
        void tablesCanStandInASchema() throws SQLException {
            assertTablesCanStandInASchema();
        }
    }

    @Nested
    @NeedsDatabase(TestDatabase.MARIADB)
    final class OnMariaDb extends SchemaRules {
        OnMariaDb() {
            super(TestDatabase.MARIADB);
        }
    }

    @Nested
    final class OnSqlite extends SchemaRules {
        OnSqlite() {
            super(TestDatabase.SQLITE);
        }
    }

    @Nested
    final class OnH2 extends SchemaRules {
        OnH2() {
            super(TestDatabase.H2);
        }

        @Test
        void tablesCanStandInASchema() throws SQLException {
            assertTablesCanStandInASchema();
        }
    }
}
