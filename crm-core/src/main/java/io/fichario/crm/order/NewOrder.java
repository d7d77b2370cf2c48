package io.fichario.crm.order;

import com.google.common.collect.ImmutableList;
import io.fichario.crm.address.AddressId;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.record.ExternalId;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Faults;
import io.fichario.crm.record.Given;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * An order as it was typed. Putting it together refuses nothing; the door finds all faults at once, with paths such as
 * {@code lines[0].quantity}. Immutable: each method returns another one.
 */
public final class NewOrder {
    /** Stands in for a currency that is not known, so that amounts are still looked at; it has three places. */
    private static final CurrencyUnit STAND_IN = CurrencyUnit.of("BHD");

    private final Head head;
    private final List<NewOrderLine> lines;
    private final List<NewAdjustment> adjustments;
    private final Destination billTo;
    private final Destination shipTo;
    private final List<Name> externalIds;

    private NewOrder(
            Head head,
            List<NewOrderLine> lines,
            List<NewAdjustment> adjustments,
            Destination billTo,
            Destination shipTo,
            List<Name> externalIds) {
        this.head = head;
        this.lines = ImmutableList.copyOf(lines);
        this.adjustments = ImmutableList.copyOf(adjustments);
        this.billTo = billTo;
        this.shipTo = shipTo;
        this.externalIds = ImmutableList.copyOf(externalIds);
    }

    private record Head(
            @Nullable ContactId customer,
            @Nullable String currency,
            @Nullable LocalDate orderedOn,
            @Nullable RoundingPolicy rounding,
            @Nullable String notes) {}

    private record Name(@Nullable String system, @Nullable String id) {}

    /** What was typed, as values. */
    record Values(
            ContactId customer,
            CurrencyUnit currency,
            Optional<LocalDate> orderedOn,
            Optional<RoundingPolicy> rounding,
            List<OrderLine> lines,
            List<Adjustment> adjustments,
            Destination.Value billTo,
            Destination.Value shipTo,
            OrderFiling filing) {}

    /**
     * Begins an order.
     *
     * @param customer whose order it is
     * @return the order so far
     */
    public static NewOrder by(@Nullable ContactId customer) {
        Head head = new Head(customer, null, null, null, null);
        return new NewOrder(head, List.of(), List.of(), Destination.NONE, Destination.NONE, List.of());
    }

    /**
     * Returns this in another currency.
     *
     * @param currency the code of ISO 4217, such as {@code BRL}
     * @return the order so far
     */
    public NewOrder in(@Nullable String currency) {
        return with(new Head(head.customer, currency, head.orderedOn, head.rounding, head.notes));
    }

    /**
     * Returns this in another currency.
     *
     * @param currency the currency
     * @return the order so far
     */
    public NewOrder in(@Nullable CurrencyUnit currency) {
        return in(currency == null ? null : currency.getCode());
    }

    /**
     * Returns this with another day.
     *
     * @param day the business day on which the customer ordered; null for the day on which it is drafted
     * @return the order so far
     */
    public NewOrder orderedOn(@Nullable LocalDate day) {
        return with(new Head(head.customer, head.currency, day, head.rounding, head.notes));
    }

    /**
     * Returns this with another rounding.
     *
     * @param rounding where and how amounts are rounded; null for what is set for all orders
     * @return the order so far
     */
    public NewOrder rounding(@Nullable RoundingPolicy rounding) {
        return with(new Head(head.customer, head.currency, head.orderedOn, rounding, head.notes));
    }

    /**
     * Returns this with other notes.
     *
     * @param notes what is worth knowing, may have line feeds; null for none
     * @return the order so far
     */
    public NewOrder notes(@Nullable String notes) {
        return with(new Head(head.customer, head.currency, head.orderedOn, head.rounding, notes));
    }

    /**
     * Returns this with one more line.
     *
     * @param sku the article's code
     * @param description what the customer is told that it is
     * @param quantity how many
     * @param unitPrice the price of one unit without tax, in the order's currency
     * @return the order so far
     */
    public NewOrder line(
            @Nullable String sku, @Nullable String description, long quantity, @Nullable String unitPrice) {
        return line(sku, description, Long.toString(quantity), unitPrice);
    }

    /**
     * Returns this with one more line.
     *
     * @param sku the article's code
     * @param description what the customer is told that it is
     * @param quantity a decimal number, which may have its unit behind a blank, such as {@code 0.5 kg}
     * @param unitPrice the price of one unit without tax, in the order's currency
     * @return the order so far
     */
    public NewOrder line(
            @Nullable String sku, @Nullable String description, @Nullable String quantity, @Nullable String unitPrice) {
        return line(NewOrderLine.of(sku, description).quantity(quantity).unitPrice(unitPrice));
    }

    /**
     * Returns this with one more line.
     *
     * @param line the line; null adds none
     * @return the order so far
     */
    public NewOrder line(@Nullable NewOrderLine line) {
        return line == null ? this : new NewOrder(head, more(lines, line), adjustments, billTo, shipTo, externalIds);
    }

    /**
     * Returns this with one more amount beside the prices.
     *
     * @param kind what it is for
     * @param amount 0 or more, in the order's currency; the kind gives the sign
     * @param reason why
     * @return the order so far
     */
    public NewOrder adjustment(@Nullable AdjustmentKind kind, @Nullable String amount, @Nullable String reason) {
        return adjustment(kind, amount, reason, null);
    }

    /**
     * Returns this with one more amount beside the prices.
     *
     * @param kind what it is for, SHIPPING or FEE where there is a tax rate
     * @param amount 0 or more, in the order's currency
     * @param reason why
     * @param taxRate the tax on it, such as {@code 18%}; null for none
     * @return the order so far
     */
    public NewOrder adjustment(
            @Nullable AdjustmentKind kind, @Nullable String amount, @Nullable String reason, @Nullable String taxRate) {
        NewAdjustment one = new NewAdjustment(kind, amount, reason, taxRate);
        return new NewOrder(head, lines, more(adjustments, one), billTo, shipTo, externalIds);
    }

    /**
     * Returns this with another address for the invoice.
     *
     * @param address the address; null for the customer's default
     * @return the order so far
     */
    public NewOrder billTo(@Nullable NewAddress address) {
        return new NewOrder(head, lines, adjustments, new Destination(address, null), shipTo, externalIds);
    }

    /**
     * Returns this with another address for the invoice.
     *
     * @param entry an entry of the customer's address book; null for the customer's default
     * @return the order so far
     */
    public NewOrder billTo(@Nullable AddressId entry) {
        return new NewOrder(head, lines, adjustments, new Destination(null, entry), shipTo, externalIds);
    }

    /**
     * Returns this with another address for the goods.
     *
     * @param address the address; null for the customer's default
     * @return the order so far
     */
    public NewOrder shipTo(@Nullable NewAddress address) {
        return new NewOrder(head, lines, adjustments, billTo, new Destination(address, null), externalIds);
    }

    /**
     * Returns this with another address for the goods.
     *
     * @param entry an entry of the customer's address book; null for the customer's default
     * @return the order so far
     */
    public NewOrder shipTo(@Nullable AddressId entry) {
        return new NewOrder(head, lines, adjustments, billTo, new Destination(null, entry), externalIds);
    }

    /**
     * Returns this with one more name in another system.
     *
     * @param system the other system
     * @param id the name there
     * @return the order so far
     */
    public NewOrder externalId(@Nullable String system, @Nullable String id) {
        return new NewOrder(head, lines, adjustments, billTo, shipTo, more(externalIds, new Name(system, id)));
    }

    @Nullable
    ContactId customer() {
        return head.customer;
    }

    Optional<Values> values(Faults faults) {
        var customer = faults.at("customer", () -> Given.value("customer", head.customer));
        var currency = faults.at("currency", () -> Amounts.currency(head.currency));
        CurrencyUnit unit = currency.orElse(STAND_IN);
        List<OrderLine> articles = articles(faults, unit);
        List<Adjustment> amounts = NewAdjustment.values(adjustments, faults, "", unit);
        Destination.Value invoice = billTo.value(faults, "billTo");
        Destination.Value goods = shipTo.value(faults, "shipTo");
        var filing = filing(faults);
        RoundingPolicy rounding = head.rounding == null ? RoundingPolicy.PER_LINE_HALF_EVEN : head.rounding;
        if (faults.none()) {
            faults.within("", () -> Totals.of(unit, rounding, articles, amounts));
        }
        return !faults.none() || customer.isEmpty() || filing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Values(
                        customer.get(),
                        unit,
                        Optional.ofNullable(head.orderedOn),
                        Optional.ofNullable(head.rounding),
                        articles,
                        amounts,
                        invoice,
                        goods,
                        filing.get()));
    }

    private List<OrderLine> articles(Faults faults, CurrencyUnit currency) {
        List<OrderLine> values = new ArrayList<>();
        for (int i = 0; i < Math.min(lines.size(), LineNumber.MAX); i++) {
            lines.get(i).value(faults, i, currency).ifPresent(values::add);
        }
        if (lines.size() > LineNumber.MAX) {
            faults.add(Fault.of("lines", "order.tooManyLines")
                    .with("count", lines.size())
                    .with("max", LineNumber.MAX));
        }
        return values;
    }

    private Optional<OrderFiling> filing(Faults faults) {
        Set<ExternalId> names = new LinkedHashSet<>();
        for (int i = 0; i < externalIds.size(); i++) {
            Name name = externalIds.get(i);
            faults.at(
                            "externalIds[" + i + "]",
                            () -> ExternalId.of(Given.value("system", name.system), Given.value("id", name.id)))
                    .ifPresent(names::add);
        }
        return faults.within(
                "", () -> new OrderFiling(Optional.empty(), Set.of(), Optional.ofNullable(head.notes), names));
    }

    private NewOrder with(Head next) {
        return new NewOrder(next, lines, adjustments, billTo, shipTo, externalIds);
    }

    static <T> List<T> more(List<T> some, T one) {
        return ImmutableList.<T>builder().addAll(some).add(one).build();
    }

    @Override
    public String toString() {
        return "NewOrder[" + lines.size() + " lines]";
    }
}
