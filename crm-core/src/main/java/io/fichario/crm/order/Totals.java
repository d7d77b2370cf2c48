package io.fichario.crm.order;

import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What an order comes to, always worked out by {@link #of(CurrencyUnit, RoundingPolicy, List, List)} and never stored
 * beside its parts. All amounts have the places of the currency; lines, amounts and tax add up to the total. Quantities
 * count as they were ordered: what was cancelled, lost or returned later does not change what the order came to.
 *
 * @param goods the sum of the nets of the lines, before amounts of the order
 * @param discount the DISCOUNT of the order
 * @param surcharge the SURCHARGE of the order
 * @param shipping the SHIPPING of the order and of its lines, without tax
 * @param fee the FEE of the order and of its lines, without tax
 * @param addedTax the TAX of the order and of its lines, as it stands
 * @param taxes the tax per rate, rates rising, those of zero left out
 * @param lines what each line adds, in the order of the lines
 */
public record Totals(
        Money goods,
        Money discount,
        Money surcharge,
        Money shipping,
        Money fee,
        Money addedTax,
        List<TaxTotal> taxes,
        List<LineTotal> lines) {

    /** Copies the lists. */
    public Totals {
        taxes = Given.list("taxes", taxes);
        lines = Given.list("lines", lines);
    }

    /**
     * Works out what lines and amounts come to. Residual cents go to the line of the greatest net, ties to the first.
     *
     * @param currency gives the places to which amounts are rounded
     * @param rounding where and how amounts are rounded
     * @param lines the lines, in rising order of their numbers
     * @param adjustments the amounts of the order
     * @return the totals
     * @throws InvalidValueException if an amount is in another currency, or the net of a line or the total is below
     *     zero
     */
    public static Totals of(
            CurrencyUnit currency, RoundingPolicy rounding, List<OrderLine> lines, List<Adjustment> adjustments) {
        Totals totals = new Calculation(currency, rounding, lines, adjustments).totals();
        if (totals.total().isNegative()) {
            throw new InvalidValueException(Fault.of("total", "order.totalBelowZero")
                    .with("total", totals.total())
                    .with("goods", totals.goods()));
        }
        return totals;
    }

    /**
     * Checks that the amounts are of one currency and the total is not below zero. Only a discount of the whole order can
     * take it there, so without one nothing is added up: records are made many times more often than totals are read.
     */
    static void check(
            CurrencyUnit currency, RoundingPolicy rounding, List<OrderLine> lines, List<Adjustment> adjustments) {
        if (adjustments.stream().anyMatch(adjustment -> adjustment.kind() == AdjustmentKind.DISCOUNT)) {
            of(currency, rounding, lines, adjustments);
        } else {
            new Calculation(currency, rounding, lines, adjustments).check();
        }
    }

    /**
     * Returns the tax of all rates with the TAX that was added as it stands.
     *
     * @return the whole tax
     */
    public Money tax() {
        return taxes.stream().map(TaxTotal::tax).reduce(addedTax, Money::plus);
    }

    /**
     * Returns what the customer owes for the whole order.
     *
     * @return goods − discount + surcharge + shipping + fee + tax
     */
    public Money total() {
        return goods.minus(discount).plus(surcharge).plus(shipping).plus(fee).plus(tax());
    }

    static BigDecimal sum(List<Adjustment> adjustments, AdjustmentKind kind) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Adjustment adjustment : adjustments) {
            sum = adjustment.kind() == kind ? sum.add(adjustment.amount().getAmount()) : sum;
        }
        return sum;
    }
}
