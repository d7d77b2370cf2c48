package io.fichario.crm.order;

import io.fichario.crm.contact.ContactId;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Ref;
import io.fichario.crm.rule.Subject;
import io.fichario.crm.store.StoreException;

/** An order that is about to be made: rules may follow it to its customer. */
record NewSubject(ContactId customer) implements Subject<Order> {
    @Override
    public <S extends CrmRecord> Ref<S> through(Field<Order, ? extends RecordId<S>> field, RecordType<S> target) {
        if (!field.name().equals(Order.CUSTOMER.name())) {
            throw new StoreException("A new order does not lead through " + field.name());
        }
        return Ref.to(target.id(customer.uuid()));
    }
}
