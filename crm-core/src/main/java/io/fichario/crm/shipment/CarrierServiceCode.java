package io.fichario.crm.shipment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.TextRule;

/**
 * What a carrier is asked for, by its own code, such as {@code SEDEX}.
 *
 * @param text 1 to {@value #MAX_LENGTH} characters on one line, upper and lower case kept
 */
public record CarrierServiceCode(@JsonValue String text) {
    /** The greatest length, in code points. */
    public static final int MAX_LENGTH = 60;

    private static final TextRule FORM = TextRule.line("service", MAX_LENGTH).harmless();

    /**
     * Checks the text and brings it into its kept form.
     *
     * @throws io.fichario.crm.record.InvalidValueException if it is blank, too long or has control characters
     */
    @JsonCreator
    public CarrierServiceCode {
        text = FORM.check(text);
    }

    /**
     * Creates a service code.
     *
     * @param text 1 to {@value #MAX_LENGTH} characters on one line
     * @return the value
     * @throws io.fichario.crm.record.InvalidValueException if it is blank, too long or has control characters
     */
    public static CarrierServiceCode of(String text) {
        return new CarrierServiceCode(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
