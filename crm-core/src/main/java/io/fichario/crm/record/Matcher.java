package io.fichario.crm.record;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Decides a {@link Condition} in Java: for stores that keep records in memory, and for what is laid over a store.
 *
 * @param <R> the type of record
 */
public final class Matcher<R extends CrmRecord> implements Condition.Visitor<R, Predicate<R>> {
    private final Lookup others;

    private Matcher(Lookup others) {
        this.others = others;
    }

    /**
     * Returns the test of a condition.
     *
     * @param condition the condition
     * @param others finds the records that references lead to
     * @param <R> the type of record
     * @return a predicate that is true for records that fulfil the condition
     */
    public static <R extends CrmRecord> Predicate<R> of(Condition<R> condition, Lookup others) {
        return condition.accept(new Matcher<>(others));
    }

    @Override
    public Predicate<R> compare(Condition.Compare<R> condition) {
        Comparator<Object> order = condition.field().scalar().kind().order();
        Object wanted = condition.scalar();
        return switch (condition.comparison()) {
            case EQUAL -> any(condition.field(), value -> order.compare(value, wanted) == 0);
            case AT_LEAST -> any(condition.field(), value -> order.compare(value, wanted) >= 0);
            case AT_MOST -> any(condition.field(), value -> order.compare(value, wanted) <= 0);
            case ABOVE -> any(condition.field(), value -> order.compare(value, wanted) > 0);
            case BELOW -> any(condition.field(), value -> order.compare(value, wanted) < 0);
        };
    }

    @Override
    public Predicate<R> in(Condition.In<R> condition) {
        Comparator<Object> order = condition.field().scalar().kind().order();
        return any(
                condition.field(),
                value -> condition.scalars().stream().anyMatch(wanted -> order.compare(value, wanted) == 0));
    }

    @Override
    public Predicate<R> startsWith(Condition.StartsWith<R> condition) {
        return any(condition.field(), value -> ((String) value).startsWith(condition.prefix()));
    }

    @Override
    public Predicate<R> missing(Condition.Missing<R> condition) {
        return record -> condition.field().scalars(record).isEmpty();
    }

    @Override
    public Predicate<R> refersTo(Condition.RefersTo<R> condition) {
        Optional<UUID> target = condition.target().follow(others).map(RecordId::uuid);
        return any(condition.field(), value -> target.filter(value::equals).isPresent());
    }

    @Override
    public <S extends CrmRecord> Predicate<R> refersToAny(Condition.RefersToAny<R, S> condition) {
        Predicate<S> fulfils = condition.condition().accept(new Matcher<>(others));
        return any(
                condition.field(),
                value -> others.find(condition.type().id((UUID) value))
                        .filter(fulfils)
                        .isPresent());
    }

    @Override
    public Predicate<R> and(Condition.And<R> condition) {
        return condition.conditions().stream().map(part -> part.accept(this)).reduce(record -> true, Predicate::and);
    }

    @Override
    public Predicate<R> or(Condition.Or<R> condition) {
        return condition.conditions().stream().map(part -> part.accept(this)).reduce(record -> false, Predicate::or);
    }

    @Override
    public Predicate<R> not(Condition.Not<R> condition) {
        return condition.condition().accept(this).negate();
    }

    private static <R extends CrmRecord> Predicate<R> any(Field<R, ?> field, Predicate<Object> test) {
        return record -> field.scalars(record).stream().anyMatch(test);
    }
}
