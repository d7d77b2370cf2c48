package io.fichario.crm.jdbc;

import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The states of one tenant. */
final class StateSql {
    private final RecordSql records;
    private final Names names;
    private final Dialect dialect;
    private final TenantId tenant;

    StateSql(RecordSql records, Dialect dialect) {
        this.records = records;
        this.names = records.names();
        this.dialect = dialect;
        this.tenant = records.tenant();
    }

    Step.Ask<State> find(StateKey key) {
        Sql sql = new Sql("SELECT revision, document FROM ")
                .add(names.of("state"))
                .add(where(key))
                .add(records.end());
        return new Step.Ask<>(sql, row -> state(key, row));
    }

    private Sql where(StateKey key) {
        return new Sql(" WHERE tenant = ")
                .param(Kind.TEXT, tenant.text())
                .add(" AND kind = ")
                .param(Kind.TEXT, key.kind())
                .add(" AND name = ")
                .param(Kind.TEXT, key.name());
    }

    private static State state(StateKey key, ResultSet row) throws SQLException {
        return new State(key, row.getLong(1), row.getString(2));
    }

    /** Writes a state where its revision follows what is stored, and no row where it does not. */
    Step write(State next) {
        return new Step.Guarded(next.revision() == 1 ? first(next) : following(next));
    }

    private Sql first(State next) {
        Sql values = new Sql("(")
                .param(Kind.TEXT, tenant.text())
                .add(", ")
                .param(Kind.TEXT, next.key().kind())
                .add(", ")
                .param(Kind.TEXT, next.key().name())
                .add(", ")
                .param(Kind.LONG, next.revision())
                .add(", ")
                .param(Kind.TEXT, next.document())
                .add(")");
        String[] around = dialect.insertUnlessThere();
        return new Sql(around[0] + " INTO " + names.of("state") + " (tenant, kind, name, revision, document) VALUES ")
                .add(values)
                .add(around[1]);
    }

    private Sql following(State next) {
        return new Sql("UPDATE ")
                .add(names.of("state"))
                .add(" SET revision = ")
                .param(Kind.LONG, next.revision())
                .add(", document = ")
                .param(Kind.TEXT, next.document())
                .add(where(next.key()))
                .add(" AND revision = ")
                .param(Kind.LONG, next.revision() - 1);
    }
}
