package io.fichario.crm.jdbc;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.TenantId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the rows of records and reads them again, by as little as that needs. */
final class StoredRows {
    private final Connection connection;
    private final Dialect dialect;
    private final Binding binding;

    StoredRows(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
        this.binding = new Binding(dialect);
    }

    <R extends CrmRecord> void insert(Mapping<R> mapping, R record) throws SQLException {
        for (Table<R> table : mapping.tables().toList()) {
            for (Row row : table.rows(record)) {
                insert(table, record, row);
            }
        }
    }

    private void insert(Table<?> table, CrmRecord record, Row row) throws SQLException {
        List<Param> params = new ArrayList<>(owner(table, record));
        List<Column> columns = own(table);
        List<@Nullable Object> values = values(row);
        for (int i = 0; i < columns.size(); i++) {
            params.add(new Param(columns.get(i).kind(), values.get(i)));
        }
        if (table.key().isEmpty()) {
            params.add(new Param(Kind.LONG, record.version().number()));
            params.add(new Param(Kind.FLAG, false));
        }
        String into = Stream.of(
                        ownerColumns(table), columns, table.key().isEmpty() ? writtenColumns() : List.<Column>of())
                .flatMap(List::stream)
                .map(Column::name)
                .collect(Collectors.joining(", "));
        String marks = String.join(", ", Collections.nCopies(params.size(), "?"));
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO " + Names.USUAL.of(table) + " (" + into + ") VALUES (" + marks + ")")) {
            bind(statement, params);
            statement.executeUpdate();
        }
    }

    private static List<Column> writtenColumns() {
        return List.of(new Column("version", Kind.LONG), new Column("deleted", Kind.FLAG));
    }

    private static List<Column> ownerColumns(Table<?> table) {
        return Stream.of(
                        Stream.of(Table.TENANT), table.type().stream().map(any -> Table.TYPE), Stream.of(table.owner()))
                .flatMap(some -> some)
                .toList();
    }

    private static List<Param> owner(Table<?> table, CrmRecord record) {
        List<Param> params = new ArrayList<>();
        params.add(new Param(Kind.TEXT, record.tenant().text()));
        table.type().ifPresent(type -> params.add(new Param(Kind.TEXT, type)));
        params.add(new Param(Kind.ID, record.id().uuid()));
        return params;
    }

    private void bind(PreparedStatement statement, List<Param> params) throws SQLException {
        for (int i = 0; i < params.size(); i++) {
            binding.bind(statement, i + 1, params.get(i));
        }
    }

    static List<Column> own(Table<?> table) {
        return Stream.concat(table.key().stream(), table.values().stream()).toList();
    }

    private static List<@Nullable Object> values(Row row) {
        List<@Nullable Object> values = new ArrayList<>(row.key());
        values.addAll(row.values());
        return values;
    }

    /** Returns what rows say, with numbers in one form. */
    <R extends CrmRecord> Set<List<@Nullable Object>> said(Table<R> table, R record) {
        Set<List<@Nullable Object>> said = new HashSet<>();
        table.rows(record).forEach(row -> said.add(plain(sorted(table, values(row)))));
        return said;
    }

    /** SQLite keeps the numbers by which it sorts as texts. */
    private List<@Nullable Object> sorted(Table<?> table, List<@Nullable Object> values) {
        List<Column> columns = own(table);
        List<@Nullable Object> sorted = new ArrayList<>(values);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).kind() == Kind.SORT_DECIMAL && dialect == Dialect.SQLITE) {
                sorted.set(i, Sortable.text((BigDecimal) values.get(i)));
            }
        }
        return sorted;
    }

    /** Returns what the rows of a record say in the database, in the same form. */
    Set<List<@Nullable Object>> read(Table<?> table, CrmRecord record) throws SQLException {
        List<Column> columns = own(table);
        String condition = ownerColumns(table).stream()
                .map(column -> column.name() + " = ?")
                .collect(Collectors.joining(" AND "));
        String selected = Stream.concat(columns.stream().map(Column::name), Stream.of("tenant"))
                .collect(Collectors.joining(", "));
        Set<List<@Nullable Object>> rows = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT " + selected + " FROM " + Names.USUAL.of(table) + " WHERE " + condition)) {
            bind(statement, owner(table, record));
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found, columns));
                }
            }
        }
        return rows;
    }

    /** Returns what all rows of a table say in the database, by the id of their record, each with how often it is there. */
    Map<UUID, List<List<@Nullable Object>>> readAll(Table<?> table, List<Column> columns, TenantId tenant)
            throws SQLException {
        Map<UUID, List<List<@Nullable Object>>> rows = new HashMap<>();
        String selected = columns.stream().map(column -> column.name() + ", ").collect(Collectors.joining());
        String sql = "SELECT " + selected + table.owner().name() + " FROM " + Names.USUAL.of(table)
                + " WHERE tenant = ?" + (table.type().isPresent() ? " AND record_type = ?" : "");
        List<Param> params = new ArrayList<>(List.of(new Param(Kind.TEXT, tenant.text())));
        table.type().ifPresent(type -> params.add(new Param(Kind.TEXT, type)));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, params);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.computeIfAbsent(binding.id(found, columns.size() + 1), id -> new ArrayList<>())
                            .add(row(found, columns));
                }
            }
        }
        return rows;
    }

    private List<@Nullable Object> row(ResultSet found, List<Column> columns) throws SQLException {
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            boolean missing = found.getObject(i + 1) == null;
            row.add(missing ? null : value(found, i + 1, columns.get(i).kind()));
        }
        return plain(row);
    }

    private Object value(ResultSet found, int place, Kind kind) throws SQLException {
        return switch (kind) {
            case ID -> binding.id(found, place);
            case TEXT, DOCUMENT -> found.getString(place);
            case SORT_TEXT ->
                dialect == Dialect.H2
                        ? new String(found.getBytes(place), StandardCharsets.UTF_8)
                        : found.getString(place);
            case INT -> found.getInt(place);
            case LONG -> found.getLong(place);
            case DECIMAL -> number(found, place);
            case SORT_DECIMAL -> dialect == Dialect.SQLITE ? found.getString(place) : number(found, place);
            case TIME -> binding.time(found, place);
            case DATE ->
                dialect == Dialect.SQLITE
                        ? LocalDate.parse(found.getString(place))
                        : found.getObject(place, LocalDate.class);
            case FLAG -> found.getBoolean(place);
        };
    }

    private BigDecimal number(ResultSet found, int place) throws SQLException {
        return dialect == Dialect.SQLITE ? new BigDecimal(found.getString(place)) : found.getBigDecimal(place);
    }

    private static List<@Nullable Object> plain(List<@Nullable Object> values) {
        List<@Nullable Object> plain = new ArrayList<>();
        values.forEach(value -> plain.add(value instanceof BigDecimal number ? number.stripTrailingZeros() : value));
        return plain;
    }
}
