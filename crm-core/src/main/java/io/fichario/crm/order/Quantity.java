package io.fichario.crm.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import java.math.BigDecimal;

/**
 * How much of something: a decimal number with its unit. Equal by value and unit; {@code 1.50 kg} is {@code 1.5 kg}.
 *
 * @param amount 0 or more, with at most {@value #MAX_WHOLE_DIGITS} digits before and {@value #MAX_DECIMAL_PLACES} after
 *     the point
 * @param unit what is counted or measured
 */
public record Quantity(BigDecimal amount, Unit unit) {
    /** The greatest number of digits before the decimal point. */
    public static final int MAX_WHOLE_DIGITS = 12;

    /** The greatest number of decimal places. */
    public static final int MAX_DECIMAL_PLACES = 6;

    private static final Decimals.Bounds BOUNDS =
            new Decimals.Bounds("quantity", "quantity", MAX_WHOLE_DIGITS, MAX_DECIMAL_PLACES);

    /**
     * Checks the amount and brings it into its one form.
     *
     * @throws InvalidValueException if the amount is negative, too large or too precise
     */
    public Quantity {
        amount = BOUNDS.check(amount);
        Given.value("unit", unit);
    }

    /**
     * Creates a quantity of pieces.
     *
     * @param pieces how many, 0 or more
     * @return the quantity
     * @throws InvalidValueException if the number is negative or too large
     */
    public static Quantity of(long pieces) {
        return new Quantity(BigDecimal.valueOf(pieces), Unit.PIECE);
    }

    /**
     * Creates a quantity.
     *
     * @param amount a decimal number with a point, such as {@code 0.5}
     * @param unit what is counted or measured
     * @return the quantity
     * @throws InvalidValueException if the amount is malformed, negative, too large or too precise
     */
    public static Quantity of(String amount, Unit unit) {
        return new Quantity(Decimals.parse("quantity", amount), unit);
    }

    /**
     * Creates a quantity.
     *
     * @param amount 0 or more
     * @param unit what is counted or measured
     * @return the quantity
     * @throws InvalidValueException if the amount is negative, too large or too precise
     */
    public static Quantity of(BigDecimal amount, Unit unit) {
        return new Quantity(amount, unit);
    }

    /**
     * Returns nothing of a unit.
     *
     * @param unit what is counted or measured
     * @return zero
     */
    public static Quantity zero(Unit unit) {
        return new Quantity(BigDecimal.ZERO, unit);
    }

    /**
     * Reads the text form.
     *
     * @param text a decimal number, followed by a blank and the unit unless it is {@link Unit#PIECE}
     * @return the quantity
     * @throws InvalidValueException if the text is not of that form, or the amount negative, too large or too precise
     */
    @JsonCreator
    public static Quantity parse(String text) {
        String plain = text == null ? "" : text.strip();
        int blank = plain.indexOf(' ');
        return blank < 0 ? of(plain, Unit.PIECE) : of(plain.substring(0, blank), Unit.of(plain.substring(blank + 1)));
    }

    /**
     * Returns the text form, which {@link #parse} reads.
     *
     * @return the plain number, followed by a blank and the unit unless it is {@link Unit#PIECE}
     */
    @JsonValue
    public String text() {
        return unit.equals(Unit.PIECE) ? amount.toPlainString() : amount.toPlainString() + " " + unit.text();
    }

    /**
     * Returns whether this is nothing.
     *
     * @return true if the amount is zero
     */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    /**
     * Returns whether this is not less than another quantity.
     *
     * @param other a quantity of the same unit
     * @return true if it is as much or more
     * @throws InvalidValueException if the units differ
     */
    public boolean isAtLeast(Quantity other) {
        return amount.compareTo(amountOf(other)) >= 0;
    }

    /**
     * Returns the sum with another quantity.
     *
     * @param other a quantity of the same unit
     * @return the sum
     * @throws InvalidValueException if the units differ or the sum is too large
     */
    public Quantity plus(Quantity other) {
        return new Quantity(amount.add(amountOf(other)), unit);
    }

    /**
     * Returns what is left without another quantity.
     *
     * @param other a quantity of the same unit, not more than this one
     * @return the difference
     * @throws InvalidValueException if the units differ or the other one is more
     */
    public Quantity minus(Quantity other) {
        return new Quantity(amount.subtract(amountOf(other)), unit);
    }

    /**
     * Returns what is left without another quantity, nothing when that one is more.
     *
     * @param other a quantity of the same unit
     * @return the difference, not below zero
     * @throws InvalidValueException if the units differ
     */
    public Quantity minusUpTo(Quantity other) {
        return new Quantity(amount.subtract(amountOf(other)).max(BigDecimal.ZERO), unit);
    }

    /**
     * Checks that this is more than nothing.
     *
     * @return this quantity
     * @throws InvalidValueException if it is zero
     */
    public Quantity checkPositive() {
        if (isZero()) {
            throw new InvalidValueException("quantity", "quantity.zero");
        }
        return this;
    }

    @Override
    public String toString() {
        return text();
    }

    private BigDecimal amountOf(Quantity other) {
        if (!Given.value("quantity", other).unit.equals(unit)) {
            throw new InvalidValueException(Fault.of("quantity", "quantity.otherUnit")
                    .with("unit", other.unit.text())
                    .with("expected", unit.text()));
        }
        return other.amount;
    }
}
