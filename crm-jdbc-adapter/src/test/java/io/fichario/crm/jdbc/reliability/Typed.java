package io.fichario.crm.jdbc.reliability;

import io.fichario.crm.activity.NewFollowUp;
import io.fichario.crm.activity.NewInteraction;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.contact.NewPoint;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.shipment.NewDispatch;
import io.fichario.crm.shipment.NewShipment;

/** What is typed into forms. */
interface Typed {
    NewContact contact();

    NewPoint point();

    NewAddress address();

    NewOrder order(ContactId customer);

    NewShipment shipment(Order order);

    NewDispatch dispatch();

    NewInteraction interaction(ContactId contact);

    NewFollowUp followUp();

    String text();
}
