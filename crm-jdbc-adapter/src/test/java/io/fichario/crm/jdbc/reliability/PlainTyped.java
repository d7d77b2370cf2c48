package io.fichario.crm.jdbc.reliability;

import io.fichario.crm.activity.NewFollowUp;
import io.fichario.crm.activity.NewInteraction;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.contact.NewPoint;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderLine;
import io.fichario.crm.shipment.NewDispatch;
import io.fichario.crm.shipment.NewShipment;
import java.time.LocalDate;
import java.util.Random;

/** Ordinary forms, made in no time. */
final class PlainTyped implements Typed {
    private final Random random;

    PlainTyped(Random random) {
        this.random = random;
    }

    @Override
    public String text() {
        return "word " + random.nextInt(1_000);
    }

    @Override
    public NewContact contact() {
        NewContact contact = NewContact.person("Maria " + text())
                .email("maria" + random.nextInt(10_000) + "@example.com")
                .tag("tag " + random.nextInt(5));
        return random.nextBoolean() ? contact.address(AddressPurpose.SHIPPING, address()) : contact.notes(text());
    }

    @Override
    public NewPoint point() {
        return NewPoint.email("other" + random.nextInt(10_000) + "@example.com");
    }

    @Override
    public NewAddress address() {
        return NewAddress.in("BR")
                .street("Rua Augusta " + random.nextInt(2_000))
                .city("São Paulo")
                .region("SP")
                .postalCode("01304-001");
    }

    @Override
    public NewOrder order(ContactId customer) {
        NewOrder order = NewOrder.by(customer).in("BRL").shipTo(address());
        for (int line = random.nextInt(3); line >= 0; line--) {
            order = order.line("TEA-" + random.nextInt(9), "Chá verde", 1 + random.nextInt(9), "19.90");
        }
        return order;
    }

    @Override
    public NewShipment shipment(Order order) {
        NewShipment shipment = NewShipment.of(order);
        for (OrderLine line : order.lines()) {
            if (!line.ledger().open().isZero()) {
                shipment = shipment.line(line, 1);
            }
        }
        return shipment;
    }

    @Override
    public NewDispatch dispatch() {
        return NewDispatch.by("correios").trackingNumber("BR" + (100_000_000 + random.nextInt(900_000_000)) + "BR");
    }

    @Override
    public NewInteraction interaction(ContactId contact) {
        return NewInteraction.call(contact).summary(text());
    }

    @Override
    public NewFollowUp followUp() {
        return NewFollowUp.of(text()).due(LocalDate.of(2026, 1 + random.nextInt(12), 1 + random.nextInt(28)));
    }
}
