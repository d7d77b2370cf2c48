package io.fichario.crm.jdbc;

import io.fichario.crm.record.Query.Direction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The order of a page and what is behind a place in it.
 *
 * @param dialect the database
 * @param begin the columns that are the same in all records of the type, and that its indexes begin with
 * @param sorts what is sorted by, the first one first
 * @param ids which id comes first of records whose values are equal
 */
record Ordering(Dialect dialect, List<String> begin, List<Sort> sorts, Direction ids) {

    /**
     * One of the values that are sorted by.
     *
     * @param expression where it stands in the row of a record
     * @param alias its name in the page
     * @param place the column that it comes from
     * @param direction which value comes first
     * @param presence whether each record has one
     */
    record Sort(String expression, String alias, Place place, Direction direction, Presence presence) {
        private Sort always() {
            return new Sort(expression, alias, place, direction, Presence.ALWAYS);
        }
    }

    /** Whether each record has a value to sort by. */
    enum Presence {
        ALWAYS,
        SOMETIMES
    }

    /**
     * Where the page before ended.
     *
     * @param values a value for each order, empty for a missing one
     * @param id the id of the last record
     */
    record Behind(List<Optional<Object>> values, UUID id) {
        /** Whether the records that have no first value have begun. */
        boolean isAmongMissing() {
            return values.get(0).isEmpty();
        }

        /** The same place among those that are alike in the first value. */
        Behind rest() {
            return new Behind(values.subList(1, values.size()), id);
        }
    }

    /** Whether another table holds the first value, and its index leads through the records in this order. */
    boolean beginsElsewhere() {
        return !sorts.isEmpty()
                && !sorts.get(0).place().isMain()
                && sorts.get(0).presence() == Presence.ALWAYS;
    }

    /** Whether no index leads through all records in this order, as those without the first value stand at one end of it. */
    boolean isOfTwoParts() {
        return !sorts.isEmpty()
                && sorts.get(0).presence() == Presence.SOMETIMES
                && sorts.get(0).place().isMain();
    }

    /** The order of those that have the first value; it is also one of those that lack it, as they are alike in that. */
    Ordering ofPresent() {
        return new Ordering(
                dialect,
                begin,
                Stream.concat(Stream.of(sorts.get(0).always()), sorts.stream().skip(1))
                        .toList(),
                ids);
    }

    /** What the others are told apart by. */
    Ordering ofMissing() {
        return new Ordering(dialect, begin, sorts.subList(1, sorts.size()), ids);
    }

    private String id() {
        return beginsElsewhere()
                ? sorts.get(0).alias() + "."
                        + sorts.get(0).place().table().owner().name()
                : "m.id";
    }

    /** The order within the table. */
    String inside() {
        boolean backwards = ids == Direction.DESCENDING;
        return same().map(column -> column + (backwards ? " DESC, " : ", ")).collect(Collectors.joining())
                + sorts.stream().map(sort -> by(sort, sort.expression())).collect(Collectors.joining())
                + id()
                + (backwards ? " DESC" : "");
    }

    /** What an index begins with is the same in all rows. */
    private Stream<String> same() {
        if (!dialect.sortsByWholeIndexes()) {
            return Stream.of();
        }
        if (!beginsElsewhere()) {
            return begin.stream().map(column -> "m." + column);
        }
        Sort first = sorts.get(0);
        return Stream.concat(
                        begin.stream(),
                        first.place().fixed().stream()
                                .map(fixed -> fixed.column().name()))
                .map(column -> first.alias() + "." + column);
    }

    /** The order of what was selected as {@code p}. */
    String outside() {
        return sorts.stream().map(sort -> by(sort, "p." + sort.alias())).collect(Collectors.joining()) + "p.id"
                + (ids == Direction.DESCENDING ? " DESC" : "");
    }

    private String by(Sort sort, String expression) {
        String text = sort.presence() == Presence.ALWAYS
                ? expression + (sort.direction() == Direction.ASCENDING ? "" : " DESC")
                : dialect.orderedBy(expression, sort.direction());
        return text + ", ";
    }

    Sql behind(Behind behind) {
        if (sorts.isEmpty()) {
            return beyondId(behind);
        }
        return comparesRows() ? byRow(behind) : step(behind);
    }

    private boolean comparesRows() {
        return dialect.comparesRows()
                && sorts.stream().allMatch(sort -> sort.presence() == Presence.ALWAYS && sort.direction() == ids);
    }

    private Sql byRow(Behind behind) {
        Sql left = new Sql("(");
        Sql right = new Sql("(");
        for (int i = 0; i < sorts.size(); i++) {
            left.add(sorts.get(i).expression() + ", ");
            right.add(value(sorts.get(i), behind.values().get(i).orElseThrow())).add(", ");
        }
        return left.add(id() + ")" + way(ids) + " ")
                .add(right)
                .param(Kind.ID, behind.id())
                .add(")");
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
        return sql.add("(").add(same).add(beyondId(behind)).add(")))");
    }

    private Sql beyondId(Behind behind) {
        return new Sql(id() + way(ids) + " ").param(Kind.ID, behind.id());
    }

    private Sql from(Sort sort, Object scalar) {
        return orMissing(
                sort,
                new Sql(sort.expression()).add(way(sort.direction()) + "= ").add(value(sort, scalar)));
    }

    private Sql beyond(Sort sort, Object scalar) {
        return orMissing(
                sort,
                new Sql(sort.expression()).add(way(sort.direction()) + " ").add(value(sort, scalar)));
    }

    private static String way(Direction direction) {
        return direction == Direction.ASCENDING ? " >" : " <";
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
}
