package io.fichario.crm.shipment;

import com.google.common.collect.ImmutableList;
import io.fichario.crm.order.LineNumber;
import io.fichario.crm.order.Quantity;
import io.fichario.crm.record.Fault;
import java.util.List;
import java.util.Map;

/** What holds from one version of a shipment to the next, whoever made the change. */
final class Succession {
    private Succession() {}

    static List<Fault> faults(Shipment before, Shipment after) {
        ImmutableList.Builder<Fault> faults = ImmutableList.builder();
        if (!before.order().equals(after.order())) {
            faults.add(Fault.of("order", "shipment.succession.order"));
        }
        if (!after.journey().events().containsAll(before.journey().events())) {
            faults.add(Fault.of("journey.events", "shipment.succession.events"));
        }
        if (!sized(before, after)) {
            faults.add(Fault.of("contents.lines", "shipment.succession.quantities"));
        }
        if (!onlyMoreReturned(before.contents().returned(), after.contents().returned())) {
            faults.add(Fault.of("contents.lines", "shipment.succession.returned"));
        }
        if (hasEnded(before) && !before.shipTo().equals(after.shipTo())) {
            faults.add(Fault.of("shipTo", "shipment.succession.shipTo").with("status", before.status()));
        }
        return faults.build();
    }

    private static boolean sized(Shipment before, Shipment after) {
        boolean sizing = before.status() == ShipmentStatus.PREPARED && after.status() == ShipmentStatus.PREPARED;
        return sizing || before.contents().quantities().equals(after.contents().quantities());
    }

    private static boolean onlyMoreReturned(Map<LineNumber, Quantity> before, Map<LineNumber, Quantity> after) {
        return before.entrySet().stream()
                .filter(entry -> !entry.getValue().isZero())
                .allMatch(entry -> after.containsKey(entry.getKey())
                        && after.get(entry.getKey()).isAtLeast(entry.getValue()));
    }

    private static boolean hasEnded(Shipment shipment) {
        return !shipment.status().isInHouse() && !shipment.status().isOnItsWay();
    }
}
