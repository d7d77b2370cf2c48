package io.fichario.crm.inmemory.shipment;

import io.fichario.crm.Crm;
import io.fichario.crm.CrmBuilder;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.access.Role;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.inmemory.InMemoryStore;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.shipment.NewShipment;
import io.fichario.crm.shipment.Shipment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;

/** A fresh CRM with one customer, and a clock that the test moves. */
final class Warehouse {
    static final Actor ANA = Actor.named("ana").inDepartment("sales").withRole(Role.REPRESENTATIVE);
    static final Actor WIM = Actor.named("wim").inDepartment("warehouse").withRole(Role.REPRESENTATIVE);

    final InMemoryStore store = InMemoryStore.create();
    final Ticking clock = new Ticking();
    final Crm crm;
    final CrmSession ana;
    final ContactId maria;

    Warehouse() {
        this(builder -> builder);
    }

    Warehouse(UnaryOperator<CrmBuilder> settings) {
        crm = settings.apply(Crm.builder(store).clock(clock)).build();
        ana = crm.as(ANA);
        maria = ana.contacts().register(NewContact.person("Maria Souza")).id();
    }

    /** A time that stands still until a test moves it. */
    static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-05-04T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    Order placed(String... quantities) {
        NewOrder command = NewOrder.by(maria)
                .in("BRL")
                .shipTo(NewAddress.in("BR").street("Rua Augusta 1500").city("São Paulo"));
        for (String quantity : quantities) {
            command = command.line("TEA-01", "Chá verde", quantity, "19.90");
        }
        return ana.orders().place(command);
    }

    Order confirmed(String... quantities) {
        return ana.orders().confirm(placed(quantities).id());
    }

    Order order(OrderId id) {
        return ana.orders().get(id);
    }

    Shipment prepared(Order order, String quantity) {
        return ana.shipments().prepare(NewShipment.of(order).line(order.line(1), quantity));
    }
}
