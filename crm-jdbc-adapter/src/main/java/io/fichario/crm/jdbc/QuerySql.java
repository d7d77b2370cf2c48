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
    private final int most;
    private final Optional<Sql> few;
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
        this.most = query.limit() + 1;
        this.few = dialect.asksBefore() ? Few.of(records, mapping, query.condition()) : Optional.empty();
        ConditionSql<R> whole = ConditionSql.of(records, dialect, mapping);
        this.where = where(few.isPresent() ? whole.apart() : whole);
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
        return few.map(Few::with)
                .orElseGet(Sql::new)
                .add("SELECT c.schema_version, c.document FROM (")
                .add(
                        few.isPresent()
                                ? either(ids(place, Few.these(dialect, most)), ids(place, Few.all(dialect, most)))
                                : ids(place, Few.any(most)))
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
        return sql.add(rest(ordering, Few.any(most), behind(ordering, place)));
    }

    private Sql ids(Optional<Behind> place, Few.Way way) {
        if (!ordering.isOfTwoParts()) {
            return ids(ordering, way, behind(ordering, place));
        }
        String first = ordering.sorts().get(0).expression();
        Optional<Behind> amongMissing = place.filter(Behind::isAmongMissing);
        Sql missing = ids(
                ordering.ofPresent(), way.lacking(first), behind(ordering.ofMissing(), amongMissing.map(Behind::rest)));
        return amongMissing.isPresent()
                ? missing
                : either(ids(ordering.ofPresent(), way.having(first), behind(ordering.ofPresent(), place)), missing);
    }

    private static Sql behind(Ordering by, Optional<Behind> place) {
        return place.map(behind -> new Sql(" AND ").add(by.behind(behind))).orElseGet(Sql::new);
    }

    private Sql either(Sql one, Sql other) {
        return new Sql("SELECT * FROM (SELECT * FROM (")
                .add(one)
                .add(") a UNION ALL SELECT * FROM (")
                .add(other)
                .add(") b) p ORDER BY " + ordering.outside() + Few.limit(most));
    }

    private Sql ids(Ordering by, Few.Way way, Sql behind) {
        Sql ids = new Sql("SELECT m.tenant, m.id, m.version");
        for (Sort sort : ordering.sorts()) {
            ids.add(", " + sort.expression() + " AS " + sort.alias());
        }
        return ids.add(" FROM ").add(from(by)).add(rest(by, way, behind));
    }

    private Sql rest(Ordering by, Few.Way way, Sql behind) {
        return new Sql(" WHERE ")
                .add(records.living("m", mapping))
                .add(where)
                .add(way.condition())
                .add(behind)
                .add(" ORDER BY " + by.inside() + way.limit() + records.end());
    }

    private Sql where(ConditionSql<R> way) {
        Sql condition = query.condition().accept(way);
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
                .add(where(ConditionSql.of(records, dialect, mapping)))
                .add(records.end());
    }
}
