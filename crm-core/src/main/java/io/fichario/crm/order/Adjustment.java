package io.fichario.crm.order;

import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.TextRule;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An amount beside the prices of a line or an order.
 *
 * @param kind what it is for, which gives the sign
 * @param amount 0 or more, in the order's currency
 * @param reason why: 1 to 200 characters
 * @param taxRate the tax on it; other than zero only for SHIPPING and FEE
 */
public record Adjustment(AdjustmentKind kind, Money amount, String reason, TaxRate taxRate) {
    /** The greatest length of a reason, in code points. */
    public static final int MAX_REASON_LENGTH = 200;

    /** The greatest number of adjustments of an order or of a line. */
    public static final int MAX_COUNT = 100;

    private static final TextRule REASON = TextRule.line("reason", MAX_REASON_LENGTH);

    /**
     * Checks the parts.
     *
     * @throws InvalidValueException if the amount is negative or too large, the reason blank or too long, or there is
     *     a tax rate on a kind that has none
     */
    public Adjustment {
        Given.value("kind", kind);
        amount = Amounts.checkAmount("amount", amount);
        reason = REASON.check(reason);
        Given.value("taxRate", taxRate);
        if (!kind.isCharge() && !taxRate.equals(TaxRate.ZERO)) {
            throw new InvalidValueException(
                    Fault.of("taxRate", "adjustment.taxed").with("kind", kind).with("rate", taxRate));
        }
    }

    /**
     * Creates an adjustment without tax.
     *
     * @param kind what it is for
     * @param amount 0 or more, in the order's currency
     * @param reason why: 1 to 200 characters
     * @return the adjustment
     * @throws InvalidValueException if the amount is negative or too large, or the reason blank or too long
     */
    public static Adjustment of(AdjustmentKind kind, Money amount, String reason) {
        return new Adjustment(kind, amount, reason, TaxRate.ZERO);
    }

    /**
     * Returns this adjustment with another tax rate.
     *
     * @param rate the tax on the amount
     * @return the adjustment
     * @throws InvalidValueException if this is neither SHIPPING nor FEE
     */
    public Adjustment withTaxRate(TaxRate rate) {
        return new Adjustment(kind, amount, reason, rate);
    }

    static String checkReason(@Nullable String reason) {
        return REASON.check(reason);
    }

    @Override
    public String toString() {
        return kind + " " + amount;
    }
}
