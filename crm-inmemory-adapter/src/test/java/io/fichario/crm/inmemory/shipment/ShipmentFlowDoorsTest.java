package io.fichario.crm.inmemory.shipment;

import static io.fichario.crm.shipment.ShipmentStatus.CANCELLED;
import static io.fichario.crm.shipment.ShipmentStatus.DELIVERED;
import static io.fichario.crm.shipment.ShipmentStatus.DISPATCHED;
import static io.fichario.crm.shipment.ShipmentStatus.EXCEPTION;
import static io.fichario.crm.shipment.ShipmentStatus.IN_TRANSIT;
import static io.fichario.crm.shipment.ShipmentStatus.LOST;
import static io.fichario.crm.shipment.ShipmentStatus.OUT_FOR_DELIVERY;
import static io.fichario.crm.shipment.ShipmentStatus.PACKED;
import static io.fichario.crm.shipment.ShipmentStatus.PREPARED;
import static io.fichario.crm.shipment.ShipmentStatus.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fichario.crm.order.LineLedger;
import io.fichario.crm.order.Order;
import io.fichario.crm.rule.IllegalTransitionException;
import io.fichario.crm.shipment.NewDispatch;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.shipment.ShipmentId;
import io.fichario.crm.shipment.ShipmentStatus;
import io.fichario.crm.shipment.Shipments;
import io.fichario.crm.shipment.TrackingCode;
import io.fichario.crm.shipment.TrackingEvent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The doors allow exactly the table of the model, and move the ledger as it says, for a shipment of two pieces. */
final class ShipmentFlowDoorsTest {
    private static final Set<ShipmentStatus> IN_HOUSE = Set.of(PREPARED, PACKED);
    private static final Set<ShipmentStatus> AWAY = Set.of(DISPATCHED, IN_TRANSIT, OUT_FOR_DELIVERY, EXCEPTION);
    private static final List<Row> TABLE = List.of(
            new Row("pack", PACKED, Set.of(PREPARED), "0 0 0 0", Shipments::pack),
            new Row("unpack", PREPARED, Set.of(PACKED), "0 0 0 0", Shipments::unpack),
            new Row("dispatch", DISPATCHED, IN_HOUSE, "-2 2 0 0", ShipmentFlowDoorsTest::dispatched),
            new Row("undispatch", PACKED, Set.of(DISPATCHED), "2 -2 0 0", Shipments::undispatch),
            new Row("deliver", DELIVERED, AWAY, "0 0 2 0", Shipments::deliver),
            new Row("undeliver", IN_TRANSIT, Set.of(DELIVERED), "0 0 -2 0", Shipments::undeliver),
            new Row("lose", LOST, AWAY, "0 -2 0 0", Shipments::markLost),
            new Row("find", IN_TRANSIT, Set.of(LOST), "0 2 0 0", Shipments::markFound),
            new Row("refuse", RETURNED, AWAY, "0 -2 0 0", Shipments::refuse),
            new Row("return", RETURNED, Set.of(DELIVERED), "0 0 0 2", Shipments::returnWhole),
            new Row("cancel", CANCELLED, IN_HOUSE, "-2 0 0 0", Shipments::cancel));

    private final Warehouse warehouse = new Warehouse();
    private final Shipments shipments = warehouse.ana.shipments();

    private record Row(
            String transition,
            ShipmentStatus to,
            Set<ShipmentStatus> from,
            String moves,
            BiFunction<Shipments, ShipmentId, Shipment> door) {
        boolean arrivedIn(ShipmentStatus status) {
            return status == to || (transition.equals("find") && status == RETURNED);
        }

        @Override
        public String toString() {
            return transition;
        }
    }

    @Test
    void everyTransitionInEveryStatusDoesWhatTheTableSays() {
        for (ShipmentStatus status : ShipmentStatus.values()) {
            for (Row row : TABLE) {
                check(row, in(status));
            }
        }
    }

    private void check(Row row, Shipment before) {
        Order order = warehouse.order(before.order());
        if (row.from().contains(before.status())) {
            Shipment after = row.door().apply(shipments, before.id());
            assertThat(after.status()).as("%s of %s", row, before).isEqualTo(row.to());
            Order moved = warehouse.order(before.order());
            assertThat(amounts(moved)).isEqualTo(plus(amounts(order), row.moves()));
            assertThat(row.door().apply(shipments, before.id())).isEqualTo(after);
            assertThat(warehouse.order(before.order())).isEqualTo(moved);
        } else if (row.arrivedIn(before.status())) {
            assertThat(row.door().apply(shipments, before.id())).isEqualTo(before);
            assertThat(warehouse.order(before.order())).isEqualTo(order);
        } else {
            assertThatExceptionOfType(IllegalTransitionException.class)
                    .as("%s of %s", row, before)
                    .isThrownBy(() -> row.door().apply(shipments, before.id()))
                    .satisfies(refused -> assertThat(refused.allowed())
                            .containsExactlyInAnyOrderElementsOf(allowedFrom(before.status())));
            assertThat(warehouse.order(before.order())).isEqualTo(order);
        }
    }

    private static List<String> allowedFrom(ShipmentStatus status) {
        Stream<String> named =
                TABLE.stream().filter(row -> row.from().contains(status)).map(Row::transition);
        return Stream.concat(named, AWAY.contains(status) ? Stream.of("progress") : Stream.of())
                .toList();
    }

    @Test
    void carrierEventsMoveOnlyWhatIsOnItsWay() {
        for (ShipmentStatus status : ShipmentStatus.values()) {
            for (TrackingCode code : TrackingCode.values()) {
                track(in(status), code);
            }
        }
    }

    private void track(Shipment before, TrackingCode code) {
        TrackingEvent event = event("new", 9, code);
        if (IN_HOUSE.contains(before.status()) || before.status() == CANCELLED) {
            assertThatExceptionOfType(IllegalTransitionException.class)
                    .isThrownBy(() -> shipments.track(before.id(), event));
            return;
        }
        Shipment told = shipments.track(before.id(), event);
        boolean away = AWAY.contains(before.status());
        assertThat(told.status()).isEqualTo(away ? ShipmentStatus.valueOf(code.name()) : before.status());
        assertThat(told.journey().events()).contains(event);
        assertThat(shipments.track(before.id(), event)).isEqualTo(told);
    }

    private static List<Integer> amounts(Order order) {
        LineLedger ledger = order.line(1).ledger();
        return Stream.of(ledger.allocated(), ledger.shipped(), ledger.delivered(), ledger.returned())
                .map(quantity -> quantity.amount().intValueExact())
                .toList();
    }

    private static List<Integer> plus(List<Integer> amounts, String moves) {
        List<Integer> more =
                Arrays.stream(moves.split(" ", -1)).map(Integer::valueOf).toList();
        return Stream.of(0, 1, 2, 3).map(i -> amounts.get(i) + more.get(i)).toList();
    }

    private static Shipment dispatched(Shipments door, ShipmentId id) {
        return door.dispatch(id, NewDispatch.by("correios"));
    }

    private static TrackingEvent event(String id, int minute, TrackingCode code) {
        return TrackingEvent.of(id, Instant.parse("2026-05-04T12:00:00Z").plusSeconds(60L * minute), code);
    }

    private Shipment in(ShipmentStatus status) {
        ShipmentId id = warehouse.prepared(warehouse.confirmed("10"), "2").id();
        if (IN_HOUSE.contains(status) || status == CANCELLED) {
            return switch (status) {
                case PACKED -> shipments.pack(id);
                case CANCELLED -> shipments.cancel(id);
                default -> shipments.get(id);
            };
        }
        Shipment sent = dispatched(shipments, id);
        return switch (status) {
            case IN_TRANSIT, OUT_FOR_DELIVERY, EXCEPTION ->
                shipments.track(id, event("old", 1, TrackingCode.valueOf(status.name())));
            case DELIVERED -> shipments.deliver(id);
            case LOST -> shipments.markLost(id);
            case RETURNED -> shipments.refuse(id);
            default -> sent;
        };
    }
}
