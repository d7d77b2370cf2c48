package io.fichario.samples.benchmarks.jpa;

import io.fichario.crm.contact.Contact;
import io.fichario.crm.order.Order;
import io.fichario.crm.shipment.Shipment;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What is measured, by entities. Thread-safe. */
public final class JpaWork {
    private static final String ID = "id";
    private static final String POINTS = "c.points left join fetch c.departments";
    private static final String ADDRESSES = "c.addresses a left join fetch a.purposes";

    private final JpaCompany company;

    /** Works in a company, which stays open. */
    public JpaWork(JpaCompany company) {
        this.company = company;
    }

    /** Registers a contact that comes to this. */
    public Object register(Contact contact, UUID command) {
        return company.write(manager -> {
            manager.persist(JpaContact.of(contact));
            manager.persist(JpaChange.of(Contact.TYPE, contact, cause(command, 0, "contact.register", "CREATE")));
            return contact;
        });
    }

    private static JpaChange.Cause cause(UUID command, int ordinal, String operation, String action) {
        return new JpaChange.Cause(command, ordinal, operation, action);
    }

    /** Finds a contact with what belongs to it. */
    public Object load(UUID id) {
        return company.read(manager -> whole(manager, id));
    }

    private static JpaContact whole(EntityManager manager, UUID id) {
        JpaContact contact = with(manager, id, POINTS);
        with(manager, id, ADDRESSES);
        return contact;
    }

    private static JpaContact with(EntityManager manager, UUID id, String parts) {
        return manager.createQuery(
                        "select c from JpaContact c left join fetch " + parts + " where c.key = :id", JpaContact.class)
                .setParameter(ID, JpaKey.of(id))
                .getSingleResult();
    }

    /** Reads parts of contacts; by the ids alone, as lists of keys of two columns take long to be planned. */
    private static List<JpaContact> with(EntityManager manager, List<UUID> ids, String parts) {
        return manager.createQuery(
                        "select c from JpaContact c left join fetch " + parts
                                + " where c.key.tenant = 'default' and c.key.id in :ids",
                        JpaContact.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Places an order that comes to this. */
    public Object place(Order order, UUID command) {
        return company.write(manager -> {
            JpaContact contact =
                    manager.find(JpaContact.class, JpaKey.of(order.customer().uuid()), LockModeType.PESSIMISTIC_WRITE);
            JpaPlace shipTo = contact.addresses.get(0).address;
            JpaOrder made = JpaOrder.of(contact, order);
            made.addresses.put(JpaOrder.SHIP_TO, shipTo.copy());
            manager.persist(made);
            manager.persist(JpaChange.of(Order.TYPE, order, cause(command, 0, "order.place", "CREATE")));
            return made;
        });
    }

    /** Sets a part of an order aside. */
    public Object prepare(Order order, Shipment shipment, UUID command) {
        return company.write(manager -> {
            JpaOrder found = locked(manager, order);
            JpaShipment made = JpaShipment.of(found, shipment);
            JpaOrderLine line = found.lines.get(made.lines.get(0).lineNumber - 1);
            line.allocated = line.allocated.add(BigDecimal.ONE);
            manager.lock(found, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            manager.persist(made);
            manager.persist(JpaChange.of(Shipment.TYPE, shipment, cause(command, 0, "shipment.prepare", "CREATE")));
            manager.persist(JpaChange.of(Order.TYPE, order, cause(command, 1, "shipment.prepare", "CREATE")));
            return made;
        });
    }

    private static JpaOrder locked(EntityManager manager, Order order) {
        return manager.createQuery("select o from JpaOrder o left join fetch o.lines where o.key = :id", JpaOrder.class)
                .setParameter(ID, JpaKey.of(order.id().uuid()))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    /** Hands a shipment to its carrier. */
    public Object dispatch(Order order, Shipment shipment, UUID command) {
        return company.write(manager -> {
            JpaOrder found = locked(manager, order);
            JpaShipment moved = manager.createQuery(
                            "select s from JpaShipment s left join fetch s.lines where s.key = :id", JpaShipment.class)
                    .setParameter(ID, JpaKey.of(shipment.id().uuid()))
                    .getSingleResult();
            JpaOrderLine line = found.lines.get(moved.lines.get(0).lineNumber - 1);
            line.allocated = line.allocated.subtract(BigDecimal.ONE);
            line.shipped = line.shipped.add(BigDecimal.ONE);
            moved.dispatched(shipment);
            if (found.fulfilment.equals(order.fulfilment().name())) {
                manager.lock(found, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            }
            found.fulfilment = order.fulfilment().name();
            manager.persist(JpaTracking.of(moved));
            manager.persist(
                    JpaChange.of(Shipment.TYPE, shipment, cause(command, 0, "shipment.dispatch", "TRANSITION")));
            manager.persist(JpaChange.of(Order.TYPE, order, cause(command, 1, "shipment.dispatch", "TRANSITION")));
            return moved;
        });
    }

    /** Lists the customers behind one. */
    public Object page(String nameKey, UUID id, int limit) {
        return company.read(manager -> {
            List<JpaContact> page = manager.createQuery(
                            "select c from JpaContact c where c.key.tenant = 'default' and c.stage = 'CUSTOMER'"
                                    + " and c.nameKey >= :key and (c.nameKey > :key or c.key.id > :id)"
                                    + " order by c.nameKey, c.key.id",
                            JpaContact.class)
                    .setParameter("key", nameKey)
                    .setParameter(ID, id)
                    .setMaxResults(limit)
                    .getResultList();
            List<UUID> ids = page.stream().map(contact -> contact.key.id()).toList();
            with(manager, ids, POINTS);
            with(manager, ids, ADDRESSES);
            return page;
        });
    }

    /** What a 360° read finds. */
    record Overview(JpaContact contact, List<JpaOrder> orders, List<JpaShipment> open, List<JpaChange> changes) {}

    /** Reads all that is wanted about a contact. */
    public Object overview(UUID id, int latest) {
        return company.read(manager -> {
            JpaContact contact = whole(manager, id);
            List<JpaOrder> orders =
                    latestOrders(manager, id).setMaxResults(latest).getResultList();
            List<UUID> ids = orders.stream().map(order -> order.key.id()).toList();
            List.of("o.lines", "o.addresses left join fetch o.departments")
                    .forEach(parts -> manager.createQuery(
                                    "select o from JpaOrder o left join fetch " + parts
                                            + " where o.key.tenant = 'default' and o.key.id in :ids",
                                    JpaOrder.class)
                            .setParameter("ids", ids)
                            .getResultList());
            List<JpaShipment> open = manager.createQuery(
                            "select s from JpaShipment s left join fetch s.lines"
                                    + " where s.key.tenant = 'default' and s.orderId in :ids and s.status = 'PREPARED'",
                            JpaShipment.class)
                    .setParameter("ids", ids)
                    .getResultList();
            List<JpaChange> changes = manager.createQuery(
                            "select c from JpaChange c where c.key.tenant = 'default' and c.key.recordType = 'contact'"
                                    + " and c.key.recordId = :id order by c.key.version desc",
                            JpaChange.class)
                    .setParameter(ID, id)
                    .setMaxResults(latest)
                    .getResultList();
            return new Overview(contact, orders, open, changes);
        });
    }

    private static TypedQuery<JpaOrder> latestOrders(EntityManager manager, UUID contact) {
        return manager.createQuery(
                        "select o from JpaOrder o where o.key.tenant = 'default' and o.customerId = :id"
                                + " and o.placedAt is not null order by o.placedAt desc, o.key.id desc",
                        JpaOrder.class)
                .setParameter(ID, contact);
    }
}
