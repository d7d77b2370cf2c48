package io.fichario.samples.benchmarks;

import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.change.Change;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.order.Order;
import io.fichario.crm.record.Cursor;
import io.fichario.crm.record.Query;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.shipment.ShipmentStatus;
import io.fichario.crm.store.CrmStore;
import io.fichario.crm.store.Fetched;
import io.fichario.crm.store.Wants;
import java.util.ArrayList;
import java.util.List;

/** The whole way of a command: the doors over a store. */
final class Ours implements Contender {
    static final String NAME = "Fichario";

    private final CrmStore store;
    private final CrmSession session;
    private final Runnable rest;

    /**
     * Takes a store over.
     *
     * @param store the store, which ends with this
     * @param rest what is to end after it
     */
    Ours(CrmStore store, Runnable rest) {
        this.store = store;
        this.rest = rest;
        this.session = Crm.builder(store).build().as(Company.CLERK);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Step> steps(Task task) {
        if (task instanceof Task.Register register) {
            return List.of(() -> session.contacts().register(register.command()));
        } else if (task instanceof Task.Load load) {
            return List.of(() -> session.contacts().get(load.id()));
        } else if (task instanceof Task.Place place) {
            return List.of(() -> session.orders().place(place.command()));
        } else if (task instanceof Task.Ship ship) {
            return ship(ship);
        } else if (task instanceof Task.Page page) {
            Query<Contact> query = Company.byName();
            Query<Contact> behind = query.after(Cursor.behind(page.behind(), query));
            return List.of(() -> session.contacts().list(behind));
        } else if (task instanceof Task.Overview overview) {
            return List.of(() -> overview(overview.id()));
        }
        throw new IllegalArgumentException(String.valueOf(task));
    }

    private List<Step> ship(Task.Ship ship) {
        List<Shipment> prepared = new ArrayList<>();
        Step prepare = () -> prepared.add(session.shipments().prepare(ship.command()));
        return List.of(
                prepare, () -> session.shipments().dispatch(prepared.get(0).id(), Company.dispatch()));
    }

    /** What a 360° read finds. */
    record Overview(Contact contact, List<Order> orders, List<Shipment> open, List<Change> changes) {}

    private Overview overview(ContactId id) {
        Query<Order> orders = Query.of(Order.TYPE)
                .where(Order.CUSTOMER.is(id))
                .orderByDescending(Order.PLACED_AT)
                .limit(Company.LATEST);
        Query<Shipment> open = Query.of(Shipment.TYPE)
                .where(Shipment.ORDER
                        .refersToAny(Order.TYPE, Order.CUSTOMER.is(id))
                        .and(Shipment.STATUS.is(ShipmentStatus.PREPARED)))
                .limit(200);
        Fetched fetched =
                session.fetch(Wants.none().record(id).query(orders).query(open).latest(id, Company.LATEST));
        return new Overview(
                fetched.find(id).orElseThrow(),
                fetched.list(orders).items(),
                fetched.list(open).items(),
                fetched.latest(id, Company.LATEST));
    }

    @Override
    public void close() {
        store.close();
        rest.run();
    }
}
