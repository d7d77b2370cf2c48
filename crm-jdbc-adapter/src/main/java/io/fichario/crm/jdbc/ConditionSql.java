package io.fichario.crm.jdbc;

import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Field;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Turns a condition into SQL over the row of a record. What is unknown in SQL counts as not fulfilled; only
 * {@code not} has to know the difference.
 *
 * @param <R> the type of record
 */
final class ConditionSql<R extends CrmRecord> implements Condition.Visitor<R, Sql> {
    private final RecordSql records;
    private final Dialect dialect;
    private final Mapping<R> mapping;
    private final String row;
    private final Position position;

    private ConditionSql(RecordSql records, Dialect dialect, Mapping<R> mapping, String row, Position position) {
        this.records = records;
        this.dialect = dialect;
        this.mapping = mapping;
        this.row = row;
        this.position = position;
    }

    /** Where a condition stands in the whole. */
    private enum Position {
        /** Every record that is found fulfils it. */
        WHOLE,
        /** A record may be found that does not fulfil it. */
        INSIDE,
        /** Records come by another way, and each is looked at by itself. */
        APART
    }

    /** Returns what turns conditions into SQL over the row {@code m}. */
    static <R extends CrmRecord> ConditionSql<R> of(RecordSql records, Dialect dialect, Mapping<R> mapping) {
        return new ConditionSql<>(records, dialect, mapping, "m", Position.WHOLE);
    }

    /** The same for records that come one by one. */
    ConditionSql<R> apart() {
        return new ConditionSql<>(records, dialect, mapping, row, Position.APART);
    }

    /** The rows of other records have longer names, so that they are told apart from those that refer to them. */
    private <S extends CrmRecord> ConditionSql<S> over(Mapping<S> other) {
        return new ConditionSql<>(records, dialect, other, row + "m", position);
    }

    @Override
    public Sql compare(Condition.Compare<R> condition) {
        Place place = mapping.place(condition.field());
        Object value = place.form().apply(condition.scalar());
        return switch (condition.comparison()) {
            case EQUAL ->
                among(
                        place,
                        column ->
                                new Sql(column).add(" = ").param(place.column().kind(), value));
            case AT_LEAST -> any(place, column -> ordered(place, column, " >= ", value));
            case AT_MOST -> any(place, column -> ordered(place, column, " <= ", value));
            case ABOVE -> any(place, column -> ordered(place, column, " > ", value));
            case BELOW -> any(place, column -> ordered(place, column, " < ", value));
        };
    }

    private Sql ordered(Place place, String column, String comparison, Object value) {
        return new Sql(dialect.ordered(place.column(), column))
                .add(comparison)
                .param(dialect.ordered(place.column().kind()), value);
    }

    /** What is to hold for a value, by the expression that it stands in. */
    @FunctionalInterface
    private interface Test {
        Sql of(String column);
    }

    private Sql any(Place place, Test test) {
        if (place.isMain()) {
            return test.of(row + "." + place.column().name());
        }
        String part = row + "x";
        return new Sql("EXISTS (SELECT 1 FROM ")
                .add(records.rows(part, place))
                .add(" AND " + part + "." + place.table().owner().name() + " = " + row + ".id AND ")
                .add(test.of(part + "." + place.column().name()))
                .add((position == Position.APART ? dialect.apart() : "") + records.end() + ")");
    }

    /**
     * As {@link #any} for a test that few rows pass. A database that does not weigh how many do is told to find them first,
     * where all records that are found must pass; else it would look at every record.
     */
    private Sql among(Place place, Test test) {
        if (place.isMain() || dialect.weighsPlans() || position != Position.WHOLE) {
            return any(place, test);
        }
        String part = row + "x";
        return new Sql(row + ".id IN (SELECT " + part + "."
                        + place.table().owner().name() + " FROM ")
                .add(records.rows(part, place))
                .add(" AND ")
                .add(test.of(part + "." + place.column().name()))
                .add(records.end() + ")");
    }

    @Override
    public Sql in(Condition.In<R> condition) {
        if (condition.scalars().isEmpty()) {
            return no();
        }
        Place place = mapping.place(condition.field());
        List<Object> values =
                condition.scalars().stream().map(place.form()).distinct().toList();
        return among(
                place, column -> new Sql(column).add(" IN ").list(place.column().kind(), values));
    }

    @Override
    public Sql startsWith(Condition.StartsWith<R> condition) {
        Place place = mapping.place(condition.field());
        return any(place, column -> {
            Sql sql = ordered(place, column, " >= ", condition.prefix());
            Prefixes.behind(condition.prefix())
                    .ifPresent(end -> sql.add(" AND ").add(ordered(place, column, " < ", end)));
            return sql;
        });
    }

    @Override
    public Sql missing(Condition.Missing<R> condition) {
        Place place = mapping.place(condition.field());
        return place.isMain()
                ? new Sql(row + "." + place.column().name() + " IS NULL")
                : new Sql("NOT ").add(any(place, column -> new Sql(column + " IS NOT NULL")));
    }

    @Override
    public Sql refersTo(Condition.RefersTo<R> condition) {
        Place place = mapping.place(condition.field());
        return among(place, column -> new Sql(column).add(" = ").add(records.idOf(condition.target())));
    }

    /** A database that does not weigh plans finds the others first where these are few, and else looks each one up. */
    @Override
    public <S extends CrmRecord> Sql refersToAny(Condition.RefersToAny<R, S> condition) {
        ConditionSql<S> other = over(records.mapping(condition.type()));
        boolean othersFirst = dialect.weighsPlans() || condition.condition().accept(new Selective<>());
        Sql fulfilling = new Sql(" FROM ")
                .add(records.names().of(other.mapping.main()))
                .add(" " + other.row + " WHERE ")
                .add(records.living(other.row, other.mapping))
                .add(" AND ")
                .add(condition.condition().accept(other));
        Place place = mapping.place(condition.field());
        return any(
                place,
                column -> othersFirst
                        ? new Sql(column + " IN (SELECT " + other.row + ".id")
                                .add(fulfilling)
                                .add(records.end() + ")")
                        : new Sql("EXISTS (SELECT 1")
                                .add(fulfilling)
                                .add(" AND " + other.row + ".id = " + column + records.end() + ")"));
    }

    @Override
    public Sql and(Condition.And<R> condition) {
        return joined(condition.conditions(), " AND ", yes());
    }

    @Override
    public Sql or(Condition.Or<R> condition) {
        return inside().joined(condition.conditions(), " OR ", no());
    }

    private ConditionSql<R> inside() {
        return position == Position.APART ? this : new ConditionSql<>(records, dialect, mapping, row, Position.INSIDE);
    }

    private Sql joined(List<Condition<R>> parts, String word, Sql none) {
        List<Sql> all = parts.stream()
                .map(part -> part.accept(this))
                .filter(part -> !part.parts().equals(none.parts()))
                .toList();
        if (all.size() < 2) {
            return all.isEmpty() ? none : all.get(0);
        }
        UnaryOperator<Sql> whole = sql -> new Sql("(").add(sql).add(")");
        return whole.apply(
                all.stream().reduce((a, b) -> new Sql().add(a).add(word).add(b)).orElse(none));
    }

    @Override
    public Sql not(Condition.Not<R> condition) {
        return new Sql("NOT COALESCE(")
                .add(condition.condition().accept(inside()))
                .add(", FALSE)");
    }

    /** What is true of every record. */
    static Sql yes() {
        return new Sql("1 = 1");
    }

    private static Sql no() {
        return new Sql("1 = 0");
    }

    /** Whether a field has a value in every record. */
    static boolean isAlwaysThere(Field<?, ?> field) {
        return field.cardinality() == Field.Cardinality.ONE;
    }
}
