package io.fichario.crm.activity;

import io.fichario.crm.command.Situation;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Ref;
import io.fichario.crm.rule.Subject;
import io.fichario.crm.store.StoreException;
import io.fichario.crm.store.Wants;
import java.util.Optional;
import java.util.UUID;

/** The contact and the order that an activity is about; both must be there for the actor. */
record About(Optional<ContactId> contact, Optional<OrderId> order) {
    Wants wanted(Wants wants) {
        Wants more = contact.map(wants::record).orElse(wants);
        return order.map(more::record).orElse(more);
    }

    void check(Situation situation) {
        contact.ifPresent(id -> situation.seen(Ref.to(id)));
        order.ifPresent(id -> situation.seen(Ref.to(id)));
    }

    /** Lets rules follow an activity that is about to be made. */
    <A extends CrmRecord> Subject<A> subject() {
        return new Subject<>() {
            @Override
            public <S extends CrmRecord> Ref<S> through(Field<A, ? extends RecordId<S>> field, RecordType<S> target) {
                return Ref.to(target.id(led(field.name())
                        .orElseThrow(() -> new StoreException("The activity does not lead through " + field.name()))));
            }
        };
    }

    private Optional<UUID> led(String field) {
        return field.equals(Interaction.ORDER.name()) ? order.map(OrderId::uuid) : contact.map(ContactId::uuid);
    }
}
