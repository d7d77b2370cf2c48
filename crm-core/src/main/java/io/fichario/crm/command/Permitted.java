package io.fichario.crm.command;

import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmRecord;

/**
 * Restricts what a condition asks of other records to those that an actor may see, by parts that are not hidden.
 *
 * @param <R> the type of record
 */
final class Permitted<R extends CrmRecord> extends Rewriting<R> {
    private final Sight sight;

    Permitted(Sight sight) {
        this.sight = sight;
    }

    @Override
    public Condition<R> refersTo(Condition.RefersTo<R> condition) {
        return condition;
    }

    @Override
    public <S extends CrmRecord> Condition<R> refersToAny(Condition.RefersToAny<R, S> condition) {
        sight.permitReading(condition.type());
        return condition
                .field()
                .refersToAny(condition.type(), sight.restricted(condition.type(), condition.condition()));
    }

    @Override
    public Condition<R> not(Condition.Not<R> condition) {
        return condition.condition().accept(this).not();
    }
}
