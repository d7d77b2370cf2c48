package io.fichario.crm.jdbc.reliability;

import io.fichario.crm.change.Change;
import io.fichario.crm.order.LineNumber;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.order.OrderLine;
import io.fichario.crm.order.Quantity;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Key;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.shipment.Contents;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.shipment.ShipmentStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Whether the records that a log ends with fit to each other: unique keys, and orders with their shipments. */
final class Keeping {
    private final Map<RecordId<?>, CrmRecord> records = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    Keeping(List<Change> log) {
        log.forEach(change -> change.after().ifPresent(after -> records.put(change.record(), after)));
    }

    List<String> faults() {
        Map<Key<?>, RecordId<?>> holders = new HashMap<>();
        records.values().forEach(record -> addKeys(record.id().type(), record, holders));
        records.values().stream()
                .filter(Order.class::isInstance)
                .map(Order.TYPE::cast)
                .forEach(this::checkLedger);
        return faults;
    }

    /** A record that was deleted keeps its keys. */
    private <R extends CrmRecord> void addKeys(RecordType<R> type, CrmRecord record, Map<Key<?>, RecordId<?>> holders) {
        for (Key<R> key : type.keysOf(type.cast(record))) {
            if (key.spec().isUnique()) {
                RecordId<?> other = holders.putIfAbsent(key, record.id());
                if (other != null) {
                    faults.add(key + " is of " + other + " and of " + record.id());
                }
            }
        }
    }

    private void checkLedger(Order order) {
        List<Shipment> shipments = records.values().stream()
                .filter(Shipment.class::isInstance)
                .map(Shipment.TYPE::cast)
                .filter(shipment -> shipment.order().equals(order.id()))
                .toList();
        for (OrderLine line : order.lines()) {
            Sum sum = new Sum(shipments, line);
            compare(
                    order.id(),
                    line,
                    "allocated",
                    line.ledger().allocated(),
                    sum.of(Keeping::isInHouse, Contents::quantities));
            compare(order.id(), line, "shipped", line.ledger().shipped(), sum.of(Keeping::left, Contents::quantities));
            compare(
                    order.id(),
                    line,
                    "delivered",
                    line.ledger().delivered(),
                    sum.of(Keeping::arrived, Contents::quantities));
            compare(order.id(), line, "returned", line.ledger().returned(), sum.of(any -> true, Contents::returned));
        }
    }

    private static boolean isInHouse(Shipment shipment) {
        return shipment.status().isInHouse();
    }

    private static boolean arrived(Shipment shipment) {
        boolean cameBack = shipment.status() == ShipmentStatus.RETURNED
                && shipment.contents().kept().isEmpty();
        return cameBack || shipment.status() == ShipmentStatus.DELIVERED;
    }

    private static boolean left(Shipment shipment) {
        return shipment.status().isOnItsWay() || arrived(shipment);
    }

    private record Sum(List<Shipment> shipments, OrderLine line) {
        Quantity of(Predicate<Shipment> counts, Function<Contents, Map<LineNumber, Quantity>> part) {
            return shipments.stream()
                    .filter(counts)
                    .map(shipment -> part.apply(shipment.contents()).get(line.number()))
                    .filter(quantity -> quantity != null)
                    .reduce(Quantity.zero(line.quantity().unit()), Quantity::plus);
        }
    }

    private void compare(OrderId order, OrderLine line, String what, Quantity said, Quantity summed) {
        if (!said.equals(summed)) {
            faults.add(order + " line " + line.number() + " says " + what + " " + said + ", its shipments " + summed);
        }
    }
}
