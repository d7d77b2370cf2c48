package io.fichario.crm.jdbc.db;

final class H2InMemoryDatabaseTest extends DatabaseRules {
    @Override
    Database create() {
        return Database.h2InMemory();
    }
}
