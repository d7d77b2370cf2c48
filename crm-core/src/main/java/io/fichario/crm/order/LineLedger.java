package io.fichario.crm.order;

import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import java.math.BigDecimal;

/**
 * What became of the quantity of a line. Always: {@code shipped >= delivered >= returned}, all of one unit; together
 * with the tolerance of the order also {@code ordered × (1 + tolerance) >= cancelled + allocated + shipped}. Every move
 * gives a new ledger or is refused; each moves more than nothing.
 *
 * @param ordered what the customer asked for, more than nothing
 * @param cancelled what is not wanted any more
 * @param allocated what prepared shipments hold
 * @param shipped what left and was neither lost nor refused; what was returned still counts
 * @param delivered what arrived; what was returned still counts
 * @param returned what came back after it had arrived
 */
public record LineLedger(
        Quantity ordered,
        Quantity cancelled,
        Quantity allocated,
        Quantity shipped,
        Quantity delivered,
        Quantity returned) {

    /**
     * Checks the units and what holds whatever the tolerance.
     *
     * @throws InvalidValueException if nothing is ordered, units differ, more was delivered than shipped or more
     *     returned than delivered
     */
    public LineLedger {
        Given.value("ordered", ordered).checkPositive();
        Unit unit = ordered.unit();
        for (Quantity part : new Quantity[] {cancelled, allocated, shipped, delivered, returned}) {
            checkUnit(unit, Given.value("quantity of the ledger", part));
        }
        atMost(delivered, shipped, "ledger.deliveredOverShipped");
        atMost(returned, delivered, "ledger.returnedOverDelivered");
    }

    /**
     * Creates the ledger of a line of which nothing happened yet.
     *
     * @param ordered what the customer asks for, more than nothing
     * @return the ledger
     * @throws InvalidValueException if it is nothing
     */
    public static LineLedger of(Quantity ordered) {
        Quantity none = Quantity.zero(Given.value("quantity", ordered).unit());
        return new LineLedger(ordered, none, none, none, none, none);
    }

    /**
     * Returns what is neither cancelled nor allocated nor shipped.
     *
     * @return the rest of what was ordered, not below zero
     */
    public Quantity open() {
        return new Quantity(ordered.amount().subtract(spoken()).max(BigDecimal.ZERO), ordered.unit());
    }

    /**
     * Returns whether nothing remains to be done: nothing is allocated, all that was shipped arrived, and that and what
     * was cancelled make up what was ordered.
     *
     * @return true if the line is settled
     */
    public boolean settled() {
        return allocated.isZero()
                && shipped.equals(delivered)
                && delivered.plus(cancelled).isAtLeast(ordered);
    }

    /**
     * Returns whether the ledger keeps to the limit of over-shipment.
     *
     * @param tolerance how much more than was ordered may be shipped
     * @return true if cancelled, allocated and shipped together are within it
     */
    public boolean keepsTo(Tolerance tolerance) {
        return spoken().compareTo(Given.value("tolerance", tolerance).limit(ordered)) <= 0;
    }

    /**
     * Sets goods aside for a shipment.
     *
     * @param quantity more than nothing
     * @param tolerance how much more than was ordered may be shipped
     * @return the ledger after it
     * @throws InvalidValueException if that is more than may still be shipped
     */
    public LineLedger allocate(Quantity quantity, Tolerance tolerance) {
        return withAllocated(allocated.plus(Given.value("quantity", quantity).checkPositive()))
                .within(tolerance, quantity);
    }

    /**
     * Gives back goods that were set aside.
     *
     * @param quantity more than nothing
     * @return the ledger after it
     * @throws InvalidValueException if less is allocated
     */
    public LineLedger unallocate(Quantity quantity) {
        return withAllocated(less(allocated, quantity, "ledger.notAllocated"));
    }

    /**
     * Sends goods that were set aside.
     *
     * @param quantity more than nothing
     * @return the ledger after it
     * @throws InvalidValueException if less is allocated
     */
    public LineLedger ship(Quantity quantity) {
        return unallocate(quantity).withShipped(shipped.plus(quantity));
    }

    /**
     * Takes back a dispatch; the goods are set aside again.
     *
     * @param quantity more than nothing
     * @return the ledger after it
     * @throws InvalidValueException if less is under way
     */
    public LineLedger unship(Quantity quantity) {
        return lose(quantity).withAllocated(allocated.plus(quantity));
    }

    /**
     * Records that goods arrived.
     *
     * @param quantity more than nothing
     * @return the ledger after it
     * @throws InvalidValueException if less is under way
     */
    public LineLedger deliver(Quantity quantity) {
        checkUnderWay(quantity);
        return withDelivered(delivered.plus(quantity));
    }

    /**
     * Takes back that goods arrived.
     *
     * @param quantity more than nothing
     * @return the ledger after it
     * @throws InvalidValueException if less was delivered and not returned
     */
    public LineLedger undeliver(Quantity quantity) {
        less(delivered.minus(returned), quantity, "ledger.notDelivered");
        return withDelivered(delivered.minus(quantity));
    }

    /**
     * Records that goods under way were lost or refused; they are open again.
     *
     * @param quantity more than nothing
     * @return the ledger after it
     * @throws InvalidValueException if less is under way
     */
    public LineLedger lose(Quantity quantity) {
        checkUnderWay(quantity);
        return withShipped(shipped.minus(quantity));
    }

    /**
     * Records that lost goods were found and are under way again.
     *
     * @param quantity more than nothing
     * @param tolerance how much more than was ordered may be shipped
     * @return the ledger after it
     * @throws InvalidValueException if that is more than may still be shipped
     */
    public LineLedger find(Quantity quantity, Tolerance tolerance) {
        return withShipped(shipped.plus(Given.value("quantity", quantity).checkPositive()))
                .within(tolerance, quantity);
    }

    /**
     * Records that goods came back after they had arrived.
     *
     * @param quantity more than nothing
     * @return the ledger after it
     * @throws InvalidValueException if less was delivered and not returned
     */
    public LineLedger giveBack(Quantity quantity) {
        less(delivered.minus(returned), quantity, "ledger.notDelivered");
        return new LineLedger(ordered, cancelled, allocated, shipped, delivered, returned.plus(quantity));
    }

    /**
     * Cancels a part that is open.
     *
     * @param quantity more than nothing
     * @return the ledger after it
     * @throws InvalidValueException if less is open
     */
    public LineLedger cancel(Quantity quantity) {
        less(open(), quantity, "ledger.notOpen");
        return withCancelled(cancelled.plus(quantity));
    }

    /**
     * Cancels all that was not shipped; what is allocated is given back. Doing it again changes nothing.
     *
     * @return the ledger after it
     * @throws InvalidValueException if not all that was shipped came back
     */
    public LineLedger cancelRest() {
        if (!shipped.equals(returned)) {
            throw new InvalidValueException(Fault.of("quantity", "ledger.shippedNotReturned")
                    .with("shipped", shipped)
                    .with("returned", returned));
        }
        Quantity rest = ordered.minusUpTo(shipped);
        return withAllocated(Quantity.zero(ordered.unit())).withCancelled(rest.isAtLeast(cancelled) ? rest : cancelled);
    }

    /**
     * Changes what is ordered.
     *
     * @param quantity more than nothing, of the same unit unless nothing happened yet
     * @return the ledger after it
     * @throws InvalidValueException if it falls below what is cancelled, allocated and shipped
     */
    public LineLedger order(Quantity quantity) {
        Given.value("quantity", quantity).checkPositive();
        if (untouched()) {
            return of(quantity);
        }
        if (!quantity.isAtLeast(ordered) && quantity.amount().compareTo(spoken()) < 0) {
            throw new InvalidValueException(Fault.of("quantity", "ledger.belowTaken")
                    .with("quantity", quantity)
                    .with("taken", new Quantity(spoken(), ordered.unit())));
        }
        return new LineLedger(quantity, cancelled, allocated, shipped, delivered, returned);
    }

    boolean untouched() {
        return equals(of(ordered));
    }

    private BigDecimal spoken() {
        return cancelled.amount().add(allocated.amount()).add(shipped.amount());
    }

    private LineLedger within(Tolerance tolerance, Quantity wanted) {
        if (!keepsTo(tolerance)) {
            BigDecimal room = tolerance.limit(ordered).subtract(spoken().subtract(wanted.amount()));
            throw new InvalidValueException(Fault.of("quantity", "ledger.overShipment")
                    .with("quantity", wanted)
                    .with("most", room.max(BigDecimal.ZERO).stripTrailingZeros().toPlainString())
                    .with("tolerance", tolerance));
        }
        return this;
    }

    private void checkUnderWay(Quantity quantity) {
        less(shipped.minus(delivered), quantity, "ledger.notUnderWay");
    }

    private static Quantity less(Quantity there, Quantity wanted, String code) {
        if (!there.isAtLeast(Given.value("quantity", wanted).checkPositive())) {
            throw new InvalidValueException(
                    Fault.of("quantity", code).with("quantity", wanted).with("most", there));
        }
        return there.minus(wanted);
    }

    private static void atMost(Quantity part, Quantity whole, String code) {
        if (!whole.isAtLeast(part)) {
            throw new InvalidValueException(
                    Fault.of("ledger", code).with("quantity", part).with("most", whole));
        }
    }

    private static void checkUnit(Unit unit, Quantity part) {
        if (!part.unit().equals(unit)) {
            throw new InvalidValueException(Fault.of("ledger", "quantity.otherUnit")
                    .with("unit", part.unit().text())
                    .with("expected", unit.text()));
        }
    }

    private LineLedger withCancelled(Quantity next) {
        return new LineLedger(ordered, next, allocated, shipped, delivered, returned);
    }

    private LineLedger withAllocated(Quantity next) {
        return new LineLedger(ordered, cancelled, next, shipped, delivered, returned);
    }

    private LineLedger withShipped(Quantity next) {
        return new LineLedger(ordered, cancelled, allocated, next, delivered, returned);
    }

    private LineLedger withDelivered(Quantity next) {
        return new LineLedger(ordered, cancelled, allocated, shipped, next, returned);
    }
}
