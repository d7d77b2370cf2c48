package io.fichario.crm.command;

import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmRecord;

/**
 * Copies a condition; what is over other records, or negated, is for those who copy to say.
 *
 * @param <R> the type of record
 */
abstract class Rewriting<R extends CrmRecord> implements Condition.Visitor<R, Condition<R>> {

    @Override
    public final Condition<R> compare(Condition.Compare<R> condition) {
        return condition;
    }

    @Override
    public final Condition<R> in(Condition.In<R> condition) {
        return condition;
    }

    @Override
    public final Condition<R> startsWith(Condition.StartsWith<R> condition) {
        return condition;
    }

    @Override
    public final Condition<R> missing(Condition.Missing<R> condition) {
        return condition;
    }

    @Override
    public final Condition<R> and(Condition.And<R> condition) {
        return new Condition.And<>(
                condition.conditions().stream().map(part -> part.accept(this)).toList());
    }

    @Override
    public final Condition<R> or(Condition.Or<R> condition) {
        return new Condition.Or<>(
                condition.conditions().stream().map(part -> part.accept(this)).toList());
    }
}
