package io.fichario.crm.jdbc.contracts;

import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.NeedsDatabase;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.store.CrmStore;
import java.sql.Connection;

@NeedsDatabase(TestDatabase.H2)
final class H2JoinedContractTest extends OverDatabase {
    H2JoinedContractTest() {
        super(TestDatabase.H2);
    }

    @Override
    CrmStore open(Database database) {
        return joined(database, Connection.TRANSACTION_READ_COMMITTED);
    }
}
