package io.fichario.crm.jdbc.contracts;

import com.zaxxer.hikari.HikariDataSource;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.NeedsDatabase;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.store.CrmStore;
import java.sql.Connection;
import org.junit.jupiter.api.AfterEach;

@NeedsDatabase(TestDatabase.SQLITE)
final class SqliteJoinedContractTest extends OverDatabase {
    private HikariDataSource writers;

    SqliteJoinedContractTest() {
        super(TestDatabase.SQLITE);
    }

    @Override
    CrmStore open(Database database) {
        writers = database.pool(config -> config.addDataSourceProperty("transaction_mode", "IMMEDIATE"));
        int level = Connection.TRANSACTION_SERIALIZABLE;
        return new HostedStore(
                new HostedStore.Levels(database.dataSource(), level, writers, level), builder -> builder);
    }

    @AfterEach
    void closeWriters() {
        writers.close();
    }
}
