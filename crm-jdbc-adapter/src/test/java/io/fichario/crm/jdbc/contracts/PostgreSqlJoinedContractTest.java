package io.fichario.crm.jdbc.contracts;

import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.NeedsDatabase;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.store.CrmStore;
import java.sql.Connection;

@NeedsDatabase(TestDatabase.POSTGRESQL)
final class PostgreSqlJoinedContractTest extends OverDatabase {
    PostgreSqlJoinedContractTest() {
        super(TestDatabase.POSTGRESQL);
    }

    @Override
    CrmStore open(Database database) {
        return joined(database, Connection.TRANSACTION_READ_COMMITTED);
    }
}
