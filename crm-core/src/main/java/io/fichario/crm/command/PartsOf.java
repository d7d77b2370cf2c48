package io.fichario.crm.command;

import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Field;
import java.util.Set;

/** Collects the parts of records that a condition looks at. */
record PartsOf<R extends CrmRecord>(Set<String> parts) implements Condition.Visitor<R, Boolean> {

    private boolean add(Field<R, ?> field) {
        return parts.add(field.part());
    }

    @Override
    public Boolean compare(Condition.Compare<R> condition) {
        return add(condition.field());
    }

    @Override
    public Boolean in(Condition.In<R> condition) {
        return add(condition.field());
    }

    @Override
    public Boolean startsWith(Condition.StartsWith<R> condition) {
        return add(condition.field());
    }

    @Override
    public Boolean missing(Condition.Missing<R> condition) {
        return add(condition.field());
    }

    @Override
    public Boolean refersTo(Condition.RefersTo<R> condition) {
        return add(condition.field());
    }

    /** The parts of the other record are asked for when its own condition is restricted. */
    @Override
    public <S extends CrmRecord> Boolean refersToAny(Condition.RefersToAny<R, S> condition) {
        return add(condition.field());
    }

    @Override
    public Boolean and(Condition.And<R> condition) {
        condition.conditions().forEach(part -> part.accept(this));
        return true;
    }

    @Override
    public Boolean or(Condition.Or<R> condition) {
        condition.conditions().forEach(part -> part.accept(this));
        return true;
    }

    @Override
    public Boolean not(Condition.Not<R> condition) {
        return condition.condition().accept(this);
    }
}
