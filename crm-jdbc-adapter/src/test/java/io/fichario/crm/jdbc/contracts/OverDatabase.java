package io.fichario.crm.jdbc.contracts;

import io.fichario.crm.contract.CrmStoreContract;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.jdbc.JdbcStoreBuilder;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.store.CommandChunks;
import io.fichario.crm.store.CrmStore;
import java.sql.Connection;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** The contract over a database that is emptied before each test. */
abstract class OverDatabase extends CrmStoreContract {
    private final TestDatabase kind;

    OverDatabase(TestDatabase kind) {
        this.kind = kind;
    }

    @Override
    protected final CrmStore open() {
        Database database = kind.shared();
        database.clear();
        return open(database);
    }

    /** Opens a store over the empty database. */
    CrmStore open(Database database) {
        return over(database.dataSource(), builder -> builder);
    }

    static JdbcStore over(DataSource source, UnaryOperator<JdbcStoreBuilder> settings) {
        return settings.apply(JdbcStore.builder(source).types(types().toArray(RecordType[]::new)))
                .build();
    }

    /** Opens a store in transactions of a host, whose writes have a level of isolation and whose reads one snapshot. */
    CrmStore joined(Database database, int level) {
        int snapshot =
                kind == TestDatabase.H2 ? Connection.TRANSACTION_SERIALIZABLE : Connection.TRANSACTION_REPEATABLE_READ;
        return new HostedStore(
                new HostedStore.Levels(database.dataSource(), snapshot, database.dataSource(), level),
                builder -> builder);
    }

    @Override
    public final int changesOfSeveralChunks() {
        return 2 * CommandChunks.ENOUGH + 100;
    }
}
