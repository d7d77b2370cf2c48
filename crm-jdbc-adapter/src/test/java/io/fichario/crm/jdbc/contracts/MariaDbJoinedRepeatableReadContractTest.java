package io.fichario.crm.jdbc.contracts;

import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.NeedsDatabase;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.store.CrmStore;
import java.sql.Connection;

/** The usual level of MariaDB, at which a plain read behind a lock would show what was there before. */
@NeedsDatabase(TestDatabase.MARIADB)
final class MariaDbJoinedRepeatableReadContractTest extends OverDatabase {
    MariaDbJoinedRepeatableReadContractTest() {
        super(TestDatabase.MARIADB);
    }

    @Override
    CrmStore open(Database database) {
        return joined(database, Connection.TRANSACTION_REPEATABLE_READ);
    }
}
