package io.fichario.crm.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.InvalidValueException;
import java.math.BigDecimal;

/**
 * How much more than was ordered may be shipped, counted over all deliveries of a line together. Equal by value.
 *
 * @param rate from 0 to 1, both inclusive, with at most eight decimal places; 0.05 allows 105 % of what was ordered
 */
public record Tolerance(BigDecimal rate) {

    /** Not more than was ordered; the default. */
    public static final Tolerance NONE = new Tolerance(BigDecimal.ZERO);

    /**
     * Checks the rate and brings it into its one form.
     *
     * @throws InvalidValueException if the rate is not from 0 to 1 or too precise
     */
    public Tolerance {
        rate = Rates.check("tolerance", rate);
    }

    /**
     * Reads a tolerance.
     *
     * @param text a percentage such as {@code 5%}, or a share such as {@code 0.05}
     * @return the tolerance
     * @throws InvalidValueException if the text is malformed, or the rate not from 0 to 100 % or too precise
     */
    @JsonCreator
    public static Tolerance parse(String text) {
        return new Tolerance(Rates.parse("tolerance", text));
    }

    /**
     * Returns the text form, which {@link #parse} reads.
     *
     * @return the percentage, such as {@code 5%}
     */
    @JsonValue
    public String text() {
        return Rates.text(rate);
    }

    @Override
    public String toString() {
        return text();
    }

    /** Returns the most that may be cancelled, allocated and shipped together; exact, so of any number of places. */
    BigDecimal limit(Quantity ordered) {
        return ordered.amount().multiply(BigDecimal.ONE.add(rate));
    }
}
