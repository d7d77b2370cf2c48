package io.fichario.crm.activity;

import com.google.common.collect.ImmutableMap;
import io.fichario.crm.command.Situation;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.Ref;
import io.fichario.crm.store.Wants;
import java.util.Map;
import java.util.Optional;

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

    /** Where the fields of an activity that is about to be made will lead. */
    <A extends CrmRecord> Map<Field<A, ?>, RecordId<?>> leads(
            Field<A, ContactId> contactField, Field<A, OrderId> orderField) {
        ImmutableMap.Builder<Field<A, ?>, RecordId<?>> leads = ImmutableMap.builder();
        contact.ifPresent(id -> leads.put(contactField, id));
        order.ifPresent(id -> leads.put(orderField, id));
        return leads.build();
    }
}
