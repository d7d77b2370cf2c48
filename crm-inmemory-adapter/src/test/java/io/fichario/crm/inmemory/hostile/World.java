package io.fichario.crm.inmemory.hostile;

import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.activity.FollowUp;
import io.fichario.crm.activity.Interaction;
import io.fichario.crm.activity.NewFollowUp;
import io.fichario.crm.activity.NewInteraction;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.inmemory.InMemoryStore;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.shipment.NewShipment;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.store.CrmStore;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;

/** A small CRM with one record of each kind, and a second tenant with the same. */
final class World {
    static final NewAddress ADDRESS = NewAddress.in("BR")
            .street("Rua Augusta 1500")
            .district("Consolação")
            .city("São Paulo")
            .region("SP")
            .postalCode("01304-001");

    final CrmStore store = InMemoryStore.create();
    final AtomicLong changes = new AtomicLong();
    final Crm crm =
            Crm.builder(store).listener(told -> changes.addAndGet(told.size())).build();
    final CrmSession session = crm.as(Actor.system());
    final Records here = new Records(session);
    final Records elsewhere = new Records(crm.as(Actor.system().ofTenant(TenantId.of("elsewhere"))));

    /** One record of each kind. */
    static final class Records {
        final Contact contact;
        final Order order;
        final Shipment shipment;
        final Interaction interaction;
        final FollowUp followUp;

        Records(CrmSession session) {
            contact = session.contacts().register(newContact());
            order = session.orders()
                    .confirm(session.orders().place(newOrder(contact)).id());
            shipment = session.shipments().prepare(newShipment(order));
            interaction = session.activities().record(newInteraction(contact));
            followUp = session.activities().schedule(newFollowUp(contact));
        }
    }

    static NewContact newContact() {
        return NewContact.person("Maria Souza")
                .email("maria@example.com")
                .phone("+55 11 91234-5678")
                .address(AddressPurpose.SHIPPING, ADDRESS);
    }

    static NewOrder newOrder(Contact contact) {
        return NewOrder.by(contact.id()).in("BRL").line("TEA-01", "Chá verde", 3, "19.90");
    }

    static NewShipment newShipment(Order order) {
        return NewShipment.of(order).line(order.line(1), 2);
    }

    static NewInteraction newInteraction(Contact contact) {
        return NewInteraction.call(contact.id()).summary("asked for a catalogue");
    }

    static NewFollowUp newFollowUp(Contact contact) {
        return NewFollowUp.of("send the catalogue")
                .due(LocalDate.of(2026, 5, 4))
                .about(contact.id());
    }
}
