package io.fichario.crm.jdbc.contracts;

import com.zaxxer.hikari.HikariDataSource;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.NeedsDatabase;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.store.CrmStore;
import org.junit.jupiter.api.AfterEach;

/** Nobody needs a second connection while they have one, so a pool of two keeps all going. */
@NeedsDatabase(TestDatabase.POSTGRESQL)
final class PoolOfTwoContractTest extends OverDatabase {
    private HikariDataSource pool;

    PoolOfTwoContractTest() {
        super(TestDatabase.POSTGRESQL);
    }

    @Override
    CrmStore open(Database database) {
        pool = database.pool(config -> config.setMaximumPoolSize(2));
        return over(pool, builder -> builder);
    }

    @AfterEach
    void closePool() {
        pool.close();
    }
}
