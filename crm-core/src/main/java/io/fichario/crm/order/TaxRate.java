package io.fichario.crm.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.InvalidValueException;
import java.math.BigDecimal;

/**
 * The share of a net amount that is added as tax. Equal by value.
 *
 * @param rate from 0 to 1, both inclusive, with at most eight decimal places; 0.18 is 18 %
 */
public record TaxRate(BigDecimal rate) implements Comparable<TaxRate> {

    /** No tax. */
    public static final TaxRate ZERO = new TaxRate(BigDecimal.ZERO);

    /**
     * Checks the rate and brings it into its one form.
     *
     * @throws InvalidValueException if the rate is not from 0 to 1 or too precise
     */
    public TaxRate {
        rate = Rates.check("taxRate", rate);
    }

    /**
     * Creates a tax rate.
     *
     * @param rate from 0 to 1; 0.18 is 18 %
     * @return the tax rate
     * @throws InvalidValueException if the rate is not in that range or too precise
     */
    public static TaxRate of(BigDecimal rate) {
        return new TaxRate(rate);
    }

    /**
     * Reads a rate.
     *
     * @param text a percentage such as {@code 18%}, or a share such as {@code 0.18}
     * @return the tax rate
     * @throws InvalidValueException if the text is malformed, or the rate not from 0 to 100 % or too precise
     */
    @JsonCreator
    public static TaxRate parse(String text) {
        return new TaxRate(Rates.parse("taxRate", text));
    }

    /**
     * Returns the text form, which {@link #parse} reads.
     *
     * @return the percentage, such as {@code 18%}
     */
    @JsonValue
    public String text() {
        return Rates.text(rate);
    }

    @Override
    public int compareTo(TaxRate other) {
        return rate.compareTo(other.rate);
    }

    @Override
    public String toString() {
        return text();
    }
}
