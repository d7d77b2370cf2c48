package io.fichario.crm.jdbc;

import io.fichario.crm.jdbc.Ordering.Behind;
import io.fichario.crm.jdbc.Ordering.Presence;
import io.fichario.crm.jdbc.Ordering.Sort;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    private final Ordering ordering;
    private final Sql where;

    QuerySql(RecordSql records, Dialect dialect, Query<R> query) {
        this.records = records;
        this.dialect = dialect;
        this.mapping = records.mapping(query.type());
        this.query = query;
        List<Sort> sorts = new ArrayList<>();
        for (Query.Order<R> order : query.orders()) {
            sorts.add(sort(order, "s" + sorts.size()));
        }
        List<String> begin = mapping.main().type().isPresent()
                ? List.of(Table.TENANT.name(), Table.TYPE.name())
                : List.of(Table.TENANT.name());
        this.ordering = new Ordering(dialect, begin, sorts, query.idDirection());
        this.where = where();
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
        if (dialect.sortsByWholeIndexes() && !ordering.isOfTwoParts() && !isSelective()) {
            return atOnce(place);
        }
        return new Sql("SELECT c.schema_version, c.document FROM (")
                .add(ids(place))
                .add(") p JOIN ")
                .add(records.change("c", "p", mapping))
                .add(" ORDER BY " + ordering.outside() + records.end());
    }

    private boolean isSelective() {
        return !where.isEmpty() && query.condition().accept(new Selective<>());
    }

    /** Where a select within a select is not given the index that it is to be sorted by, there is none. */
    private Sql atOnce(Optional<Behind> place) {
        Sql sql = new Sql("SELECT c.schema_version, c.document FROM ")
                .add(from(ordering))
                .add(" JOIN ")
                .add(records.change("c", "m", mapping));
        return sql.add(rest(ordering, new Sql(), place));
    }

    private Sql ids(Optional<Behind> place) {
        if (!ordering.isOfTwoParts()) {
            return ids(ordering, new Sql(), place);
        }
        String first = ordering.sorts().get(0).expression();
        Sql lacking = new Sql(" AND " + first + " IS NULL");
        place.filter(Behind::isAmongMissing)
                .ifPresent(
                        behind -> lacking.add(" AND ").add(ordering.ofMissing().behind(behind.rest())));
        Sql missing = ids(ordering.ofPresent(), lacking, Optional.empty());
        return place.filter(Behind::isAmongMissing).isPresent()
                ? missing
                : both(ids(ordering.ofPresent(), new Sql(" AND " + first + " IS NOT NULL"), place), missing);
    }

    private Sql both(Sql present, Sql missing) {
        return new Sql("SELECT * FROM (SELECT * FROM (")
                .add(present)
                .add(") a UNION ALL SELECT * FROM (")
                .add(missing)
                .add(") b) p ORDER BY " + ordering.outside() + limit());
    }

    /**
     * The limit is a part of the text: PostgreSQL makes a plan for all values once, takes a limit that it does not know for a
     * tenth of what there is, and would walk through the whole table in the order of the list to find so few.
     */
    private String limit() {
        return " LIMIT " + (query.limit() + 1);
    }

    private Sql ids(Ordering by, Sql part, Optional<Behind> place) {
        Sql ids = new Sql("SELECT m.tenant, m.id, m.version");
        for (Sort sort : ordering.sorts()) {
            ids.add(", " + sort.expression() + " AS " + sort.alias());
        }
        return ids.add(" FROM ").add(from(by)).add(rest(by, part, place));
    }

    private Sql rest(Ordering by, Sql part, Optional<Behind> place) {
        Sql rest =
                new Sql(" WHERE ").add(records.living("m", mapping)).add(where).add(part);
        place.ifPresent(behind -> rest.add(" AND ").add(by.behind(behind)));
        return rest.add(" ORDER BY " + by.inside() + limit() + records.end());
    }

    private Sql where() {
        Sql condition = query.condition().accept(ConditionSql.of(records, dialect, mapping));
        return condition.parts().equals(ConditionSql.yes().parts()) ? new Sql() : new Sql(" AND ").add(condition);
    }

    private Sql from(Ordering by) {
        String main = records.names().of(mapping.main()) + " m";
        Stream<Sort> others =
                ordering.sorts().stream().filter(sort -> !sort.place().isMain());
        if (!by.beginsElsewhere()) {
            return others.map(this::joined).reduce(new Sql(main), Sql::add);
        }
        Sort first = by.sorts().get(0);
        String join = where.isEmpty() ? dialect.joiningInOrder() : " JOIN ";
        Sql from = new Sql(records.names().of(first.place().table()))
                .add(" " + first.alias() + join + main + " ON ")
                .add(onlyOne(first))
                .add(" AND m.id = " + first.alias() + "."
                        + first.place().table().owner().name());
        return others.skip(1).map(this::joined).reduce(from, Sql::add);
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

    /** Returns the statement that counts what fulfils the condition of the query. */
    Sql count() {
        return new Sql("SELECT count(*) FROM ")
                .add(records.names().of(mapping.main()))
                .add(" m WHERE ")
                .add(records.living("m", mapping))
                .add(where)
                .add(records.end());
    }
}
