package io.fichario.crm.jdbc;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns changes of records into steps: a row of the table of their type, and of the other tables only what differs. */
final class Saving {
    private final Base base;
    private final TenantId tenant;

    Saving(Base base, TenantId tenant) {
        this.base = base;
        this.tenant = tenant;
    }

    /**
     * Returns the steps of a change.
     *
     * @param change the change
     * @param before the record of which the tables tell so far, empty when it is not known to be there
     */
    List<Step> steps(Change change, Optional<CrmRecord> before) {
        return steps(change.record(), change, before);
    }

    private <R extends CrmRecord> List<Step> steps(RecordId<R> id, Change change, Optional<CrmRecord> before) {
        RecordType<R> type = id.type();
        Mapping<R> mapping = base.types().mapping(type);
        Optional<R> after = change.after().map(type::cast);
        if (change.kind() == ChangeKind.CREATED) {
            return created(mapping, id, after.orElseThrow());
        }
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Guarded(moved(mapping, change, after)));
        if (after.isPresent() && before.isPresent()) {
            R whole = type.cast(before.get());
            mapping.children().forEach(table -> addDifference(steps, table, id, new Sides<>(whole, after.get())));
        }
        return steps;
    }

    private <R extends CrmRecord> List<Step> created(Mapping<R> mapping, RecordId<R> id, R record) {
        List<Step> steps = new ArrayList<>();
        steps.add(insert(mapping.main(), mainRow(mapping, record, record.version(), false)));
        for (Table<R> table : mapping.children()) {
            List<@Nullable Object> rows = new ArrayList<>();
            table.addRows(record, leading(table, id), rows);
            if (!rows.isEmpty()) {
                steps.add(insert(table, rows));
            }
        }
        return steps;
    }

    /** New rows of a table, as one list of values. */
    Step.Insert insert(Table<?> table, List<@Nullable Object> rows) {
        return new Step.Insert(base.insertions().into(table), rows);
    }

    /** The row of a record in the table of its type. */
    <R extends CrmRecord> List<@Nullable Object> mainRow(
            Mapping<R> mapping, R record, Version version, boolean deleted) {
        List<@Nullable Object> leading = leading(mapping.main(), mapping.type().idOf(record));
        leading.add(version.number());
        leading.add(deleted);
        List<@Nullable Object> row = new ArrayList<>();
        mapping.main().addRows(record, leading, row);
        return row;
    }

    /** What the rows of a record in a table begin with. */
    List<@Nullable Object> leading(Table<?> table, RecordId<?> id) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(tenant.text());
        table.type().ifPresent(values::add);
        values.add(id.uuid());
        return values;
    }

    /** Moves the row of a record on, if it is in the version from which the change was made. */
    private <R extends CrmRecord> Sql moved(Mapping<R> mapping, Change change, Optional<R> after) {
        Table<R> main = mapping.main();
        Sql sql = new Sql("UPDATE ")
                .add(base.names().of(main))
                .add(" SET version = ")
                .param(Kind.LONG, change.version().number())
                .add(", deleted = ")
                .param(Kind.FLAG, after.isEmpty());
        after.ifPresent(record -> set(sql, main, record));
        return sql.add(where(main, change.record()))
                .add(" AND version = ")
                .param(Kind.LONG, change.from().number())
                .add(change.kind() == ChangeKind.RESTORED ? " AND deleted" : " AND NOT deleted");
    }

    private static <R extends CrmRecord> void set(Sql sql, Table<R> main, R record) {
        List<@Nullable Object> values = new ArrayList<>();
        main.addRows(record, List.of(), values);
        for (int i = 0; i < values.size(); i++) {
            Column column = main.values().get(i);
            sql.add(", ").add(column.name()).add(" = ").param(column.kind(), values.get(i));
        }
    }

    /** Takes all rows of a record out of a table. */
    Step clear(Table<?> table, RecordId<?> id) {
        return new Step.Put(new Sql("DELETE FROM ").add(base.names().of(table)).add(where(table, id)));
    }

    private Sql where(Table<?> table, RecordId<?> id) {
        Sql sql = new Sql(" WHERE tenant = ").param(Kind.TEXT, tenant.text());
        table.type().ifPresent(type -> sql.add(" AND record_type = ").param(Kind.TEXT, type));
        return sql.add(" AND ").add(table.owner().name()).add(" = ").param(Kind.ID, id.uuid());
    }

    /** A record before and after a change. */
    record Sides<R extends CrmRecord>(R before, R after) {}

    /** Adds the steps that make the rows of a table those of the record after a change. */
    <R extends CrmRecord> void addDifference(List<Step> steps, Table<R> table, RecordId<R> id, Sides<R> sides) {
        Map<List<Object>, Row> before = byKey(table.rows(sides.before()));
        List<@Nullable Object> added = new ArrayList<>();
        List<Step> changed = new ArrayList<>();
        for (Row row : table.rows(sides.after())) {
            Row old = before.remove(row.key());
            if (old == null) {
                added.addAll(leading(table, id));
                added.addAll(row.key());
                added.addAll(row.values());
            } else if (!old.equals(row)) {
                changed.add(new Step.Put(update(table, id, row)));
            }
        }
        before.values().forEach(gone -> steps.add(new Step.Put(delete(table, id, gone))));
        steps.addAll(changed);
        if (!added.isEmpty()) {
            steps.add(insert(table, added));
        }
    }

    private static Map<List<Object>, Row> byKey(List<Row> rows) {
        Map<List<Object>, Row> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.put(row.key(), row));
        return byKey;
    }

    private Sql update(Table<?> table, RecordId<?> id, Row row) {
        Sql sql = new Sql("UPDATE ").add(base.names().of(table)).add(" SET ");
        String separator = "";
        for (int i = 0; i < table.values().size(); i++) {
            Column column = table.values().get(i);
            sql.add(separator)
                    .add(column.name())
                    .add(" = ")
                    .param(column.kind(), row.values().get(i));
            separator = ", ";
        }
        return sql.add(where(table, id)).add(key(table, row));
    }

    private Sql delete(Table<?> table, RecordId<?> id, Row row) {
        return new Sql("DELETE FROM ")
                .add(base.names().of(table))
                .add(where(table, id))
                .add(key(table, row));
    }

    private static Sql key(Table<?> table, Row row) {
        Sql sql = new Sql();
        for (int i = 0; i < table.key().size(); i++) {
            Column column = table.key().get(i);
            sql.add(" AND ")
                    .add(column.name())
                    .add(" = ")
                    .param(column.kind(), row.key().get(i));
        }
        return sql;
    }

    /** Whether a change needs to be told what the tables say so far. */
    static boolean needsBefore(Change change) {
        return change.kind() != ChangeKind.CREATED
                && change.after().isPresent()
                && !change.from().equals(Version.NONE);
    }
}
