package io.fichario.crm.shipment;

import io.fichario.crm.command.Draft;
import io.fichario.crm.command.Situation;
import io.fichario.crm.order.OpenShipments;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import io.fichario.crm.store.Wants;
import java.util.List;

/** Cancels what is PREPARED or PACKED together with its order. Immutable and thread-safe. */
public final class PreparedShipments implements OpenShipments {
    /** Creates the hook for the door of orders. */
    public PreparedShipments() {}

    @Override
    public Wants wanting(Wants wants, OrderId order) {
        return wants.query(prepared(order));
    }

    @Override
    public List<Draft<?>> cancelling(Situation situation, OrderId order) {
        Page<Shipment> page = situation.list(prepared(order));
        if (page.more()) {
            throw new InvalidValueException(
                    Fault.of("shipments", "shipment.tooManyPrepared").with("max", Query.MAX_LIMIT));
        }
        return page.items().stream().<Draft<?>>map(PreparedShipments::cancelled).toList();
    }

    private static Query<Shipment> prepared(OrderId order) {
        return Query.of(Shipment.TYPE)
                .where(Shipment.ORDER.is(order))
                .where(Shipment.STATUS.in(List.of(ShipmentStatus.PREPARED, ShipmentStatus.PACKED)))
                .limit(Query.MAX_LIMIT);
    }

    private static Draft<Shipment> cancelled(Shipment shipment) {
        return Draft.named(Shipment.TYPE, shipment, shipment.withStatus(ShipmentStatus.CANCELLED), ShipmentFlow.CANCEL);
    }
}
