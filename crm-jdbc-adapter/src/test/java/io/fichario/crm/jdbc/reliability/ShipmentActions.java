package io.fichario.crm.jdbc.reliability;

import static io.fichario.crm.jdbc.reliability.Dealer.often;

import io.fichario.crm.CrmSession;
import io.fichario.crm.jdbc.reliability.Dealer.Action;
import io.fichario.crm.jdbc.reliability.Dealer.Desk;
import io.fichario.crm.order.Order;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.shipment.ShipmentId;
import io.fichario.crm.shipment.Shipments;
import io.fichario.crm.shipment.TrackingCode;
import io.fichario.crm.shipment.TrackingEvent;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Random commands about shipments. */
final class ShipmentActions {
    private static final Instant TRACKED = Instant.parse("2026-06-01T00:00:00Z");
    private static final List<BiFunction<Shipments, ShipmentId, Shipment>> TRANSITIONS = List.of(
            Shipments::pack,
            Shipments::pack,
            Shipments::unpack,
            Shipments::undispatch,
            Shipments::undeliver,
            Shipments::markLost,
            Shipments::markFound,
            Shipments::refuse,
            Shipments::returnWhole,
            Shipments::cancel);

    private ShipmentActions() {}

    static List<Action> all() {
        return Stream.of(
                        often(6, ShipmentActions::prepare),
                        often(5, ShipmentActions::dispatch),
                        often(3, ShipmentActions::deliver),
                        often(2, ShipmentActions::track),
                        often(4, ShipmentActions::move))
                .flatMap(some -> some)
                .toList();
    }

    private static CrmRecord prepare(CrmSession session, Desk desk) {
        Order order = session.orders().get(desk.known().orders().any(desk.random()));
        Shipment shipment = session.shipments().prepare(desk.typed().shipment(order));
        desk.known().shipments().add(shipment.id());
        return shipment;
    }

    private static ShipmentId any(Desk desk) {
        return desk.known().shipments().any(desk.random());
    }

    private static CrmRecord dispatch(CrmSession session, Desk desk) {
        return session.shipments().dispatch(any(desk), desk.typed().dispatch());
    }

    private static CrmRecord deliver(CrmSession session, Desk desk) {
        return session.shipments().deliver(any(desk));
    }

    private static CrmRecord track(CrmSession session, Desk desk) {
        TrackingCode code = desk.any(List.of(TrackingCode.values()));
        Instant at = TRACKED.plusSeconds(desk.random().nextInt(1_000_000));
        return session.shipments().track(any(desk), TrackingEvent.of(at, code));
    }

    private static CrmRecord move(CrmSession session, Desk desk) {
        return desk.any(TRANSITIONS).apply(session.shipments(), any(desk));
    }
}
