package io.fichario.samples.benchmarks.jpa;

import io.fichario.crm.change.Change;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.order.Order;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.shipment.Shipment;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Fills the tables of the entities with what a company has. */
public final class JpaFilling {
    private static final int AT_ONCE = 1_000;

    private final JpaCompany company;
    private final Map<RecordId<?>, CrmRecord> records = new LinkedHashMap<>();

    /** Fills a company that is empty. */
    public JpaFilling(JpaCompany company) {
        this.company = company;
    }

    /** Writes the changes and the records as they are after them. */
    public void fill(Stream<Change> changes) {
        List<Change> some = new ArrayList<>();
        changes.forEach(change -> {
            records.put(change.record(), change.after().orElseThrow());
            some.add(change);
            if (some.size() == AT_ONCE) {
                persist(some, JpaFilling::persist);
                some.clear();
            }
        });
        persist(some, JpaFilling::persist);
        persistAll(Contact.class, (manager, contact) -> manager.persist(JpaContact.of(contact)));
        persistAll(
                Order.class,
                (manager, order) -> manager.persist(JpaOrder.of(
                        manager.getReference(JpaContact.class, order.customer().uuid()), order)));
        persistAll(
                Shipment.class,
                (manager, shipment) -> manager.persist(JpaShipment.of(
                        manager.getReference(JpaOrder.class, shipment.order().uuid()), shipment)));
    }

    private static void persist(EntityManager manager, Change change) {
        manager.persist(logged(change.record().type(), change));
    }

    private static <R extends CrmRecord> JpaChange logged(RecordType<R> type, Change change) {
        return JpaChange.of(
                type,
                type.cast(change.after().orElseThrow()),
                change.cause().operation().name(),
                change.cause().command().uuid());
    }

    private <R> void persistAll(Class<R> type, BiConsumer<EntityManager, R> persist) {
        List<R> all = records.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            persist(all.subList(from, Math.min(all.size(), from + AT_ONCE)), persist);
        }
    }

    private <R> void persist(List<R> some, BiConsumer<EntityManager, R> persist) {
        company.write(manager -> {
            some.forEach(one -> persist.accept(manager, one));
            return some.size();
        });
    }
}
