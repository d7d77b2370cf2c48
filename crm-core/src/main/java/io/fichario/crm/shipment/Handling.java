package io.fichario.crm.shipment;

import io.fichario.crm.order.LedgerMove;
import io.fichario.crm.order.LineLedger;
import io.fichario.crm.order.LineNumber;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderStatus;
import io.fichario.crm.order.Quantity;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A shipment and its order, which move together: each transition gives the shipment after it and the order with its
 * ledger after it. From which status a transition may start is said by {@link ShipmentFlow}; what must hold besides is
 * checked here. Completing and reopening the order is the order's own affair.
 *
 * @param shipment the shipment
 * @param order its order
 */
public record Handling(Shipment shipment, Order order) {
    private static final Set<OrderStatus> PREPARING = Set.of(OrderStatus.PLACED, OrderStatus.CONFIRMED);
    private static final Set<OrderStatus> DISPATCHING = Set.of(OrderStatus.CONFIRMED);
    private static final Set<OrderStatus> FINDING = Set.of(OrderStatus.CONFIRMED, OrderStatus.COMPLETED);

    /**
     * Checks that the order is the shipment's.
     *
     * @throws InvalidValueException if a part is null or the shipment is of another order
     */
    public Handling {
        if (!Given.value("shipment", shipment)
                .order()
                .equals(Given.value("order", order).id())) {
            throw new InvalidValueException(Fault.of("order", "shipment.otherOrder")
                    .with("order", order.id())
                    .with("expected", shipment.order()));
        }
    }

    /**
     * Sets goods aside for a new shipment.
     *
     * @param shipment a shipment in status PREPARED that was not there before
     * @param order its order, PLACED or CONFIRMED
     * @return the shipment, and the order with the goods allocated
     * @throws InvalidValueException if the order is in another status, or more is wanted than may still be shipped
     */
    public static Handling prepare(Shipment shipment, Order order) {
        Handling begun = new Handling(shipment, order);
        checkPreparing(order);
        return begun.with(order.moved(LedgerMove.ALLOCATE, shipment.contents().quantities()));
    }

    /**
     * Closes the boxes.
     *
     * @return the shipment PACKED, and the order as it was
     */
    public Handling pack() {
        return to(ShipmentStatus.PACKED);
    }

    /**
     * Opens the boxes again.
     *
     * @return the shipment PREPARED, and the order as it was
     */
    public Handling unpack() {
        return to(ShipmentStatus.PREPARED);
    }

    /**
     * Hands the goods to the carrier.
     *
     * @param carriage what is known of the carriage now; what it leaves open stays as it was
     * @param at when
     * @return the shipment DISPATCHED, and the order with the goods shipped
     * @throws InvalidValueException if the order is not CONFIRMED
     */
    public Handling dispatch(Carriage carriage, Instant at) {
        check(order, DISPATCHING, "shipment.dispatchOrder");
        Shipment sent = shipment.withCarriage(shipment.carriage().updatedBy(carriage))
                .withJourney(shipment.journey().shipped(Given.value("shippedAt", at)));
        return new Handling(sent, order.moved(LedgerMove.SHIP, quantities())).to(ShipmentStatus.DISPATCHED);
    }

    /**
     * Takes the goods back from the carrier before it reported anything.
     *
     * @return the shipment PACKED, and the order with the goods allocated
     * @throws InvalidValueException if the carrier reported something
     */
    public Handling undispatch() {
        if (!shipment.journey().events().isEmpty()) {
            throw new InvalidValueException(Fault.of("journey.events", "shipment.carrierReported")
                    .with("events", shipment.journey().events().size()));
        }
        Shipment back = shipment.withJourney(shipment.journey().notShipped());
        return new Handling(back, order.moved(LedgerMove.UNSHIP, quantities())).to(ShipmentStatus.PACKED);
    }

    /**
     * Keeps what the carrier reported, each event once. While the shipment is on its way its status follows the latest
     * event by its own time; a latest event that is new and says that the shipment arrived delivers it at that time.
     * Afterwards events change nothing else.
     *
     * @param events what the carrier reported, in any order
     * @return the shipment with the events, and the order, which moves only when the shipment arrived
     * @throws InvalidValueException if an event is null
     */
    public Handling track(Collection<TrackingEvent> events) {
        Journey known = shipment.journey();
        Handling told = with(shipment.withJourney(known.reported(Given.list("events", events))));
        Journey journey = told.shipment.journey();
        if (!shipment.status().isOnItsWay() || journey.equals(known)) {
            return told;
        }
        return journey.latestBeyond(known)
                .filter(latest -> latest.code() == TrackingCode.DELIVERED)
                .map(arrival -> told.deliver(arrival.at()))
                .orElseGet(() -> told.to(journey.whereabouts().orElse(shipment.status())));
    }

    /**
     * Records that the goods arrived.
     *
     * @param at when
     * @return the shipment DELIVERED, and the order with the goods delivered
     */
    public Handling deliver(Instant at) {
        Shipment there = shipment.withJourney(shipment.journey().delivered(Given.value("deliveredAt", at)));
        return new Handling(there, order.moved(LedgerMove.DELIVER, quantities())).to(ShipmentStatus.DELIVERED);
    }

    /**
     * Records that the goods had not arrived after all.
     *
     * @return the shipment IN_TRANSIT, and the order with the goods under way
     * @throws InvalidValueException if something of it came back
     */
    public Handling undeliver() {
        if (shipment.contents().returned().values().stream().anyMatch(back -> !back.isZero())) {
            throw new InvalidValueException("contents.lines", "shipment.alreadyReturned");
        }
        Shipment away = shipment.withJourney(shipment.journey().notDelivered());
        return new Handling(away, order.moved(LedgerMove.UNDELIVER, quantities())).to(ShipmentStatus.IN_TRANSIT);
    }

    /**
     * Records that the carrier lost the goods.
     *
     * @return the shipment LOST, and the order with the goods open again, so that a replacement may go
     */
    public Handling lose() {
        return with(order.moved(LedgerMove.LOSE, quantities())).to(ShipmentStatus.LOST);
    }

    /**
     * Records that lost goods turned up. They go on when the order is CONFIRMED or COMPLETED and still has room for
     * them; otherwise they come back.
     *
     * @return the shipment IN_TRANSIT and the order with the goods shipped, or the shipment RETURNED and the order as it
     *     was
     */
    public Handling find() {
        boolean goesOn = FINDING.contains(order.status())
                && quantities().entrySet().stream().allMatch(line -> isOpen(line.getKey(), line.getValue()));
        return goesOn
                ? with(order.moved(LedgerMove.FIND, quantities())).to(ShipmentStatus.IN_TRANSIT)
                : to(ShipmentStatus.RETURNED);
    }

    /**
     * Records that the goods come back undelivered.
     *
     * @return the shipment RETURNED, and the order with the goods open again
     */
    public Handling refuse() {
        return with(order.moved(LedgerMove.LOSE, quantities())).to(ShipmentStatus.RETURNED);
    }

    /**
     * Records that all that the customer still had of the shipment came back.
     *
     * @return the shipment RETURNED, and the order with the goods returned
     */
    public Handling returnWhole() {
        return returnLines(shipment.contents().kept());
    }

    /**
     * Records that goods came back after they had arrived.
     *
     * @param back how much of which lines, more than nothing of each
     * @return the shipment, RETURNED when that was all and DELIVERED otherwise, and the order with the goods returned
     * @throws InvalidValueException if the shipment is not DELIVERED, nothing is named, or more than the customer still
     *     has of it
     */
    public Handling returnLines(Map<LineNumber, Quantity> back) {
        if (shipment.status() != ShipmentStatus.DELIVERED) {
            throw new InvalidValueException(
                    Fault.of("status", "shipment.returnStatus").with("status", shipment.status()));
        }
        checkNamed(back);
        Contents after = shipment.contents().returning(back);
        return new Handling(shipment.withContents(after), order.moved(LedgerMove.GIVE_BACK, back))
                .to(after.kept().isEmpty() ? ShipmentStatus.RETURNED : ShipmentStatus.DELIVERED);
    }

    /**
     * Gives the shipment up before it leaves.
     *
     * @return the shipment CANCELLED, and the order with the goods open again
     */
    public Handling cancel() {
        return with(order.moved(LedgerMove.UNALLOCATE, quantities())).to(ShipmentStatus.CANCELLED);
    }

    /**
     * Sets how much a prepared shipment carries. Growing takes from what is still open, shrinking gives back.
     *
     * @param wanted the new quantities; lines that are not named stay, zero leaves one out, new ones are added
     * @return the shipment, still PREPARED, and the order with the difference allocated or given back
     * @throws InvalidValueException if the shipment is not PREPARED, nothing would be left, or it grows while the order
     *     is neither PLACED nor CONFIRMED or beyond what may still be shipped
     */
    public Handling resize(Map<LineNumber, Quantity> wanted) {
        if (shipment.status() != ShipmentStatus.PREPARED) {
            throw new InvalidValueException(
                    Fault.of("status", "shipment.resizeStatus").with("status", shipment.status()));
        }
        checkNamed(wanted);
        Contents after = shipment.contents().resized(wanted);
        Map<LineNumber, Quantity> less = excess(quantities(), after.quantities());
        Map<LineNumber, Quantity> more = excess(after.quantities(), quantities());
        if (!more.isEmpty()) {
            checkPreparing(order);
        }
        Order given = less.isEmpty() ? order : order.moved(LedgerMove.UNALLOCATE, less);
        return new Handling(
                shipment.withContents(after), more.isEmpty() ? given : given.moved(LedgerMove.ALLOCATE, more));
    }

    private static void checkNamed(Map<LineNumber, Quantity> lines) {
        if (Given.map("lines", lines).isEmpty()) {
            throw new InvalidValueException("lines", "shipment.nothingNamed");
        }
    }

    private static Map<LineNumber, Quantity> excess(Map<LineNumber, Quantity> some, Map<LineNumber, Quantity> others) {
        Map<LineNumber, Quantity> more = new LinkedHashMap<>();
        some.forEach((line, quantity) -> {
            Quantity rest = others.containsKey(line) ? quantity.minusUpTo(others.get(line)) : quantity;
            if (!rest.isZero()) {
                more.put(line, rest);
            }
        });
        return more;
    }

    /** The line may have been removed or measured in another unit since the goods were lost. */
    private boolean isOpen(LineNumber number, Quantity quantity) {
        return order.findLine(number)
                .filter(line -> line.quantity().unit().equals(quantity.unit()))
                .map(line -> shipping(line.ledger(), quantity).keepsTo(order.tolerance()))
                .orElse(false);
    }

    private static LineLedger shipping(LineLedger line, Quantity more) {
        return new LineLedger(
                line.ordered(),
                line.cancelled(),
                line.allocated(),
                line.shipped().plus(more),
                line.delivered(),
                line.returned());
    }

    static void checkPreparing(Order order) {
        check(order, PREPARING, "shipment.prepareOrder");
    }

    private static void check(Order order, Set<OrderStatus> allowed, String code) {
        if (!allowed.contains(order.status())) {
            throw new InvalidValueException(Fault.of("order", code).with("status", order.status()));
        }
    }

    private Map<LineNumber, Quantity> quantities() {
        return shipment.contents().quantities();
    }

    private Handling with(Shipment next) {
        return new Handling(next, order);
    }

    private Handling with(Order next) {
        return new Handling(shipment, next);
    }

    private Handling to(ShipmentStatus next) {
        return with(shipment.withStatus(next));
    }
}
