package io.fichario.crm.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What is taken off a line: a share of quantity × unit price, or an amount for the whole line. Equal by value.
 *
 * @param rate the share, from 0 to 1, both inclusive, with at most eight decimal places; or empty
 * @param amount the amount, 0 or more; or empty
 */
public record Discount(Optional<BigDecimal> rate, Optional<Money> amount) {

    /** Nothing is taken off. */
    public static final Discount NONE = rate(BigDecimal.ZERO);

    /**
     * Checks that there is either a rate or an amount, and its range.
     *
     * @throws InvalidValueException if there are both or none, or one is out of range
     */
    public Discount {
        rate = Given.value("discount", rate).map(share -> Rates.check("discount", share));
        amount = Given.value("discount", amount).map(money -> Amounts.checkAmount("discount", money));
        if (rate.isPresent() == amount.isPresent()) {
            throw new InvalidValueException("discount", "discount.oneForm");
        }
    }

    /**
     * Creates a discount by a share.
     *
     * @param rate from 0 to 1; 0.15 is 15 %
     * @return the discount
     * @throws InvalidValueException if the rate is not in that range or too precise
     */
    public static Discount rate(BigDecimal rate) {
        return new Discount(Optional.ofNullable(rate), Optional.empty());
    }

    /**
     * Creates a discount by an amount for the whole line, whatever its quantity.
     *
     * @param amount 0 or more, in the order's currency
     * @return the discount
     * @throws InvalidValueException if the amount is negative or too large
     */
    public static Discount amount(Money amount) {
        return new Discount(Optional.empty(), Optional.ofNullable(amount));
    }

    /**
     * Reads the text form.
     *
     * @param text a percentage such as {@code 15%}, a share such as {@code 0.15}, or a currency code, a blank and an
     *     amount such as {@code BRL 5.00}
     * @return the discount
     * @throws InvalidValueException if the text is of none of these forms or the value out of range
     */
    @JsonCreator
    public static Discount parse(String text) {
        String plain = text == null ? "" : text.strip();
        if (plain.length() > 4 && plain.charAt(3) == ' ') {
            CurrencyUnit currency = Amounts.currency(plain.substring(0, 3));
            return amount(Amounts.amount("discount", currency, plain.substring(4)));
        }
        return rate(Rates.parse("discount", plain));
    }

    /**
     * Returns the text form, which {@link #parse} reads.
     *
     * @return the percentage, or the currency code, a blank and the amount
     */
    @JsonValue
    public String text() {
        return amount.map(Money::toString).orElseGet(() -> Rates.text(rate.orElseThrow()));
    }

    @Override
    public String toString() {
        return text();
    }

    /** Returns what is taken off a gross amount, exact. */
    BigDecimal of(BigDecimal gross) {
        return amount.map(Money::getAmount).orElseGet(() -> gross.multiply(rate.orElseThrow()));
    }
}
