package io.fichario.crm.command;

import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmRecord;

/**
 * Leaves out of a condition what is over other records: every record that fulfils the condition fulfils the rest.
 *
 * @param <R> the type of record
 */
final class OwnPart<R extends CrmRecord> extends Rewriting<R> {

    @Override
    public Condition<R> refersTo(Condition.RefersTo<R> condition) {
        return Condition.always();
    }

    @Override
    public <S extends CrmRecord> Condition<R> refersToAny(Condition.RefersToAny<R, S> condition) {
        return Condition.always();
    }

    /** What is left of a negated condition says nothing, unless nothing was left out. */
    @Override
    public Condition<R> not(Condition.Not<R> condition) {
        boolean whole = condition.condition().accept(this).equals(condition.condition());
        return whole ? condition : Condition.always();
    }
}
