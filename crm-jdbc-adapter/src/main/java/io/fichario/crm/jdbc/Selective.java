package io.fichario.crm.jdbc;

import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmRecord;

/**
 * Whether a condition is likely to be fulfilled by few records, as it names a value.
 *
 * @param <R> the type of record
 */
final class Selective<R extends CrmRecord> implements Condition.Visitor<R, Boolean> {

    @Override
    public Boolean compare(Condition.Compare<R> condition) {
        return condition.comparison() == Condition.Comparison.EQUAL;
    }

    @Override
    public Boolean in(Condition.In<R> condition) {
        return true;
    }

    @Override
    public Boolean startsWith(Condition.StartsWith<R> condition) {
        return true;
    }

    @Override
    public Boolean missing(Condition.Missing<R> condition) {
        return false;
    }

    @Override
    public Boolean refersTo(Condition.RefersTo<R> condition) {
        return true;
    }

    @Override
    public <S extends CrmRecord> Boolean refersToAny(Condition.RefersToAny<R, S> condition) {
        return condition.condition().accept(new Selective<>());
    }

    @Override
    public Boolean and(Condition.And<R> condition) {
        return condition.conditions().stream().anyMatch(part -> part.accept(this));
    }

    @Override
    public Boolean or(Condition.Or<R> condition) {
        return condition.conditions().stream().allMatch(part -> part.accept(this));
    }

    @Override
    public Boolean not(Condition.Not<R> condition) {
        return false;
    }
}
