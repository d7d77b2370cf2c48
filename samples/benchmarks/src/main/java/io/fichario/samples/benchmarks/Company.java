package io.fichario.samples.benchmarks;

import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.access.Role;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.change.Change;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.contact.LifecycleStage;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.inmemory.InMemoryStore;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.shipment.NewDispatch;
import io.fichario.crm.shipment.NewShipment;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.store.CrmStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The company about which the contenders work: it lives in memory, runs ahead of them, and so knows what each task comes
 * to. Every second contact is a customer; some of them order much. Used by one thread.
 */
final class Company implements AutoCloseable {
    static final Actor CLERK = Actor.named("ana").inDepartment("sales").withRole(Role.MANAGER);
    static final int PAGE = 50;
    static final int LATEST = 20;

    private static final int MOST_REGULARS = 100;
    private static final int SHARE_OF_REGULARS = 20;
    private static final int ORDERS_OF_A_REGULAR = 24;
    private static final int OPEN_SHIPMENTS = 2;
    private static final int QUANTITY = 1_000;

    private final CrmStore store = InMemoryStore.create();
    private final CrmSession session = Crm.builder(store).build().as(CLERK);
    private final Random random = new Random(42);
    private final List<ContactId> contacts = new ArrayList<>();
    private final List<ContactId> customers = new ArrayList<>();
    private final List<OrderId> orders = new ArrayList<>();
    private final List<Contact> marks = new ArrayList<>();
    private final int regulars;
    private int registered;
    private int placed;
    private int shipped;

    /** Founds a company with this many contacts. */
    Company(int size) {
        regulars = Math.min(MOST_REGULARS, Math.max(1, size / SHARE_OF_REGULARS));
        for (int i = 0; i < size; i++) {
            contacts.add(session.contacts().register(person(i)).id());
            if (i % 2 == 0) {
                customers.add(session.contacts().win(contacts.get(i)).id());
            }
        }
        registered = size;
        for (int round = 0; round < ORDERS_OF_A_REGULAR; round++) {
            for (ContactId customer : customers.subList(0, regulars)) {
                orders.add(orderOf(customer, round).id());
            }
        }
        placed = regulars;
        collectMarks();
    }

    private Order orderOf(ContactId customer, int round) {
        Order order = session.orders()
                .confirm(session.orders().place(order(customer, round)).id());
        if (round >= ORDERS_OF_A_REGULAR - OPEN_SHIPMENTS) {
            session.shipments().prepare(part(order, round));
        }
        return order;
    }

    private void collectMarks() {
        Query<Contact> query = byName();
        Page<Contact> page = session.contacts().list(query);
        while (page.next().isPresent() && marks.size() < customers.size() / PAGE - 1) {
            marks.add(page.items().get(PAGE - 1));
            page = session.contacts().list(query.after(page.next().get()));
        }
    }

    /** Returns the list through which pages go. */
    static Query<Contact> byName() {
        return Query.of(Contact.TYPE)
                .where(Contact.STAGE.is(LifecycleStage.CUSTOMER))
                .orderBy(Contact.NAME)
                .limit(PAGE);
    }

    /** Returns what is typed for the contact of that number. */
    static NewContact person(int number) {
        return NewContact.person(Names.person(number))
                .email("person" + number + "@example.com")
                .phone("+55 11 9%04d-%04d".formatted(1_000 + number / 10_000 % 9_000, number % 10_000))
                .address(AddressPurpose.SHIPPING, address(number))
                .address(AddressPurpose.BILLING, address(number + 1));
    }

    private static NewAddress address(int number) {
        return NewAddress.in("BR")
                .street("Rua Augusta " + (1 + number % 3_000))
                .district("Consolação")
                .city("São Paulo")
                .region("SP")
                .postalCode("01304-001");
    }

    private static NewOrder order(ContactId customer, int number) {
        NewOrder order = NewOrder.by(customer).in("BRL");
        for (int line = 0; line < 5; line++) {
            String sku = "SKU-%04d".formatted((number * 7 + line * 13) % 500);
            order = order.line(sku, "Article " + sku, QUANTITY, "19.90");
        }
        return order;
    }

    private static NewShipment part(Order order, int number) {
        return NewShipment.of(order).line(order.lines().get(number % 5), 1);
    }

    /** Returns with how many contacts it was founded. */
    int size() {
        return contacts.size();
    }

    /** Returns the next tasks of a kind. */
    List<Task> tasks(Workload workload, int count) {
        return IntStream.range(0, count).mapToObj(i -> task(workload)).toList();
    }

    private Task task(Workload workload) {
        return switch (workload) {
            case REGISTER -> register();
            case LOAD -> new Task.Load(contacts.get(random.nextInt(contacts.size())));
            case PLACE -> place();
            case SHIP -> ship();
            case PAGE -> new Task.Page(marks.get(random.nextInt(marks.size())));
            case OVERVIEW -> new Task.Overview(customers.get(random.nextInt(regulars)));
        };
    }

    private Task register() {
        NewContact command = person(registered++);
        return new Task.Register(command, session.contacts().register(command));
    }

    private Task place() {
        NewOrder command = order(customers.get(placed % customers.size()), placed);
        placed++;
        return new Task.Place(command, session.orders().place(command));
    }

    private Task ship() {
        Order order = session.orders().get(orders.get(shipped % orders.size()));
        NewShipment command = part(order, shipped);
        shipped++;
        Shipment prepared = session.shipments().prepare(command);
        Task.Moved afterPreparing = new Task.Moved(session.orders().get(order.id()), prepared);
        Shipment dispatched = session.shipments().dispatch(prepared.id(), dispatch());
        return new Task.Ship(
                command, afterPreparing, new Task.Moved(session.orders().get(order.id()), dispatched));
    }

    static NewDispatch dispatch() {
        return NewDispatch.by("correios").trackingNumber("BR123456789BR");
    }

    /** Returns all that happened so far, with positions in the feed. */
    Stream<Change> changes() {
        store.number(TenantId.DEFAULT);
        return Feed.of(store);
    }

    @Override
    public void close() {
        store.close();
    }
}
