package io.fichario.crm.order;

import io.fichario.crm.record.Given;
import io.fichario.crm.record.TextRule;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * One article of an order.
 *
 * @param number which line of the order it is
 * @param sku the article's code
 * @param description what the customer is told that it is: 1 to {@value #MAX_DESCRIPTION_LENGTH} characters
 * @param unitPrice the price of one unit without tax: 0 or more, with at most 12 digits before and 8 after the point
 * @param discount what is taken off quantity × unit price
 * @param taxRate the tax on the net
 * @param adjustments amounts of this line beside its price
 * @param ledger what was ordered and what became of it
 */
public record OrderLine(
        LineNumber number,
        Sku sku,
        String description,
        BigMoney unitPrice,
        Discount discount,
        TaxRate taxRate,
        List<Adjustment> adjustments,
        LineLedger ledger) {
    /** The greatest length of a description, in code points. */
    public static final int MAX_DESCRIPTION_LENGTH = 500;

    private static final TextRule DESCRIPTION =
            TextRule.line("description", MAX_DESCRIPTION_LENGTH).harmless();

    /**
     * Checks the parts, which must be of one currency, and copies the adjustments.
     *
     * @throws io.fichario.crm.record.InvalidValueException if the description is blank or too long, the price negative,
     *     too large or too precise, or an amount in another currency than the price
     */
    public OrderLine {
        Given.value("number", number);
        Given.value("sku", sku);
        description = DESCRIPTION.check(description);
        unitPrice = Amounts.checkPrice("unitPrice", unitPrice);
        Given.value("taxRate", taxRate);
        adjustments = Amounts.few(Given.list("adjustments", adjustments));
        Given.value("ledger", ledger);
        CurrencyUnit currency = unitPrice.getCurrencyUnit();
        Given.value("discount", discount)
                .amount()
                .ifPresent(amount -> Amounts.checkCurrency("discount", currency, amount));
        Amounts.checkCurrencies(currency, adjustments);
    }

    /**
     * Creates a line without discount, tax and adjustments, of which nothing happened yet.
     *
     * @param number which line of the order it is
     * @param article the article's code and what the customer is told that it is
     * @param quantity how much is ordered, more than nothing
     * @param unitPrice the price of one unit without tax
     * @return the line
     * @throws io.fichario.crm.record.InvalidValueException if the quantity is nothing or the price negative, too large
     *     or too precise
     */
    public static OrderLine of(LineNumber number, Article article, Quantity quantity, BigMoney unitPrice) {
        return new OrderLine(
                number,
                Given.value("article", article).sku(),
                article.description(),
                unitPrice,
                Discount.NONE,
                TaxRate.ZERO,
                List.of(),
                LineLedger.of(quantity));
    }

    /**
     * What is sold.
     *
     * @param sku the code
     * @param description what the customer is told that it is
     */
    public record Article(Sku sku, String description) {
        /**
         * Creates what is sold.
         *
         * @param sku the code: 1 to 64 characters
         * @param description what the customer is told that it is
         * @return the article
         * @throws io.fichario.crm.record.InvalidValueException if the code is blank or too long
         */
        public static Article of(String sku, String description) {
            return new Article(Sku.of(sku), description);
        }
    }

    /**
     * Returns how much is ordered.
     *
     * @return the ordered quantity of the ledger
     */
    public Quantity quantity() {
        return ledger.ordered();
    }

    /**
     * Returns this line with another price.
     *
     * @param next the price of one unit without tax, in the order's currency
     * @return the line
     */
    public OrderLine withUnitPrice(BigMoney next) {
        return new OrderLine(number, sku, description, next, discount, taxRate, adjustments, ledger);
    }

    /**
     * Returns this line with another description.
     *
     * @param next what the customer is told that it is
     * @return the line
     */
    public OrderLine withDescription(String next) {
        return new OrderLine(number, sku, next, unitPrice, discount, taxRate, adjustments, ledger);
    }

    /**
     * Returns this line with another discount.
     *
     * @param next what is taken off quantity × unit price
     * @return the line
     */
    public OrderLine withDiscount(Discount next) {
        return new OrderLine(number, sku, description, unitPrice, next, taxRate, adjustments, ledger);
    }

    /**
     * Returns this line with another tax rate.
     *
     * @param next the tax on the net
     * @return the line
     */
    public OrderLine withTaxRate(TaxRate next) {
        return new OrderLine(number, sku, description, unitPrice, discount, next, adjustments, ledger);
    }

    /**
     * Returns this line with other adjustments.
     *
     * @param next amounts of this line beside its price
     * @return the line
     */
    public OrderLine withAdjustments(List<Adjustment> next) {
        return new OrderLine(number, sku, description, unitPrice, discount, taxRate, next, ledger);
    }

    /**
     * Returns this line with another ordered quantity.
     *
     * @param next more than nothing, not below what is cancelled, allocated and shipped
     * @return the line
     * @throws io.fichario.crm.record.InvalidValueException if it falls below
     */
    public OrderLine withQuantity(Quantity next) {
        return withLedger(ledger.order(next));
    }

    static String checkDescription(@Nullable String description) {
        return DESCRIPTION.check(description);
    }

    OrderLine withLedger(LineLedger next) {
        return new OrderLine(number, sku, description, unitPrice, discount, taxRate, adjustments, next);
    }

    /** Returns the net of this line, exact: of any number of decimal places and perhaps below zero. */
    BigDecimal exactNet() {
        BigDecimal gross = quantity().amount().multiply(unitPrice.getAmount());
        BigDecimal discounted = discount.equals(Discount.NONE) ? gross : gross.subtract(discount.of(gross));
        if (adjustments.isEmpty()) {
            return discounted;
        }
        return discounted
                .add(Totals.sum(adjustments, AdjustmentKind.SURCHARGE))
                .subtract(Totals.sum(adjustments, AdjustmentKind.DISCOUNT));
    }
}
