package io.fichario.crm.shipment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.TextRule;

/**
 * Who carries parcels, by the code that the company uses, such as {@code correios}.
 *
 * @param text 1 to {@value #MAX_LENGTH} characters on one line, upper and lower case kept
 */
public record Carrier(@JsonValue String text) {
    /** The greatest length, in code points. */
    public static final int MAX_LENGTH = 60;

    private static final TextRule FORM = TextRule.line("carrier", MAX_LENGTH).harmless();

    /**
     * Checks the text and brings it into its kept form.
     *
     * @throws io.fichario.crm.record.InvalidValueException if it is blank, too long or has control characters
     */
    @JsonCreator
    public Carrier {
        text = FORM.check(text);
    }

    /**
     * Creates a carrier.
     *
     * @param text 1 to {@value #MAX_LENGTH} characters on one line
     * @return the value
     * @throws io.fichario.crm.record.InvalidValueException if it is blank, too long or has control characters
     */
    public static Carrier of(String text) {
        return new Carrier(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
