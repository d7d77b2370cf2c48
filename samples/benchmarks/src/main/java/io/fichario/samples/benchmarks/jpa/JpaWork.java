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
import org.hibernate.Hibernate;

/** What is measured, by entities. Thread-safe. */
public final class JpaWork {
    private static final String ID = "id";

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
        JpaContact contact = with(manager, id, "c.points left join fetch c.departments");
        with(manager, id, "c.addresses a left join fetch a.purposes");
        return contact;
    }

    private static JpaContact with(EntityManager manager, UUID id, String parts) {
        return manager.createQuery(
                        "select c from JpaContact c left join fetch " + parts + " where c.key = :id", JpaContact.class)
                .setParameter(ID, JpaKey.of(id))
                .getSingleResult();
    }

    /** Reads what is not there yet, for all contacts of a page at once. */
    private static void initialize(JpaContact contact) {
        Hibernate.initialize(contact.points);
        Hibernate.initialize(contact.departments);
        Hibernate.initialize(contact.addresses);
        contact.addresses.forEach(address -> Hibernate.initialize(address.purposes));
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
            page.forEach(JpaWork::initialize);
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
            orders.forEach(JpaWork::initialize);
            List<JpaShipment> open = manager.createQuery(
                            "select s from JpaShipment s left join fetch s.lines"
                                    + " where s.key.tenant = 'default' and s.orderId in :orders and s.status = 'PREPARED'",
                            JpaShipment.class)
                    .setParameter(
                            "orders",
                            orders.stream().map(order -> order.key.id()).toList())
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

    private static void initialize(JpaOrder order) {
        Hibernate.initialize(order.lines);
        Hibernate.initialize(order.addresses);
        Hibernate.initialize(order.departments);
    }

    private static TypedQuery<JpaOrder> latestOrders(EntityManager manager, UUID contact) {
        return manager.createQuery(
                        "select o from JpaOrder o where o.key.tenant = 'default' and o.customerId = :id"
                                + " and o.placedAt is not null order by o.placedAt desc, o.key.id desc",
                        JpaOrder.class)
                .setParameter(ID, contact);
    }
}
