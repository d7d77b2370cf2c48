package io.fichario.crm.rule;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Ref;

/**
 * The record that is about to change, before anything was read: rules say by it what they need to know.
 *
 * @param <R> the type of record
 */
@FunctionalInterface
public interface Subject<R extends CrmRecord> {

    /**
     * Returns a reference to the record that a field of the subject holds the id of.
     *
     * @param field the field, of one or no value
     * @param target the type of record that it leads to
     * @param <S> the type of record that it leads to
     * @return the reference
     */
    <S extends CrmRecord> Ref<S> through(Field<R, ? extends RecordId<S>> field, RecordType<S> target);
}
