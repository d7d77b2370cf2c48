package io.fichario.crm.order;

import com.google.common.collect.ImmutableList;
import io.fichario.crm.record.Faults;
import io.fichario.crm.record.Given;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order as it was typed. Putting it together refuses nothing; the door finds all faults at once.
 * Immutable: each method returns another one.
 */
public final class NewOrderLine {
    private final @Nullable String sku;
    private final @Nullable String description;
    private final Typed typed;
    private final List<NewAdjustment> adjustments;

    private NewOrderLine(
            @Nullable String sku, @Nullable String description, Typed typed, List<NewAdjustment> adjustments) {
        this.sku = sku;
        this.description = description;
        this.typed = typed;
        this.adjustments = ImmutableList.copyOf(adjustments);
    }

    private record Typed(
            @Nullable String quantity,
            @Nullable String unit,
            @Nullable String unitPrice,
            @Nullable String discount,
            @Nullable String discountAmount,
            @Nullable String taxRate) {}

    /**
     * Begins a line of one piece.
     *
     * @param sku the article's code
     * @param description what the customer is told that it is
     * @return the line so far
     */
    public static NewOrderLine of(@Nullable String sku, @Nullable String description) {
        return new NewOrderLine(sku, description, new Typed("1", null, null, null, null, null), List.of());
    }

    /**
     * Returns this with another quantity.
     *
     * @param quantity how many
     * @return the line so far
     */
    public NewOrderLine quantity(long quantity) {
        return quantity(Long.toString(quantity));
    }

    /**
     * Returns this with another quantity.
     *
     * @param quantity a decimal number, which may have its unit behind a blank, such as {@code 0.5 kg}
     * @return the line so far
     */
    public NewOrderLine quantity(@Nullable String quantity) {
        return with(
                new Typed(quantity, typed.unit, typed.unitPrice, typed.discount, typed.discountAmount, typed.taxRate));
    }

    /**
     * Returns this with another unit.
     *
     * @param unit what is counted or measured, such as {@code kg}; null for the one that the quantity names, or pieces
     * @return the line so far
     */
    public NewOrderLine unit(@Nullable String unit) {
        return with(
                new Typed(typed.quantity, unit, typed.unitPrice, typed.discount, typed.discountAmount, typed.taxRate));
    }

    /**
     * Returns this with another price.
     *
     * @param price the price of one unit without tax, in the order's currency
     * @return the line so far
     */
    public NewOrderLine unitPrice(@Nullable String price) {
        return with(new Typed(typed.quantity, typed.unit, price, typed.discount, typed.discountAmount, typed.taxRate));
    }

    /**
     * Returns this with another price.
     *
     * @param price the price of one unit without tax, in the order's currency
     * @return the line so far
     */
    public NewOrderLine unitPrice(@Nullable BigDecimal price) {
        return unitPrice(price == null ? null : price.toString());
    }

    /**
     * Returns this with another discount.
     *
     * @param rate a percentage such as {@code 15%}, or a share such as {@code 0.15}; null for none
     * @return the line so far
     */
    public NewOrderLine discount(@Nullable String rate) {
        return with(new Typed(typed.quantity, typed.unit, typed.unitPrice, rate, null, typed.taxRate));
    }

    /**
     * Returns this with another discount.
     *
     * @param amount what is taken off the whole line, in the order's currency; null for none
     * @return the line so far
     */
    public NewOrderLine discountAmount(@Nullable String amount) {
        return with(new Typed(typed.quantity, typed.unit, typed.unitPrice, null, amount, typed.taxRate));
    }

    /**
     * Returns this with another tax rate.
     *
     * @param rate a percentage such as {@code 18%}, or a share such as {@code 0.18}; null for none
     * @return the line so far
     */
    public NewOrderLine taxRate(@Nullable String rate) {
        return with(new Typed(typed.quantity, typed.unit, typed.unitPrice, typed.discount, typed.discountAmount, rate));
    }

    /**
     * Returns this with one more amount beside the price.
     *
     * @param kind what it is for
     * @param amount 0 or more, in the order's currency; the kind gives the sign
     * @param reason why
     * @return the line so far
     */
    public NewOrderLine adjustment(@Nullable AdjustmentKind kind, @Nullable String amount, @Nullable String reason) {
        return adjustment(kind, amount, reason, null);
    }

    /**
     * Returns this with one more amount beside the price.
     *
     * @param kind what it is for, SHIPPING or FEE where there is a tax rate
     * @param amount 0 or more, in the order's currency
     * @param reason why
     * @param taxRate the tax on it, such as {@code 18%}; null for none
     * @return the line so far
     */
    public NewOrderLine adjustment(
            @Nullable AdjustmentKind kind, @Nullable String amount, @Nullable String reason, @Nullable String taxRate) {
        return new NewOrderLine(
                sku, description, typed, NewOrder.more(adjustments, new NewAdjustment(kind, amount, reason, taxRate)));
    }

    Optional<OrderLine> value(Faults faults, int place, CurrencyUnit currency) {
        String path = "lines[" + place + "].";
        Faults own = new Faults();
        var code = own.at(path + "sku", () -> Sku.of(Given.value("sku", sku)));
        var text = own.at(path + "description", () -> OrderLine.checkDescription(description));
        var much = own.at(path + "quantity", () -> amount().checkPositive());
        var price = own.at(path + "unitPrice", () -> Amounts.price("unitPrice", currency, typed.unitPrice));
        var off = own.at(path + "discount", () -> discountOf(currency));
        var rate = own.optional(path + "taxRate", typed.taxRate, TaxRate::parse);
        List<Adjustment> amounts = NewAdjustment.values(adjustments, own, path, currency);
        own.all().forEach(faults::add);
        if (!own.none() || code.isEmpty() || text.isEmpty() || much.isEmpty() || price.isEmpty() || off.isEmpty()) {
            return Optional.empty();
        }
        return faults.at(
                path + "number",
                () -> new OrderLine(
                        LineNumber.of(place + 1),
                        code.get(),
                        text.get(),
                        price.get(),
                        off.get(),
                        rate.orElse(TaxRate.ZERO),
                        amounts,
                        LineLedger.of(much.get())));
    }

    private Quantity amount() {
        String number = Given.value("quantity", typed.quantity);
        return typed.unit == null ? Quantity.parse(number) : Quantity.of(number, Unit.of(typed.unit));
    }

    private Discount discountOf(CurrencyUnit currency) {
        if (typed.discountAmount != null) {
            return Discount.amount(Amounts.amount("discount", currency, typed.discountAmount));
        }
        return typed.discount == null ? Discount.NONE : Discount.parse(typed.discount);
    }

    private NewOrderLine with(Typed next) {
        return new NewOrderLine(sku, description, next, adjustments);
    }

    @Override
    public String toString() {
        return "NewOrderLine[" + typed.quantity + "]";
    }
}
