package io.fichario.crm.command;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Ref;
import io.fichario.crm.rule.Subject;
import io.fichario.crm.store.StoreException;

/** The subject of a record that the plan did not say it would change: rules that need facts about it fail closed. */
record Undeclared<R extends CrmRecord>(RecordType<R> type) implements Subject<R> {
    @Override
    public <S extends CrmRecord> Ref<S> through(Field<R, ? extends RecordId<S>> field, RecordType<S> target) {
        throw new StoreException("The operation did not declare that it changes a " + type.name());
    }
}
