package io.fichario.crm.jdbc.contracts;

import io.fichario.crm.jdbc.Writing;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.NeedsDatabase;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.store.CrmStore;

@NeedsDatabase(TestDatabase.POSTGRESQL)
final class PostgreSqlPortableContractTest extends OverDatabase {
    PostgreSqlPortableContractTest() {
        super(TestDatabase.POSTGRESQL);
    }

    @Override
    CrmStore open(Database database) {
        return over(database.dataSource(), builder -> builder.writing(Writing.PORTABLE));
    }
}
