package io.fichario.samples.benchmarks;

import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.shipment.NewShipment;
import io.fichario.crm.shipment.Shipment;

/** One thing to be done: the command that is typed, and the records that it comes to, which are worked out before. */
sealed interface Task {
    /** Registers a contact. */
    record Register(NewContact command, Contact after) implements Task {}

    /** Finds a contact. */
    record Load(ContactId id) implements Task {}

    /** Places an order. */
    record Place(NewOrder command, Order after) implements Task {}

    /** Sets a part of an order aside and hands it to the carrier. */
    record Ship(NewShipment command, Moved prepared, Moved dispatched) implements Task {}

    /** What a step makes of an order and its shipment. */
    record Moved(Order order, Shipment shipment) {}

    /** Lists the page behind a contact. */
    record Page(Contact behind) implements Task {}

    /** Reads all that is wanted about a contact. */
    record Overview(ContactId id) implements Task {}
}
