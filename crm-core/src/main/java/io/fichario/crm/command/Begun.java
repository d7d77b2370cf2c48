package io.fichario.crm.command;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Ref;
import io.fichario.crm.rule.Subject;
import io.fichario.crm.store.StoreException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record that is about to be made, of which is known what some of its fields lead to, by their names. */
record Begun<R extends CrmRecord>(RecordType<R> type, Map<String, RecordId<?>> leads) implements Subject<R> {
    @Override
    public <S extends CrmRecord> Ref<S> through(Field<R, ? extends RecordId<S>> field, RecordType<S> target) {
        @Nullable RecordId<?> id = leads.get(field.name());
        if (id == null) {
            throw new StoreException("A new " + type.name() + " does not lead through " + field.name());
        }
        return Ref.to(target.id(id.uuid()));
    }
}
