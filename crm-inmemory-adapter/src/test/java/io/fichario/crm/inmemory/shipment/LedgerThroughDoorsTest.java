package io.fichario.crm.inmemory.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.CrmSession;
import io.fichario.crm.change.RequestId;
import io.fichario.crm.order.LineLedger;
import io.fichario.crm.order.LineNumber;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.order.OrderLine;
import io.fichario.crm.order.OrderStatus;
import io.fichario.crm.order.Orders;
import io.fichario.crm.order.Quantity;
import io.fichario.crm.order.Unit;
import io.fichario.crm.record.CrmException;
import io.fichario.crm.shipment.Contents;
import io.fichario.crm.shipment.NewDispatch;
import io.fichario.crm.shipment.NewShipment;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.shipment.ShipmentId;
import io.fichario.crm.shipment.ShipmentStatus;
import io.fichario.crm.shipment.Shipments;
import io.fichario.crm.shipment.TrackingCode;
import io.fichario.crm.shipment.TrackingEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The ledger holds whatever is asked of the doors: repeats, refusals, losses, returns, late carrier events. */
final class LedgerThroughDoorsTest {
    private static final int COMMANDS = 200;
    private static final List<TrackingCode> CODES = List.of(TrackingCode.values());
    private static final Instant LEFT = Instant.parse("2026-05-04T12:00:00Z");

    /** What is done, to which shipment, how much of which line, how often under one request id. */
    record Step(String verb, int pick, int line, int tenths, int times) {
        Quantity quantity() {
            return Quantity.of(BigDecimal.valueOf(tenths, 1), Unit.PIECE);
        }

        Map<LineNumber, Quantity> lines() {
            return Map.of(LineNumber.of(line), quantity());
        }
    }

    @Property(tries = 40)
    void theLedgerHoldsAfterAnyCommands(@ForAll("walks") List<Step> walk) {
        World world = new World();
        for (int i = 0; i < walk.size(); i++) {
            world.take(walk.get(i), RequestId.of("step-" + i));
            world.check();
        }
    }

    @Provide
    Arbitrary<List<Step>> walks() {
        Arbitrary<String> verbs = Arbitraries.frequencyOf(
                Tuple.of(60, Arbitraries.of("prepare", "dispatch", "deliver")),
                Tuple.of(40, Arbitraries.of("track", "lose", "find", "returnLines", "undeliver")),
                Tuple.of(20, Arbitraries.of("pack", "unpack", "undispatch", "refuse", "return", "cancel", "resize")),
                Tuple.of(10, Arbitraries.of("order.release", "order.confirm", "order.amend")),
                Tuple.of(3, Arbitraries.of("order.hold", "order.unconfirm", "order.cancelQuantity")),
                Tuple.of(1, Arbitraries.just("order.cancel")));
        Arbitrary<Integer> tenths = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.integers().between(1, 9)),
                Tuple.of(1, Arbitraries.integers().between(0, 40)));
        return Combinators.combine(
                        verbs,
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.of(1, 1, 1, 1, 1, 2, 2, 3),
                        tenths,
                        Arbitraries.integers().between(1, 2))
                .as(Step::new)
                .list()
                .ofSize(COMMANDS);
    }

    private static final class World {
        private final Warehouse warehouse = new Warehouse();
        private final OrderId order = warehouse.confirmed("9", "4.5").id();
        private final List<ShipmentId> shipments = new ArrayList<>();

        void take(Step step, RequestId request) {
            CrmSession session = warehouse.ana.with(request);
            for (int i = 0; i < step.times(); i++) {
                try {
                    take(step, session);
                } catch (CrmException refused) {
                    assertThat(refused.getMessage()).isNotBlank();
                }
            }
        }

        private void take(Step step, CrmSession session) {
            if (step.verb().startsWith("order.")) {
                change(step, session.orders());
            } else if (step.verb().equals("prepare")) {
                Order now = session.orders().get(order);
                NewShipment command = NewShipment.of(now)
                        .line(now.line(step.line()), step.quantity().amount().toPlainString());
                ShipmentId made = session.shipments().prepare(command).id();
                if (!shipments.contains(made)) {
                    shipments.add(made);
                }
            } else if (!shipments.isEmpty()) {
                move(step, session.shipments(), shipments.get(step.pick() % shipments.size()));
            }
        }

        private void change(Step step, Orders orders) {
            switch (step.verb()) {
                case "order.hold" -> orders.hold(order);
                case "order.release" -> orders.release(order);
                case "order.confirm" -> orders.confirm(order);
                case "order.unconfirm" -> orders.unconfirm(order);
                case "order.cancel" -> orders.cancel(order);
                case "order.amend" ->
                    orders.amend(
                            order, now -> now.withLine(now.line(step.line()).withQuantity(step.quantity())));
                default -> orders.cancelQuantity(order, LineNumber.of(step.line()), step.quantity());
            }
        }

        private void move(Step step, Shipments door, ShipmentId id) {
            switch (step.verb()) {
                case "pack" -> door.pack(id);
                case "unpack" -> door.unpack(id);
                case "dispatch" -> door.dispatch(id, NewDispatch.by("correios"));
                case "undispatch" -> door.undispatch(id);
                case "track" -> door.track(id, event(step));
                case "deliver" -> door.deliver(id);
                case "undeliver" -> door.undeliver(id);
                case "lose" -> door.markLost(id);
                case "find" -> door.markFound(id);
                case "refuse" -> door.refuse(id);
                case "return" -> door.returnWhole(id);
                case "returnLines" -> door.returnLines(id, step.lines());
                case "cancel" -> door.cancel(id);
                case "resize" -> door.resize(id, step.lines());
                default -> throw new AssertionError(step.verb());
            }
        }

        private static TrackingEvent event(Step step) {
            TrackingCode code = CODES.get(step.tenths() % CODES.size());
            return TrackingEvent.of(LEFT.plusSeconds(step.tenths()), code);
        }

        void check() {
            Order now = warehouse.order(order);
            List<Shipment> all =
                    shipments.stream().map(warehouse.ana.shipments()::get).toList();
            for (OrderLine line : now.lines()) {
                check(line, all, now);
            }
            assertThat(all)
                    .filteredOn(shipment -> !arrived(shipment))
                    .allSatisfy(shipment ->
                            assertThat(shipment.contents().returned().values()).allMatch(Quantity::isZero));
            assertThat(now.status() == OrderStatus.COMPLETED && !now.settled()).isFalse();
            assertThat(now.status() == OrderStatus.CONFIRMED && now.settled()).isFalse();
        }

        private static void check(OrderLine line, List<Shipment> all, Order order) {
            LineLedger ledger = line.ledger();
            LineNumber number = line.number();
            assertThat(ledger.keepsTo(order.tolerance())).isTrue();
            assertThat(ledger.allocated())
                    .isEqualTo(sum(
                            all,
                            number,
                            Contents::quantities,
                            each -> each.status().isInHouse()));
            assertThat(ledger.shipped())
                    .isEqualTo(sum(
                            all,
                            number,
                            Contents::quantities,
                            each -> each.status().isOnItsWay() || arrived(each)));
            assertThat(ledger.delivered()).isEqualTo(sum(all, number, Contents::quantities, World::arrived));
            assertThat(ledger.returned()).isEqualTo(sum(all, number, Contents::returned, each -> true));
        }

        private static boolean arrived(Shipment shipment) {
            return shipment.status() == ShipmentStatus.DELIVERED
                    || (shipment.status() == ShipmentStatus.RETURNED
                            && shipment.contents().kept().isEmpty());
        }

        private static Quantity sum(
                List<Shipment> all,
                LineNumber line,
                Function<Contents, Map<LineNumber, Quantity>> part,
                Predicate<Shipment> which) {
            return all.stream()
                    .filter(which)
                    .map(shipment -> part.apply(shipment.contents()).get(line))
                    .filter(quantity -> quantity != null)
                    .reduce(Quantity.zero(Unit.PIECE), Quantity::plus);
        }
    }
}
