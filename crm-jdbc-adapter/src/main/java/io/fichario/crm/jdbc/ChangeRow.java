package io.fichario.crm.jdbc;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Department;
import io.fichario.crm.access.Operation;
import io.fichario.crm.change.Cause;
import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.change.RequestId;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import io.fichario.crm.rule.RuleRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a change is a row of the log.
 *
 * @param types the types that rows may be of
 * @param binding how the database keeps values
 */
record ChangeRow(Types types, Binding binding) {
    static final List<Column> COLUMNS = List.of(
            Table.TENANT,
            new Column("record_type", Kind.TEXT),
            new Column("record_id", Kind.ID),
            new Column("version", Kind.LONG),
            new Column("kind", Kind.TEXT),
            new Column("ordinal", Kind.INT),
            new Column("command_id", Kind.ID),
            new Column("request_id", Kind.TEXT),
            new Column("actor", Kind.TEXT),
            new Column("departments", Kind.TEXT),
            new Column("operation", Kind.TEXT),
            new Column("action", Kind.TEXT),
            new Column("reason", Kind.TEXT),
            new Column("recorded_at", Kind.TIME),
            new Column("rules", Kind.TEXT),
            new Column("schema_version", Kind.INT),
            new Column("document", Kind.DOCUMENT));

    static final String SELECTED = COLUMNS.stream()
            .skip(1)
            .map(column -> "c." + column.name())
            .collect(Collectors.joining(", ", "", ", f.position"));
    private static final String SEPARATOR = "\n";

    /** Adds the values of the row of a change. */
    static void addTo(Sql sql, Change change) {
        Cause cause = change.cause();
        sql.value(Kind.TEXT, cause.tenant().text())
                .value(Kind.TEXT, change.record().type().name())
                .value(Kind.ID, change.record().uuid())
                .value(Kind.LONG, change.version().number())
                .value(Kind.TEXT, change.kind().name())
                .value(Kind.INT, change.ordinal())
                .value(Kind.ID, cause.command().uuid())
                .value(Kind.TEXT, cause.request().map(RequestId::text).orElse(null))
                .value(Kind.TEXT, cause.actor().text())
                .value(Kind.TEXT, joined(cause.departments(), Department::text))
                .value(Kind.TEXT, cause.operation().name())
                .value(Kind.TEXT, cause.operation().action().name())
                .value(Kind.TEXT, cause.reason().orElse(null))
                .value(Kind.TIME, cause.at())
                .value(Kind.TEXT, joined(cause.rules(), RuleRef::text))
                .value(Kind.INT, change.after().map(ChangeRow::schema).orElse(null))
                .value(Kind.DOCUMENT, change.after().map(ChangeRow::document).orElse(null));
    }

    private static <T> String joined(Collection<T> parts, Function<T, String> text) {
        return parts.stream().map(text).collect(Collectors.joining(SEPARATOR));
    }

    static int schema(CrmRecord record) {
        return record.id().type().codec().schema();
    }

    static String document(CrmRecord record) {
        return document(record.id().type(), record);
    }

    private static <R extends CrmRecord> String document(RecordType<R> type, CrmRecord record) {
        return type.codec().write(type.cast(record));
    }

    Change change(TenantId tenant, ResultSet row) throws SQLException {
        RecordType<?> type = types.named(row.getString(1));
        long position = row.getLong(17);
        return new Change(
                type.id(binding.id(row, 2)),
                Version.of(row.getLong(3)),
                ChangeKind.valueOf(row.getString(4)),
                after(type, row),
                cause(tenant, row),
                row.getInt(5),
                position == 0 ? Optional.empty() : Optional.of(position));
    }

    private static Optional<CrmRecord> after(RecordType<?> type, ResultSet row) throws SQLException {
        @Nullable String document = row.getString(16);
        return document == null ? Optional.empty() : Optional.of(type.codec().read(document, row.getInt(15)));
    }

    private Cause cause(TenantId tenant, ResultSet row) throws SQLException {
        return new Cause(
                tenant,
                new CommandId(binding.id(row, 6)),
                Binding.text(row, 7).map(RequestId::of),
                ActorId.of(row.getString(8)),
                split(row.getString(9)).map(Department::of).collect(Collectors.toSet()),
                Operation.of(row.getString(10), Operation.Action.valueOf(row.getString(11))),
                Binding.text(row, 12),
                binding.time(row, 13),
                split(row.getString(14)).map(RuleRef::parse).toList());
    }

    private static Stream<String> split(String joined) {
        return joined.isEmpty() ? Stream.empty() : Arrays.stream(joined.split(SEPARATOR));
    }
}
