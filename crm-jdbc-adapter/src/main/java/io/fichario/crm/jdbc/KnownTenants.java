package io.fichario.crm.jdbc;

import io.fichario.crm.record.TenantId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which tenants have a row of their own, so that not every write has to see to it. The row says up to which position the
 * changes of the tenant are numbered.
 */
final class KnownTenants {
    private final Dialect dialect;
    private final Names names;
    private final Set<TenantId> known = ConcurrentHashMap.newKeySet();

    KnownTenants(Dialect dialect, Names names) {
        this.dialect = dialect;
        this.names = names;
    }

    boolean isKnown(TenantId tenant) {
        return known.contains(tenant);
    }

    /** Sees to it that the tenant has a row. */
    Step known(TenantId tenant) {
        String table = names.of("tenant");
        if (dialect == Dialect.H2) {
            return new Step.Put(new Sql("MERGE INTO " + table + " t USING (VALUES (")
                    .param(Kind.TEXT, tenant.text())
                    .add(")) v (tenant) ON t.tenant = v.tenant"
                            + " WHEN NOT MATCHED THEN INSERT (tenant, position) VALUES (v.tenant, 0)"));
        }
        String[] around = dialect.insertUnlessThere();
        return new Step.Put(new Sql(around[0] + " INTO " + table + " (tenant, position) VALUES (")
                .param(Kind.TEXT, tenant.text())
                .add(", 0)" + around[1]));
    }

    /** Asks which tenants have a row. */
    Step.Ask<TenantId> all() {
        return new Step.Ask<>(
                new Sql("SELECT tenant FROM " + names.of("tenant") + " WHERE tenant <> ")
                        .param(Kind.TEXT, TenantId.STORE.text())
                        .add(" ORDER BY tenant"),
                row -> TenantId.of(row.getString(1)));
    }

    /** The row is committed. */
    void noted(TenantId tenant) {
        known.add(tenant);
    }

    void forgetAll() {
        known.clear();
    }
}
