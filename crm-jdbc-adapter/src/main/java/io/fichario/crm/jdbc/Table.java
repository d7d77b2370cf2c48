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

    private final String name;
    private final Column owner;
    private final Optional<String> type;
    private final List<Column> key;
    private final List<Column> values;
    private final Function<R, List<Row>> rows;

    private <E> Table(Rows<R, E> plan) {
        this.name = plan.name;
        this.owner = plan.owner;
        this.type = Optional.ofNullable(plan.type);
        this.key = columns(plan.key);
        this.values = columns(plan.values);
        this.rows = plan::of;
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
        return name;
    }

    Column owner() {
        return owner;
    }

    /** The name of the type, where types share this table. */
    Optional<String> type() {
        return type;
    }

    List<Column> key() {
        return key;
    }

    List<Column> values() {
        return values;
    }

    List<Row> rows(R record) {
        return rows.apply(record);
    }

    /** Returns the column of that name. */
    Column column(String column) {
        return Stream.concat(key.stream(), values.stream())
                .filter(each -> each.name().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + "." + column));
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

        private List<Row> of(R record) {
            List<Row> all = new ArrayList<>();
            for (E part : parts.apply(record)) {
                List<Object> own = new ArrayList<>(key.size());
                key.forEach(
                        filled -> own.add(Objects.requireNonNull(filled.value().apply(part))));
                List<@Nullable Object> rest = new ArrayList<>(values.size());
                values.forEach(filled -> rest.add(filled.value().apply(part)));
                all.add(new Row(own, rest));
            }
            return all;
        }
    }
}
