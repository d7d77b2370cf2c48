package io.fichario.crm.jdbc.statements;

import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.change.RequestId;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.contract.Note;
import io.fichario.crm.contract.NoteId;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.record.Query;
import io.fichario.crm.shipment.Carrier;
import io.fichario.crm.shipment.NewShipment;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.shipment.ShipmentStatus;
import io.fichario.crm.shipment.TrackingNumber;
import io.fichario.crm.store.Wants;

/** What is done day by day, among the crowd. */
final class Commands {
    private Commands() {}

    static void runAll(JdbcStore store) {
        CrmSession session = Crm.builder(store).build().as(Actor.system().ofTenant(Crowd.TENANT));
        Contact maria = session.contacts()
                .register(NewContact.person("Maria Souza")
                        .email("maria@example.com")
                        .address(
                                AddressPurpose.SHIPPING,
                                NewAddress.in("BR")
                                        .street("Rua Augusta 1500")
                                        .city("São Paulo")
                                        .region("SP")
                                        .postalCode("01304-001"))
                        .externalId("erp", "maria")
                        .creditLimit("BRL", "1000"));
        session.with(RequestId.of("web-1")).contacts().edit(maria.id(), any -> any.withTag("tea"));
        Order order = session.orders().place(order(maria));
        session.orders().confirm(order.id());
        Shipment part = session.shipments().prepare(NewShipment.of(order).line(order.line(1), 2));
        session.fetch(screen(maria));
        session.shipments().dispatch(part.id(), Carrier.of("correios"), TrackingNumber.of("BR123456789BR"));
        session.shipments().deliver(part.id());
        session.orders().cancel(session.orders().place(order(maria)).id());
        NoteId note = new NoteId(Crowd.uuid(6, Crowd.ORDINARY));
        session.records(Note.TYPE).edit(note, Rich::bare);
        session.records(Note.TYPE).delete(note);
        store.number(Crowd.TENANT);
        store.tenants();
    }

    private static NewOrder order(Contact customer) {
        return NewOrder.by(customer.id()).in("BRL").line("TEA-01", "Chá verde", 3, "19.90");
    }

    /** All about a customer. */
    private static Wants screen(Contact customer) {
        return Wants.none()
                .record(customer.id())
                .query(Query.of(Order.TYPE)
                        .where(Order.CUSTOMER.is(customer.id()))
                        .orderByDescending(Order.PLACED_AT)
                        .limit(20))
                .query(Query.of(Shipment.TYPE)
                        .where(Shipment.ORDER
                                .refersToAny(Order.TYPE, Order.CUSTOMER.is(customer.id()))
                                .and(Shipment.STATUS.is(ShipmentStatus.PREPARED))))
                .latest(customer.id(), 20);
    }
}
