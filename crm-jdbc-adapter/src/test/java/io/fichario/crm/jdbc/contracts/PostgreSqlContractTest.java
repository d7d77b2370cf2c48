package io.fichario.crm.jdbc.contracts;

import io.fichario.crm.jdbc.db.NeedsDatabase;
import io.fichario.crm.jdbc.db.TestDatabase;

@NeedsDatabase(TestDatabase.POSTGRESQL)
final class PostgreSqlContractTest extends OverDatabase {
    PostgreSqlContractTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
