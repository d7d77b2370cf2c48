package io.fichario.crm.order;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Department;
import io.fichario.crm.address.PostalAddress;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.ExternalId;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.KeySpec;
import io.fichario.crm.record.Mask;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Scalar;
import io.fichario.crm.record.Stamp;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asks for. Its lines are in rising order of their numbers, all amounts are of one currency, the total
 * is not below zero, and no ledger passes its limit.
 *
 * @param id the identity
 * @param stamp tenant, version and hidden parts
 * @param number what people call it, given when it is placed
 * @param customer whose order it is; never changes
 * @param terms what was agreed about it as a whole
 * @param progress how far it has come
 * @param lines the articles
 * @param adjustments amounts of the whole order beside the prices
 * @param addresses where it is sent
 * @param filing who answers for it, and under which names and notes it is kept
 */
public record Order(
        OrderId id,
        Stamp stamp,
        Optional<OrderNumber> number,
        ContactId customer,
        OrderTerms terms,
        OrderProgress progress,
        List<OrderLine> lines,
        List<Adjustment> adjustments,
        OrderAddresses addresses,
        OrderFiling filing)
        implements CrmRecord, GoodsMoves {
    /** Where it stands. */
    public static final Field<Order, OrderStatus> STATUS = Field.one("status", Scalar.name(), Order::status);

    /** Whose order it is. */
    public static final Field<Order, ContactId> CUSTOMER = Field.one("customer", Scalar.id(), Order::customer);

    /** The business day on which the customer ordered. */
    public static final Field<Order, LocalDate> ORDERED_ON =
            Field.one("orderedOn", Scalar.date(), order -> order.terms().orderedOn());

    /** When it was placed. */
    public static final Field<Order, Instant> PLACED_AT =
            Field.optional("placedAt", Scalar.time(), order -> order.progress().placedAt());

    /** What people call it. */
    public static final Field<Order, OrderNumber> NUMBER =
            Field.optional("number", Scalar.textOf(OrderNumber::text), Order::number);

    /** The code of its currency. */
    public static final Field<Order, CurrencyUnit> CURRENCY =
            Field.one("currency", Scalar.textOf(CurrencyUnit::getCode), Order::currency);

    /** What it comes to, in its currency. */
    public static final Field<Order, BigDecimal> TOTAL =
            Field.one("total", Scalar.number(), order -> order.totals().total().getAmount());

    /** How far its goods have come. */
    public static final Field<Order, Fulfilment> FULFILMENT = Field.one("fulfilment", Scalar.name(), Order::fulfilment);

    /** The articles that it asks for. */
    public static final Field<Order, Sku> SKU = Field.many(
            "sku",
            Scalar.textOf(Sku::text),
            order -> order.lines().stream().map(OrderLine::sku).toList());

    /** The actor who answers for it. */
    public static final Field<Order, ActorId> OWNER = Field.optional(
            "owner", Scalar.textOf(ActorId::text), order -> order.filing().owner());

    /** The departments that know it. */
    public static final Field<Order, Department> DEPARTMENT = Field.many(
            "department",
            Scalar.textOf(Department::text),
            order -> order.filing().departments());

    /** Finds the one order of a number. */
    public static final KeySpec<Order> BY_NUMBER = KeySpec.unique(
            "number", order -> order.number().map(OrderNumber::text).stream().toList());

    /** Finds the one order of an external id. */
    public static final KeySpec<Order> BY_EXTERNAL_ID = KeySpec.unique(
            "externalId",
            order -> order.filing().externalIds().stream().map(ExternalId::text).toList());

    /** Orders as a type of record. */
    public static final RecordType<Order> TYPE = RecordType.of("order", Order.class, OrderId::new, Order::withStamp)
            .fields(STATUS, CUSTOMER, ORDERED_ON, PLACED_AT, NUMBER, CURRENCY, TOTAL, FULFILMENT, SKU)
            .fields(OWNER, DEPARTMENT)
            .keys(BY_NUMBER, BY_EXTERNAL_ID)
            .masks(
                    Mask.of("notes", Optional.<String>empty(), Order::notes, Order::withNotes),
                    Mask.of("addresses", OrderAddresses.NONE, Order::addresses, Order::withAddresses))
            .status(STATUS)
            .owner(OWNER)
            .departments(DEPARTMENT)
            .governed("number", Order::number)
            .governed("customer", Order::customer)
            .governed("progress", Order::progress)
            .governed("currency", Order::currency)
            .governed("rounding", order -> order.terms().rounding())
            .governed("tolerance", Order::tolerance)
            .governed("lines", Order::lines)
            .governed("adjustments", Order::adjustments)
            .governed("addresses", Order::addresses)
            .succession(OrderSuccession::faults)
            .build();

    /**
     * Checks the parts against one another and copies the lists.
     *
     * @throws InvalidValueException if a part is null, line numbers do not rise, a currency differs, a ledger passes
     *     its limit, or the total is below zero
     */
    public Order {
        Given.value("id", id);
        Given.value("stamp", stamp);
        Given.value("number", number);
        Given.value("customer", customer);
        Given.value("progress", progress);
        lines = Given.list("lines", lines);
        adjustments = Amounts.few(Given.list("adjustments", adjustments));
        Given.value("addresses", addresses);
        Given.value("filing", filing);
        OrderLines.check(lines, Given.value("terms", terms), progress);
        Totals.check(terms.currency(), terms.rounding(), lines, adjustments);
    }

    /**
     * Returns a line.
     *
     * @param number the number of the line, 1 for the first
     * @return the line
     * @throws InvalidValueException if the order has no line of that number
     */
    public OrderLine line(int number) {
        return findLine(LineNumber.of(number)).orElseThrow(() -> OrderLines.unknown(LineNumber.of(number)));
    }

    /**
     * Finds a line.
     *
     * @param number the number of the line
     * @return the line, or empty when the order has none of that number
     */
    public Optional<OrderLine> findLine(LineNumber number) {
        return lines.stream().filter(line -> line.number().equals(number)).findFirst();
    }

    /**
     * Returns the number for a line that is to be added.
     *
     * @return a number that no line of the order ever had
     * @throws InvalidValueException if all numbers were given
     */
    public LineNumber nextLine() {
        return LineNumber.of(progress.lastLine() + 1);
    }

    /**
     * Returns what the order comes to.
     *
     * @return the totals by the order's own rounding
     */
    public Totals totals() {
        return Totals.of(terms.currency(), terms.rounding(), lines, adjustments);
    }

    /**
     * Returns how far the goods have come.
     *
     * @return the fulfilment, computed from the ledgers
     */
    public Fulfilment fulfilment() {
        return Fulfilment.of(lines.stream().map(OrderLine::ledger).toList());
    }

    /**
     * Returns whether nothing remains to be done on any line.
     *
     * @return true if there are lines and all are settled
     */
    public boolean settled() {
        return !lines.isEmpty() && lines.stream().allMatch(line -> line.ledger().settled());
    }

    /**
     * Returns where the order stands.
     *
     * @return the status
     */
    public OrderStatus status() {
        return progress.status();
    }

    /**
     * Returns the currency of all amounts.
     *
     * @return the currency
     */
    public CurrencyUnit currency() {
        return terms.currency();
    }

    /**
     * Returns how much more than was ordered may be shipped.
     *
     * @return the tolerance
     */
    public Tolerance tolerance() {
        return terms.tolerance();
    }

    /**
     * Returns where the goods go.
     *
     * @return the snapshot of the address, or empty when it is not known yet
     */
    public Optional<PostalAddress> shipTo() {
        return addresses.shipTo();
    }

    /**
     * Returns where the invoice goes.
     *
     * @return the snapshot of the address, or empty when it is not known
     */
    public Optional<PostalAddress> billTo() {
        return addresses.billTo();
    }

    /**
     * Returns what is worth knowing.
     *
     * @return the notes, or empty
     */
    public Optional<String> notes() {
        return filing.notes();
    }

    /**
     * Returns this order with other notes.
     *
     * @param notes the notes, may have line feeds; null or blank for none
     * @return the order
     * @throws InvalidValueException if they are too long or have control characters
     */
    public Order withNotes(@Nullable String notes) {
        return withFiling(new OrderFiling(
                filing.owner(), filing.departments(), Optional.ofNullable(notes), filing.externalIds()));
    }

    private Order withNotes(Optional<String> notes) {
        return withNotes(notes.orElse(null));
    }

    /**
     * Returns this order with another filing.
     *
     * @param next who answers for it, and under which names and notes it is kept
     * @return the order
     */
    public Order withFiling(OrderFiling next) {
        return new Order(id, stamp, number, customer, terms, progress, lines, adjustments, addresses, next);
    }

    /**
     * Returns this order with other terms; an amendment, except for the day.
     *
     * @param next what is agreed about it as a whole
     * @return the order
     * @throws InvalidValueException if the currency is another one than that of its amounts
     */
    public Order withTerms(OrderTerms next) {
        return new Order(id, stamp, number, customer, next, progress, lines, adjustments, addresses, filing);
    }

    /**
     * Returns this order with other addresses; an amendment.
     *
     * @param next where it is sent
     * @return the order
     */
    public Order withAddresses(OrderAddresses next) {
        return new Order(id, stamp, number, customer, terms, progress, lines, adjustments, next, filing);
    }

    /**
     * Returns this order with other amounts beside the prices; an amendment.
     *
     * @param next the amounts
     * @return the order
     * @throws InvalidValueException if one is of another currency or the total falls below zero
     */
    public Order withAdjustments(List<Adjustment> next) {
        return new Order(id, stamp, number, customer, terms, progress, lines, next, addresses, filing);
    }

    /**
     * Returns this order with a line added or, when it has one of that number, changed; an amendment.
     *
     * @param line the line; a new one has the number {@link #nextLine()}
     * @return the order
     * @throws InvalidValueException if it is of another currency or the total falls below zero
     */
    public Order withLine(OrderLine line) {
        return withLines(OrderLines.with(lines, Given.value("line", line)));
    }

    /**
     * Returns this order without a line; an amendment.
     *
     * @param line the number of the line
     * @return the order
     * @throws InvalidValueException if the order has no line of that number or the total falls below zero
     */
    public Order withoutLine(LineNumber line) {
        return withLines(OrderLines.without(lines, line));
    }

    @Override
    public Order moved(LedgerMove move, Map<LineNumber, Quantity> quantities) {
        return withLines(OrderLines.moved(this, Given.value("move", move), quantities));
    }

    /**
     * Returns this order after goods moved: completed when that settled its last line, reopened when it unsettled one.
     *
     * @param before the order before the goods moved
     * @param completion whether it is completed by itself
     * @return the order and the transitions that it made
     */
    public OrderStep afterShipmentMove(Order before, Completion completion) {
        return OrderTransitions.settle(Given.value("before", before), this, Given.value("completion", completion));
    }

    Order withStamp(Stamp next) {
        return new Order(id, next, number, customer, terms, progress, lines, adjustments, addresses, filing);
    }

    Order withProgress(OrderProgress next) {
        return new Order(id, stamp, number, customer, terms, next, lines, adjustments, addresses, filing);
    }

    Order withNumber(Optional<OrderNumber> next) {
        return new Order(id, stamp, next, customer, terms, progress, lines, adjustments, addresses, filing);
    }

    Order withLines(List<OrderLine> next) {
        OrderProgress further = progress.withLastLine(Math.max(progress.lastLine(), OrderLines.greatest(next)));
        return new Order(id, stamp, number, customer, terms, further, next, adjustments, addresses, filing);
    }

    @Override
    public String toString() {
        return "Order[" + id + " " + number.map(OrderNumber::text).orElse("-") + " " + status() + "]";
    }
}
