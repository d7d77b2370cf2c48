package io.fichario.crm.jdbc;

import io.fichario.crm.record.CrmRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table in which records of a type have rows: its columns, and how they are filled. Every table begins with the tenant
 * and the id of the record; where several types share a table, the name of the type stands between.
 *
 * @param <R> the type of record
 */
final class Table<R extends CrmRecord> {
    /** The column that says whose a row is. */
    static final Column TENANT = new Column("tenant", Kind.TEXT);

    /** The column that says of which type a row is, where types share a table. */
    static final Column TYPE = new Column("record_type", Kind.TEXT);

    /** The columns of a main table that say in which version a record is, and whether it is there. */
    static final List<Column> STANDING = List.of(new Column("version", Kind.LONG), new Column("deleted", Kind.FLAG));

    private final Rows<R, ?> plan;
    private final List<Column> key;
    private final List<Column> values;

    private Table(Rows<R, ?> plan) {
        this.plan = plan;
        this.key = columns(plan.key);
        this.values = columns(plan.values);
    }

    private static List<Column> columns(List<? extends Filled<?>> parts) {
        return parts.stream().map(Filled::column).toList();
    }

    /** A column and what stands in it. */
    private record Filled<E>(Column column, Function<? super E, ? extends @Nullable Object> value) {}

    /**
     * Begins the table in which each record has one row; the columns {@code version} and {@code deleted} come with it.
     *
     * @param name the name without the prefix
     */
    static <R extends CrmRecord> Rows<R, R> main(String name) {
        return new Rows<>(name, new Column("id", Kind.ID), List::of);
    }

    /**
     * Begins a table in which a record has a row for each of its parts.
     *
     * @param name the name without the prefix
     * @param owner the column with the id of the record
     * @param parts finds the parts
     */
    static <R extends CrmRecord, E> Rows<R, E> each(
            String name, String owner, Function<? super R, ? extends Collection<? extends E>> parts) {
        return new Rows<>(name, new Column(owner, Kind.ID), parts);
    }

    String name() {
        return plan.name;
    }

    Column owner() {
        return plan.owner;
    }

    /** The name of the type, where types share this table. */
    Optional<String> type() {
        return Optional.ofNullable(plan.type);
    }

    /** Whether each record has one row here. */
    boolean isMain() {
        return key.isEmpty();
    }

    List<Column> key() {
        return key;
    }

    List<Column> values() {
        return values;
    }

    /** Returns what tells the rows of a record apart, and what stands in them. */
    List<Row> rows(R record) {
        return plan.rows(record);
    }

    /**
     * Adds the rows of a record to a list of values.
     *
     * @param record the record
     * @param leading what each row begins with
     * @param rows the list
     */
    void addRows(R record, List<@Nullable Object> leading, List<@Nullable Object> rows) {
        plan.addRows(record, leading, rows);
    }

    /** Returns the column of that name. */
    Column column(String column) {
        return Stream.concat(key.stream(), values.stream())
                .filter(each -> each.name().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name() + "." + column));
    }

    /**
     * Says column by column what a part of a record is in its row.
     *
     * @param <R> the type of record
     * @param <E> the type of the part
     */
    static final class Rows<R extends CrmRecord, E> {
        private final String name;
        private final Column owner;
        private final Function<? super R, ? extends Collection<? extends E>> parts;
        private final List<Filled<E>> key = new ArrayList<>();
        private final List<Filled<E>> values = new ArrayList<>();
        private @Nullable String type;

        private Rows(String name, Column owner, Function<? super R, ? extends Collection<? extends E>> parts) {
            this.name = name;
            this.owner = owner;
            this.parts = parts;
        }

        /** Says that several types share the table. */
        Rows<R, E> ofType(String typeName) {
            this.type = typeName;
            return this;
        }

        /** Adds a column that tells the rows of one record apart. */
        Rows<R, E> key(String column, Kind kind, Function<? super E, ?> value) {
            key.add(new Filled<>(new Column(column, kind), value));
            return this;
        }

        /** Adds a column; what is missing is null. */
        Rows<R, E> column(String column, Kind kind, Function<? super E, ? extends @Nullable Object> value) {
            values.add(new Filled<>(new Column(column, kind), value));
            return this;
        }

        /** Adds a column that may be missing. */
        Rows<R, E> optional(String column, Kind kind, Function<? super E, ? extends Optional<?>> value) {
            return column(column, kind, part -> value.apply(part).orElse(null));
        }

        Table<R> build() {
            return new Table<>(this);
        }

        private List<Row> rows(R record) {
            Collection<? extends E> all = parts.apply(record);
            List<Row> rows = new ArrayList<>(all.size());
            for (E part : all) {
                List<Object> own = new ArrayList<>(key.size());
                for (Filled<E> filled : key) {
                    own.add(Objects.requireNonNull(filled.value().apply(part)));
                }
                List<@Nullable Object> rest = new ArrayList<>(values.size());
                addValues(values, part, rest);
                rows.add(new Row(own, rest));
            }
            return rows;
        }

        private void addRows(R record, List<@Nullable Object> leading, List<@Nullable Object> rows) {
            for (E part : parts.apply(record)) {
                rows.addAll(leading);
                addValues(key, part, rows);
                addValues(values, part, rows);
            }
        }

        private static <E> void addValues(List<Filled<E>> columns, E part, List<@Nullable Object> row) {
            for (Filled<E> filled : columns) {
                row.add(filled.value().apply(part));
            }
        }
    }
}
