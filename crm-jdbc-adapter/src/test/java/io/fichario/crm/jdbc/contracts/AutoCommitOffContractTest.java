package io.fichario.crm.jdbc.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.NeedsDatabase;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.store.CrmStore;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;

/** A pool may set auto-commit as it likes, and gets its connections back that way. */
@NeedsDatabase(TestDatabase.POSTGRESQL)
final class AutoCommitOffContractTest extends OverDatabase {
    private HikariDataSource pool;

    AutoCommitOffContractTest() {
        super(TestDatabase.POSTGRESQL);
    }

    @Override
    CrmStore open(Database database) {
        pool = database.pool(config -> config.setAutoCommit(false));
        return over(pool, builder -> builder);
    }

    @AfterEach
    void connectionsComeBackAsTheyWere() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            assertThat(connection.getAutoCommit()).isFalse();
        }
        pool.close();
    }
}
