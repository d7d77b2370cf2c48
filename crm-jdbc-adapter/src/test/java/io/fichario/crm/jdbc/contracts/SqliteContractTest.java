package io.fichario.crm.jdbc.contracts;

import io.fichario.crm.jdbc.db.NeedsDatabase;
import io.fichario.crm.jdbc.db.TestDatabase;

@NeedsDatabase(TestDatabase.SQLITE)
final class SqliteContractTest extends OverDatabase {
    SqliteContractTest() {
        super(TestDatabase.SQLITE);
    }
}
