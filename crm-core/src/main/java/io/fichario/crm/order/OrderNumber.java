package io.fichario.crm.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.TextRule;

/**
 * The number by which people call an order; given when it is placed, unique per tenant.
 *
 * @param text the number: 1 to 40 characters
 */
public record OrderNumber(@JsonValue String text) {
    /** The greatest length, in code points. */
    public static final int MAX_LENGTH = 40;

    private static final TextRule NUMBER = TextRule.line("number", MAX_LENGTH).harmless();

    /**
     * Checks the number.
     *
     * @throws io.fichario.crm.record.InvalidValueException if it is blank, too long or has control characters
     */
    @JsonCreator
    public OrderNumber {
        text = NUMBER.check(text);
    }

    /**
     * Creates an order number.
     *
     * @param number 1 to 40 characters
     * @return the number
     * @throws io.fichario.crm.record.InvalidValueException if it is blank, too long or has control characters
     */
    public static OrderNumber of(String number) {
        return new OrderNumber(number);
    }

    @Override
    public String toString() {
        return text;
    }
}
