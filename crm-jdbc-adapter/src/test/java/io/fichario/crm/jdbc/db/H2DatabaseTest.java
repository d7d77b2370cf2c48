package io.fichario.crm.jdbc.db;

final class H2DatabaseTest extends DatabaseRules {
    @Override
    Database create() {
        return TestDatabase.H2.fresh();
    }
}
