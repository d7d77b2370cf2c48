package io.fichario.crm.jdbc;

import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds some of the records that may fulfil a condition on values in other tables, one more than is few. Whether few or many
 * have such a value decides how they are best found, and no plan that is made once for all values can know it.
 *
 * @param <R> the type of record
 */
final class Few<R extends CrmRecord> implements Condition.Visitor<R, Optional<Sql>> {
    /** Few enough to be sorted; those of more are met soon in the order of the list. */
    private static final int MOST = 1_000;

    /** Of more values each would have to be asked for. */
    private static final int MOST_VALUES = 8;

    private static final String ARE_FEW = "(SELECT count(*) FROM few) <= " + MOST;
    private static final String ARE_MANY = "(SELECT count(*) FROM few) > " + MOST;

    private final RecordSql records;
    private final Mapping<R> mapping;

    /**
     * How a select finds the records of a page.
     *
     * @param condition what it adds to its conditions
     * @param limit how it ends
     */
    record Way(String condition, String limit) {
        private Way and(String more) {
            return new Way(condition + more, limit);
        }

        /** The same among the records that have a value. */
        Way having(String expression) {
            return and(" AND " + expression + " IS NOT NULL");
        }

        /** The same among the records that have no value. */
        Way lacking(String expression) {
            return and(" AND " + expression + " IS NULL");
        }
    }

    private Few(RecordSql records, Mapping<R> mapping) {
        this.records = records;
        this.mapping = mapping;
    }

    /** Returns the select of their ids, where it is worth while to ask. */
    static <R extends CrmRecord> Optional<Sql> of(RecordSql records, Mapping<R> mapping, Condition<R> condition) {
        Few<R> few = new Few<>(records, mapping);
        List<Condition<R>> all = condition instanceof Condition.And<R> and ? and.conditions() : List.of(condition);
        return all.stream().anyMatch(few::isOfOne)
                ? Optional.empty()
                : all.stream()
                        .filter(few::isElsewhere)
                        .flatMap(part -> part.accept(few).stream())
                        .findFirst();
    }

    /** Begins a statement in which they can be asked for. */
    static Sql with(Sql few) {
        return new Sql("WITH few AS MATERIALIZED (").add(few).add(") ");
    }

    /** Returns how a select goes through these, if they are all. */
    static Way these(Dialect dialect, int limit) {
        return new Way(" AND m.id " + dialect.amongSelected("few.id FROM few") + " AND " + ARE_FEW, limit(limit));
    }

    /** Returns how a select goes through all records, if there are more than few. */
    static Way all(Dialect dialect, int limit) {
        return dialect.leavesOutByCondition()
                ? new Way(" AND " + ARE_MANY, limit(limit))
                : new Way("", " LIMIT (SELECT CASE WHEN " + ARE_MANY + " THEN " + limit + " ELSE 0 END)");
    }

    /** Returns how a select goes through all records. */
    static Way any(int limit) {
        return new Way("", limit(limit));
    }

    /**
     * The limit is a part of the text: PostgreSQL makes a plan for all values once, takes a limit that it does not know for a
     * tenth of what there is, and would walk through the whole table in the order of the list to find so few.
     */
    static String limit(int limit) {
        return " LIMIT " + limit;
    }

    /** Whether only records are found that belong to one other, for which an index of their own table is best. */
    private boolean isOfOne(Condition<R> part) {
        return part instanceof Condition.RefersTo<R> refers
                && mapping.place(refers.field()).isMain();
    }

    private boolean isElsewhere(Condition<R> part) {
        if (part instanceof Condition.Or<R> or) {
            return or.conditions().stream().anyMatch(this::isElsewhere);
        } else if (part instanceof Condition.Compare<R> compare) {
            return !mapping.place(compare.field()).isMain();
        } else if (part instanceof Condition.In<R> in) {
            return !mapping.place(in.field()).isMain();
        }
        return part instanceof Condition.RefersTo<R> refers
                && !mapping.place(refers.field()).isMain();
    }

    /** In the order of the index of the value, so that none of the others is looked at. */
    private Sql select(Place place, Sql value) {
        String id = "f." + place.table().owner().name();
        return new Sql("SELECT " + id + " AS id FROM ")
                .add(records.rows("f", place))
                .add(" AND f." + place.column().name() + " = ")
                .add(value)
                .add(" ORDER BY " + id + limit(MOST + 1));
    }

    @Override
    public Optional<Sql> compare(Condition.Compare<R> condition) {
        return condition.comparison() == Condition.Comparison.EQUAL
                ? Optional.of(having(mapping.place(condition.field()), condition.scalar()))
                : Optional.empty();
    }

    private Sql having(Place place, Object scalar) {
        return select(place, new Sql().param(place.column().kind(), place.form().apply(scalar)));
    }

    @Override
    public Optional<Sql> in(Condition.In<R> condition) {
        Place place = mapping.place(condition.field());
        return condition.scalars().size() > MOST_VALUES
                ? Optional.empty()
                : any(condition.scalars().stream()
                        .map(scalar -> having(place, scalar))
                        .toList());
    }

    @Override
    public Optional<Sql> refersTo(Condition.RefersTo<R> condition) {
        return Optional.of(select(mapping.place(condition.field()), records.idOf(condition.target())));
    }

    @Override
    public Optional<Sql> or(Condition.Or<R> condition) {
        List<Sql> parts = new ArrayList<>();
        for (Condition<R> part : condition.conditions()) {
            part.accept(this).ifPresent(parts::add);
        }
        return parts.size() < condition.conditions().size() ? Optional.empty() : any(parts);
    }

    private static Optional<Sql> any(List<Sql> parts) {
        return parts.stream()
                .map(part -> new Sql("SELECT * FROM (").add(part).add(") s"))
                .reduce((one, other) -> one.add(" UNION ALL ").add(other));
    }

    @Override
    public Optional<Sql> and(Condition.And<R> condition) {
        return condition.conditions().stream()
                .flatMap(part -> part.accept(this).stream())
                .findFirst();
    }

    @Override
    public Optional<Sql> startsWith(Condition.StartsWith<R> condition) {
        return Optional.empty();
    }

    @Override
    public Optional<Sql> missing(Condition.Missing<R> condition) {
        return Optional.empty();
    }

    @Override
    public <S extends CrmRecord> Optional<Sql> refersToAny(Condition.RefersToAny<R, S> condition) {
        return Optional.empty();
    }

    @Override
    public Optional<Sql> not(Condition.Not<R> condition) {
        return Optional.empty();
    }
}
