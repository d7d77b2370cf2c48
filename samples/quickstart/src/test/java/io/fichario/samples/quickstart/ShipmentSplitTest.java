package io.fichario.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.inmemory.InMemoryStore;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.NewOrderLine;
import io.fichario.crm.order.Order;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.store.CrmStore;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShipmentSplitTest {
    @Test
    void anOrderOfTwoLinesLeavesInOneShipment() {
        assertThat(split("4", "5")).containsExactly("1: 4, 2: 5");
    }

    @Test
    void ofThreeLinesTheMiddleOneIsHalved() {
        assertThat(split("4", "5", "6")).containsExactly("1: 4, 2: 3", "2: 2, 3: 6");
    }

    @Test
    void whatCannotBeHalvedGoesWithTheFirst() {
        assertThat(split("4", "0.5", "6")).containsExactly("1: 4, 2: 0.5", "3: 6");
    }

    @Test
    void ofFourLinesTwoGoWithEach() {
        assertThat(split("1", "2", "3", "4")).containsExactly("1: 1, 2: 2", "3: 3, 4: 4");
    }

    private static List<String> split(String... quantities) {
        try (CrmStore store = InMemoryStore.create()) {
            CrmSession session = Crm.builder(store).build().as(Actor.system());
            Contact customer = session.contacts().register(NewContact.organization("Acme"));
            NewOrder typed = NewOrder.by(customer.id())
                    .in("USD")
                    .shipTo(NewAddress.in("BR").city("Recife"));
            for (String quantity : quantities) {
                typed = typed.line(
                        NewOrderLine.of("TEA", "Tea").quantity(quantity).unitPrice("1"));
            }
            Order order = session.orders().place(typed);
            return ShipmentSplit.of(order).stream()
                    .map(part -> text(session.shipments().prepare(part)))
                    .toList();
        }
    }

    private static String text(Shipment shipment) {
        return shipment.contents().lines().stream()
                .map(line -> line.line() + ": " + line.quantity())
                .reduce((some, more) -> some + ", " + more)
                .orElse("");
    }
}
