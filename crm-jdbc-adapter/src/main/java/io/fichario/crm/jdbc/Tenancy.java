package io.fichario.crm.jdbc;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import java.util.List;

/** The statements over what one tenant has. */
final class Tenancy {
    private final Base base;
    private final TenantId tenant;
    private final RecordSql records;
    private final LogSql log;
    private final StateSql states;
    private final Saving saving;

    Tenancy(Base base, TenantId tenant) {
        this.base = base;
        this.tenant = tenant;
        this.records = new RecordSql(base.names(), base.types(), tenant);
        this.log = new LogSql(records, base);
        this.states = new StateSql(records, base.dialect());
        this.saving = new Saving(base, tenant);
    }

    TenantId tenant() {
        return tenant;
    }

    /** A lock was taken in a transaction of the host, which may have begun to show rows before. */
    void readNewest() {
        records.readNewest(base.dialect());
    }

    Dialect dialect() {
        return base.dialect();
    }

    Binding binding() {
        return base.binding();
    }

    Failures failures() {
        return base.failures();
    }

    RecordSql records() {
        return records;
    }

    LogSql log() {
        return log;
    }

    StateSql states() {
        return states;
    }

    Saving saving() {
        return saving;
    }

    /** Asks for records by a statement that answers their documents. */
    <R extends CrmRecord> Step.Ask<R> documents(RecordType<R> type, Sql sql) {
        return new Step.Ask<>(sql, row -> Document.of(row).read(type));
    }

    /** Asks what a record last was up to a version. */
    Step.Ask<CrmRecord> lastDocument(RecordId<?> id, Version upTo) {
        return new Step.Ask<>(
                log.lastDocument(id, upTo), row -> Document.of(row).read(id.type()));
    }

    /** Sees to it that the tenant is known to exist, where it may not be. */
    List<Step> known() {
        return base.tenants().isKnown(tenant)
                ? List.of()
                : List.of(base.tenants().known(tenant));
    }

    void written() {
        base.tenants().noted(tenant);
    }
}
