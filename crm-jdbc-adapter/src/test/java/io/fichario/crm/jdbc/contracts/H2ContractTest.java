package io.fichario.crm.jdbc.contracts;

import io.fichario.crm.jdbc.db.NeedsDatabase;
import io.fichario.crm.jdbc.db.TestDatabase;

@NeedsDatabase(TestDatabase.H2)
final class H2ContractTest extends OverDatabase {
    H2ContractTest() {
        super(TestDatabase.H2);
    }
}
