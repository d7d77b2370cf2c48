package io.fichario.crm.shipment;

import io.fichario.crm.order.OrderId;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Ref;
import io.fichario.crm.rule.Subject;
import io.fichario.crm.store.StoreException;

/** A shipment that is about to be made: rules may follow it to its order. */
record NewSubject(OrderId order) implements Subject<Shipment> {
    @Override
    public <S extends CrmRecord> Ref<S> through(Field<Shipment, ? extends RecordId<S>> field, RecordType<S> target) {
        if (!field.name().equals(Shipment.ORDER.name())) {
            throw new StoreException("A new shipment does not lead through " + field.name());
        }
        return Ref.to(target.id(order.uuid()));
    }
}
