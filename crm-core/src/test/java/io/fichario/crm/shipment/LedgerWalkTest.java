package io.fichario.crm.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.order.Completion;
import io.fichario.crm.order.LineLedger;
import io.fichario.crm.order.LineNumber;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderLine;
import io.fichario.crm.order.OrderStatus;
import io.fichario.crm.order.Quantity;
import io.fichario.crm.order.Tolerance;
import io.fichario.crm.order.Unit;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.rule.Flow;
import io.fichario.crm.rule.IllegalTransitionException;
import java.math.BigDecimal;
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

/** The ledger holds after any commands, refused ones, repeated ones and late carrier events included. */
final class LedgerWalkTest {
    private static final int COMMANDS = 200;
    private static final List<TrackingCode> CODES = List.of(TrackingCode.values());

    /** What is done, to which shipment, how much of which line. */
    record Step(String verb, int pick, int line, int tenths) {
        Quantity quantity() {
            return Quantity.of(BigDecimal.valueOf(tenths, 1), Unit.PIECE);
        }

        Map<LineNumber, Quantity> lines() {
            return Map.of(LineNumber.of(line), quantity());
        }
    }

    @Property(tries = 100)
    void theLedgerHoldsAfterAnyCommands(@ForAll("walks") List<Step> walk) {
        World world = new World(Samples.order(Tolerance.parse("10%"), "9", "4.5"));
        for (Step step : walk) {
            world.take(step);
            world.check();
        }
    }

    @Property(tries = 100)
    void repeatingEveryTransitionChangesNothing(@ForAll("walks") List<Step> walk) {
        World once = new World(Samples.order("9", "4.5"));
        World twice = new World(Samples.order("9", "4.5"));
        for (Step step : walk) {
            once.take(step);
            twice.take(step);
            if (ShipmentFlow.STANDARD.edges().stream().anyMatch(edge -> repeats(edge, step))) {
                twice.take(step);
            }
            assertThat(twice.shipments).isEqualTo(once.shipments);
            assertThat(twice.order).isEqualTo(once.order);
        }
    }

    /** Transitions that lead elsewhere; one that starts where another of the same name ends could move twice. */
    private static boolean repeats(Flow.Edge edge, Step step) {
        return edge.transition().equals(step.verb());
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
                        verbs, Arbitraries.integers().between(0, 11), Arbitraries.of(1, 1, 1, 1, 1, 2, 2, 3), tenths)
                .as(Step::new)
                .list()
                .ofSize(COMMANDS);
    }

    /** An order and its shipments, moved as the doors move them. */
    private static final class World {
        private Order order;
        private final List<Shipment> shipments = new ArrayList<>();

        World(Order order) {
            this.order = order;
        }

        void take(Step step) {
            try {
                if (step.verb().startsWith("order.")) {
                    order = changed(step)
                            .afterShipmentMove(order, Completion.BY_ITSELF)
                            .order();
                } else if (step.verb().equals("prepare")) {
                    prepare(step);
                } else if (!shipments.isEmpty()) {
                    move(step, step.pick() % shipments.size());
                }
            } catch (InvalidValueException | IllegalTransitionException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }

        private void prepare(Step step) {
            Shipment next = Samples.shipment(
                    shipments.size() + 1, ShipmentLine.of(LineNumber.of(step.line()), step.quantity()));
            keep(Handling.prepare(next, order), shipments.size());
        }

        private void move(Step step, int place) {
            Shipment shipment = shipments.get(place);
            Handling handling = new Handling(shipment, order);
            String transition = step.verb();
            boolean named = ShipmentFlow.STANDARD.edges().stream()
                    .anyMatch(edge -> edge.transition().equals(transition));
            if (named
                    && ShipmentFlow.STANDARD.step(
                                    shipment.id(), shipment.status().name(), transition)
                            == Flow.Step.DONE) {
                return;
            }
            keep(moved(handling, step), place);
        }

        private static Handling moved(Handling handling, Step step) {
            return switch (step.verb()) {
                case "pack" -> handling.pack();
                case "unpack" -> handling.unpack();
                case "dispatch" -> handling.dispatch(Carriage.UNKNOWN, Samples.NOON);
                case "undispatch" -> handling.undispatch();
                case "track" -> tracked(handling, step);
                case "deliver" -> handling.deliver(Samples.NOON);
                case "undeliver" -> handling.undeliver();
                case "lose" -> handling.lose();
                case "find" -> handling.find();
                case "refuse" -> handling.refuse();
                case "return" -> handling.returnWhole();
                case "returnLines" -> returned(handling, step);
                case "cancel" -> handling.cancel();
                case "resize" -> handling.resize(step.lines());
                default -> throw new AssertionError(step.verb());
            };
        }

        private static Handling returned(Handling handling, Step step) {
            ShipmentFlow.STANDARD.step(
                    handling.shipment().id(), handling.shipment().status().name(), ShipmentFlow.RETURN);
            return handling.returnLines(step.lines());
        }

        private static Handling tracked(Handling handling, Step step) {
            ShipmentStatus status = handling.shipment().status();
            if (status.isInHouse() || status == ShipmentStatus.CANCELLED) {
                ShipmentFlow.STANDARD.step(handling.shipment().id(), status.name(), ShipmentFlow.PROGRESS);
            }
            TrackingCode code = CODES.get(step.tenths() % CODES.size());
            return handling.track(List.of(Samples.event(code.name() + step.tenths(), step.tenths(), code)));
        }

        private void keep(Handling handling, int place) {
            if (place == shipments.size()) {
                shipments.add(handling.shipment());
            } else {
                assertThat(Shipment.TYPE.succeeds(shipments.get(place), handling.shipment()))
                        .isEmpty();
                shipments.set(place, handling.shipment());
            }
            order = handling.order()
                    .afterShipmentMove(order, Completion.BY_ITSELF)
                    .order();
        }

        private Order changed(Step step) {
            return switch (step.verb()) {
                case "order.hold" -> moved(OrderStatus.ON_HOLD, OrderStatus.CONFIRMED);
                case "order.release" -> moved(OrderStatus.CONFIRMED, OrderStatus.ON_HOLD);
                case "order.confirm" -> moved(OrderStatus.CONFIRMED, OrderStatus.PLACED);
                case "order.unconfirm" -> unconfirmed();
                case "order.cancel" -> cancelled();
                case "order.amend" -> amended(step);
                default ->
                    relined(line -> line.number().number() == step.line()
                            ? line.ledger().cancel(step.quantity())
                            : line.ledger());
            };
        }

        private Order moved(OrderStatus to, OrderStatus from) {
            return order.status() == from ? Samples.in(to, order) : order;
        }

        private Order unconfirmed() {
            boolean untouched = order.lines().stream()
                    .map(OrderLine::ledger)
                    .allMatch(ledger ->
                            ledger.allocated().isZero() && ledger.shipped().isZero());
            return untouched ? moved(OrderStatus.PLACED, OrderStatus.CONFIRMED) : order;
        }

        /** A completed order cannot be cancelled; the flow, which is not asked here, does not lead there. */
        private Order cancelled() {
            if (!order.status().amendable()) {
                return order;
            }
            Order gone = Samples.in(
                    OrderStatus.CANCELLED, relined(line -> line.ledger().cancelRest()));
            shipments.replaceAll(shipment ->
                    shipment.status().isInHouse() ? shipment.withStatus(ShipmentStatus.CANCELLED) : shipment);
            return gone;
        }

        private Order amended(Step step) {
            return order.status().amendable() && step.line() < 3
                    ? order.withLine(order.line(step.line()).withQuantity(step.quantity()))
                    : order;
        }

        private Order relined(Function<OrderLine, LineLedger> change) {
            if (!order.status().amendable()) {
                return order;
            }
            List<OrderLine> lines = order.lines().stream()
                    .map(line -> new OrderLine(
                            line.number(),
                            line.sku(),
                            line.description(),
                            line.unitPrice(),
                            line.discount(),
                            line.taxRate(),
                            line.adjustments(),
                            change.apply(line)))
                    .toList();
            return Samples.with(order, order.progress(), lines);
        }

        void check() {
            for (OrderLine line : order.lines()) {
                LineLedger ledger = line.ledger();
                assertThat(ledger.keepsTo(order.tolerance())).isTrue();
                assertThat(ledger.shipped().isAtLeast(ledger.delivered())).isTrue();
                assertThat(ledger.delivered().isAtLeast(ledger.returned())).isTrue();
                LineNumber number = line.number();
                assertThat(ledger.allocated())
                        .isEqualTo(sum(number, each -> each.status().isInHouse()));
                assertThat(ledger.shipped())
                        .isEqualTo(sum(number, each -> each.status().isOnItsWay() || arrived(each)));
                assertThat(ledger.delivered()).isEqualTo(sum(number, World::arrived));
                assertThat(ledger.returned()).isEqualTo(returned(number));
            }
            assertThat(shipments)
                    .filteredOn(shipment -> !arrived(shipment))
                    .allSatisfy(shipment ->
                            assertThat(shipment.contents().returned().values()).allMatch(Quantity::isZero));
            checkStatus();
        }

        private void checkStatus() {
            assertThat(order.status() == OrderStatus.COMPLETED && !order.settled())
                    .isFalse();
            assertThat(order.status() == OrderStatus.CONFIRMED && order.settled())
                    .isFalse();
            for (OrderLine line : order.lines()) {
                LineLedger ledger = line.ledger();
                switch (order.status()) {
                    case PLACED -> assertThat(ledger.shipped().isZero()).isTrue();
                    case CANCELLED -> {
                        assertThat(ledger.allocated().isZero()).isTrue();
                        assertThat(ledger.shipped()).isEqualTo(ledger.returned());
                    }
                    default ->
                        assertThat(ledger.shipped().isAtLeast(ledger.returned()))
                                .isTrue();
                }
            }
        }

        private static boolean arrived(Shipment shipment) {
            return shipment.status() == ShipmentStatus.DELIVERED
                    || (shipment.status() == ShipmentStatus.RETURNED
                            && shipment.contents().kept().isEmpty());
        }

        private Quantity sum(LineNumber line, Predicate<Shipment> which) {
            return shipments.stream()
                    .filter(which)
                    .map(shipment -> shipment.contents().quantities())
                    .filter(lines -> lines.containsKey(line))
                    .map(lines -> lines.get(line))
                    .reduce(Quantity.zero(Unit.PIECE), Quantity::plus);
        }

        private Quantity returned(LineNumber line) {
            return shipments.stream()
                    .map(shipment -> shipment.contents().returned())
                    .filter(lines -> lines.containsKey(line))
                    .map(lines -> lines.get(line))
                    .reduce(Quantity.zero(Unit.PIECE), Quantity::plus);
        }
    }
}
