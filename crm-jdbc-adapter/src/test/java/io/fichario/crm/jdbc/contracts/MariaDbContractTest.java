package io.fichario.crm.jdbc.contracts;

import io.fichario.crm.jdbc.db.NeedsDatabase;
import io.fichario.crm.jdbc.db.TestDatabase;

@NeedsDatabase(TestDatabase.MARIADB)
final class MariaDbContractTest extends OverDatabase {
    MariaDbContractTest() {
        super(TestDatabase.MARIADB);
    }
}
