package io.fichario.crm.jdbc;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of a query, and how many records fulfil a condition. The ids of the page are found first, by the indexes of the
 * table alone; then the records of these ids are read.
 *
 * @param <R> the type of record
 */
final class QuerySql<R extends CrmRecord> {
    private final RecordSql records;
    private final Dialect dialect;
    private final Mapping<R> mapping;
    private final Query<R> query;
    private final List<Sort> sorts = new ArrayList<>();

    QuerySql(RecordSql records, Dialect dialect, Query<R> query) {
        this.records = records;
        this.dialect = dialect;
        this.mapping = records.mapping(query.type());
        this.query = query;
        for (Query.Order<R> order : query.orders()) {
            sorts.add(sort(order, "s" + sorts.size()));
        }
    }

    /** An order of the query: the expression that it sorts by, where that stands, and how. */
    private record Sort(String expression, String alias, Place place, Query.Direction direction, Presence presence) {}

    /** Whether each record has a value to sort by. */
    private enum Presence {
        ALWAYS,
        SOMETIMES
    }

    private Sort sort(Query.Order<R> order, String alias) {
        Place place = mapping.place(order.field());
        String column = (place.isMain() ? "m." : alias + ".") + place.column().name();
        return new Sort(
                dialect.ordered(place.column(), column),
                alias,
                place,
                order.direction(),
                ConditionSql.isAlwaysThere(order.field()) ? Presence.ALWAYS : Presence.SOMETIMES);
    }

    /**
     * Returns the statement of the page, with one record more than its limit.
     *
     * @param place the values behind which the page begins, or empty for the first page
     */
    Sql page(Optional<Behind> place) {
        Sql ids = new Sql("SELECT m.tenant, m.id, m.version");
        for (Sort sort : sorts) {
            ids.add(", " + sort.expression() + " AS " + sort.alias());
        }
        ids.add(" FROM ").add(records.names().of(mapping.main()) + " m");
        sorts.stream().filter(sort -> !sort.place().isMain()).forEach(sort -> ids.add(joined(sort)));
        ids.add(" WHERE ").add(records.living("m", mapping));
        ids.add(where());
        place.ifPresent(behind -> ids.add(" AND ").add(behind(behind)));
        ids.add(" ORDER BY " + dialect.orderBegins())
                .add(orderBy(false))
                .add("m.id LIMIT ")
                .param(Kind.INT, query.limit() + 1);
        ids.add(records.end());
        return new Sql("SELECT c.schema_version, c.document FROM (")
                .add(ids)
                .add(") p JOIN ")
                .add(records.change("c", "p", mapping))
                .add(" ORDER BY ")
                .add(orderBy(true))
                .add("p.id" + records.end());
    }

    private Sql where() {
        Sql condition = query.condition().accept(ConditionSql.of(records, dialect, mapping));
        return condition.parts().equals(ConditionSql.yes().parts()) ? new Sql() : new Sql(" AND ").add(condition);
    }

    /** The value to sort by of a record that has it in another table. */
    private Sql joined(Sort sort) {
        return new Sql(" LEFT JOIN ")
                .add(records.names().of(sort.place().table()))
                .add(" " + sort.alias() + " ON ")
                .add(onlyOne(sort))
                .add(" AND " + sort.alias() + "." + sort.place().table().owner().name() + " = m.id");
    }

    private Sql onlyOne(Sort sort) {
        Sql sql = records.scope(sort.alias(), sort.place().table());
        sort.place()
                .fixed()
                .forEach(fixed -> sql.add(
                                " AND " + sort.alias() + "." + fixed.column().name() + " = ")
                        .param(fixed.column().kind(), fixed.value()));
        return sql;
    }

    private String orderBy(boolean outside) {
        StringBuilder text = new StringBuilder();
        for (Sort sort : sorts) {
            String expression = outside ? "p." + sort.alias() : sort.expression();
            text.append(
                            sort.presence() == Presence.ALWAYS
                                    ? expression + (sort.direction() == Query.Direction.ASCENDING ? "" : " DESC")
                                    : dialect.orderedBy(expression, sort.direction()))
                    .append(", ");
        }
        return text.toString();
    }

    /**
     * Where the page before ended.
     *
     * @param values a value for each order, empty for a missing one
     * @param id the id of the last record
     */
    record Behind(List<Optional<Object>> values, UUID id) {}

    private Sql behind(Behind behind) {
        if (sorts.isEmpty()) {
            return new Sql("m.id > ").param(Kind.ID, behind.id());
        }
        return comparesRows() ? byRow(behind) : step(behind);
    }

    private boolean comparesRows() {
        return dialect.comparesRows()
                && sorts.stream()
                        .allMatch(sort ->
                                sort.presence() == Presence.ALWAYS && sort.direction() == Query.Direction.ASCENDING);
    }

    private Sql byRow(Behind behind) {
        Sql left = new Sql("(");
        Sql right = new Sql("(");
        for (int i = 0; i < sorts.size(); i++) {
            left.add(sorts.get(i).expression() + ", ");
            right.add(value(sorts.get(i), behind.values().get(i).orElseThrow())).add(", ");
        }
        return left.add("m.id) > ").add(right).param(Kind.ID, behind.id()).add(")");
    }

    private Sql value(Sort sort, Object scalar) {
        return new Sql()
                .param(
                        dialect.ordered(sort.place().column().kind()),
                        sort.place().form().apply(scalar));
    }

    /** A bound on the first order, by which an index begins, and then order by order what is behind the place. */
    private Sql step(Behind behind) {
        Sql sql = new Sql("(");
        behind.values()
                .get(0)
                .ifPresent(first -> sql.add(from(sorts.get(0), first)).add(" AND "));
        sql.add("(");
        Sql same = new Sql();
        for (int i = 0; i < sorts.size(); i++) {
            Optional<Object> value = behind.values().get(i);
            Sort sort = sorts.get(i);
            Sql before = new Sql().add(same);
            value.ifPresent(
                    scalar -> sql.add("(").add(before).add(beyond(sort, scalar)).add(") OR "));
            same.add(equal(sort, value)).add(" AND ");
        }
        return sql.add("(").add(same).add("m.id > ").param(Kind.ID, behind.id()).add(")))");
    }

    private Sql from(Sort sort, Object scalar) {
        return orMissing(sort, new Sql(sort.expression()).add(way(sort) + "= ").add(value(sort, scalar)));
    }

    private Sql beyond(Sort sort, Object scalar) {
        return orMissing(sort, new Sql(sort.expression()).add(way(sort) + " ").add(value(sort, scalar)));
    }

    private static String way(Sort sort) {
        return sort.direction() == Query.Direction.ASCENDING ? " >" : " <";
    }

    private static Sql orMissing(Sort sort, Sql bound) {
        return sort.presence() == Presence.ALWAYS
                ? bound
                : new Sql("(").add(bound).add(" OR " + sort.expression() + " IS NULL)");
    }

    private Sql equal(Sort sort, Optional<Object> scalar) {
        return scalar.map(value -> new Sql(sort.expression()).add(" = ").add(value(sort, value)))
                .orElseGet(() -> new Sql(sort.expression() + " IS NULL"));
    }

    /** Returns the statement that counts what fulfils the condition of the query. */
    Sql count() {
        return new Sql("SELECT count(*) FROM ")
                .add(records.names().of(mapping.main()))
                .add(" m WHERE ")
                .add(records.living("m", mapping))
                .add(where())
                .add(records.end());
    }
}
