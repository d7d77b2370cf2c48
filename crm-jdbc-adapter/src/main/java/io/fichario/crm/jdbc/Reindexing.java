package io.fichario.crm.jdbc;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.StoreException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes anew by what the records of a type are found, from the log, some hundreds in a transaction. What it has done is
 * right even if it does not come to its end.
 *
 * @param <R> the type of record
 */
final class Reindexing<R extends CrmRecord> {
    private static final int SIZE = 200;

    private final Base base;
    private final Connections connections;
    private final RecordType<R> type;
    private final Mapping<R> mapping;

    Reindexing(Base base, Connections connections, RecordType<R> type) {
        this.base = base;
        this.connections = connections;
        this.type = type;
        this.mapping = base.types().mapping(type);
    }

    /** A record in the version that its row says. */
    private record Standing<R extends CrmRecord>(RecordId<R> id, Version version) {}

    /**
     * Goes through all records, deleted ones included, as those keep their unique keys.
     *
     * @return how many there were
     * @throws StoreException if there is one and nothing is to be written, or if two have one unique key
     */
    long run(SchemaCare care) throws SQLException {
        long count = 0;
        for (TenantId tenant : tenants()) {
            Tenancy tenancy = new Tenancy(base, tenant);
            List<Standing<R>> some = List.of();
            do {
                some = next(tenancy, some, care);
                count += some.size();
            } while (some.size() == SIZE);
        }
        return count;
    }

    private List<TenantId> tenants() throws SQLException {
        try (Channel channel = connections.open(Channel.Purpose.READ)) {
            Step.Ask<TenantId> ask = base.tenants().all();
            channel.commit(List.of(ask));
            return ask.rows();
        }
    }

    private List<Standing<R>> next(Tenancy tenancy, List<Standing<R>> before, SchemaCare care) throws SQLException {
        try (Channel channel = connections.open(Channel.Purpose.WRITE)) {
            Step.Ask<Standing<R>> ask = behind(tenancy, before);
            channel.send(List.of(ask));
            List<Standing<R>> some = ask.rows();
            if (!some.isEmpty()) {
                refuseIfOnlyValidated(care);
                channel.commit(renewed(tenancy, records(channel, tenancy, some)));
            }
            return some;
        } catch (SQLException failed) {
            throw base.failures().of(failed, false, () -> Optional.of(twoHaveOneKey()));
        }
    }

    /** Locked, so that nobody changes them meanwhile. */
    private Step.Ask<Standing<R>> behind(Tenancy tenancy, List<Standing<R>> before) {
        Sql sql = new Sql("SELECT m.id, m.version FROM ")
                .add(base.names().of(mapping.main()))
                .add(" m WHERE ")
                .add(tenancy.records().scope("m", mapping.main()));
        if (!before.isEmpty()) {
            sql.add(" AND m.id > ")
                    .param(Kind.ID, before.get(before.size() - 1).id().uuid());
        }
        sql.add(" ORDER BY m.id LIMIT " + SIZE + base.dialect().locking());
        return new Step.Ask<>(
                sql, row -> new Standing<>(type.id(tenancy.binding().id(row, 1)), Version.of(row.getLong(2))));
    }

    private void refuseIfOnlyValidated(SchemaCare care) {
        if (care == SchemaCare.VALIDATE) {
            throw new StoreException("The type " + type.name() + " has other fields or keys than when its records were"
                    + " written, which are therefore not found by all of them; open the store once with "
                    + SchemaCare.MIGRATE);
        }
    }

    private List<R> records(Channel channel, Tenancy tenancy, List<Standing<R>> some) throws SQLException {
        List<Step.Ask<CrmRecord>> asks = some.stream()
                .map(one -> tenancy.lastDocument(one.id(), one.version()))
                .toList();
        channel.send(asks);
        return asks.stream()
                .flatMap(ask -> ask.first().stream())
                .map(type::cast)
                .toList();
    }

    private List<Step> renewed(Tenancy tenancy, List<R> records) {
        List<Step> steps = new ArrayList<>();
        Map<Table<R>, List<@Nullable Object>> rows = new LinkedHashMap<>();
        for (Table<R> table : mapping.children()) {
            for (R record : records) {
                RecordId<R> id = type.idOf(record);
                steps.add(tenancy.saving().clear(table, id));
                table.addRows(
                        record,
                        tenancy.saving().leading(table, id),
                        rows.computeIfAbsent(table, none -> new ArrayList<>()));
            }
        }
        rows.forEach((table, all) -> {
            if (!all.isEmpty()) {
                steps.add(tenancy.saving().insert(table, all));
            }
        });
        return steps;
    }

    private StoreException twoHaveOneKey() {
        return new StoreException(
                "Two records of the type " + type.name() + " have one unique key, by what its keys are"
                        + " now; the store opens when the keys are as before, or look-up keys that may repeat");
    }
}
