package io.fichario.samples.quickstart;

import io.fichario.crm.CrmSession;
import io.fichario.crm.address.CountryCode;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.order.Order;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import io.fichario.crm.shipment.Shipment;
import io.fichario.samples.quickstart.Group.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads from the CRM what the report tells, page by page. */
final class Shelf {
    private static final int PAGE = 200;

    private final CrmSession session;

    Shelf(CrmSession session) {
        this.session = session;
    }

    Figures figures() {
        Map<ContactId, Label> labels = everything(Query.of(Contact.TYPE), session.contacts()::list).stream()
                .collect(Collectors.toMap(Contact::id, Shelf::label));
        List<Order> orders = everything(Query.of(Order.TYPE).orderBy(Order.ORDERED_ON), session.orders()::list);
        return Figures.of(orders, order -> labels.getOrDefault(order.customer(), new Label("(gone)", "")));
    }

    long contacts() {
        return everything(Query.of(Contact.TYPE), session.contacts()::list).size();
    }

    long shipments() {
        return everything(Query.of(Shipment.TYPE), session.shipments()::list).size();
    }

    private static Label label(Contact contact) {
        String country = contact.addresses().entries().stream()
                .map(entry -> entry.address().country())
                .findFirst()
                .map(CountryCode::text)
                .map(Countries::name)
                .orElse("");
        return new Label(contact.names().display(), country);
    }

    private static <R extends CrmRecord> List<R> everything(Query<R> query, Function<Query<R>, Page<R>> list) {
        List<R> found = new ArrayList<>();
        Query<R> rest = query.limit(PAGE);
        Page<R> page = list.apply(rest);
        found.addAll(page.items());
        while (page.next().isPresent()) {
            page = list.apply(rest.after(page.next().get()));
            found.addAll(page.items());
        }
        return found;
    }
}
