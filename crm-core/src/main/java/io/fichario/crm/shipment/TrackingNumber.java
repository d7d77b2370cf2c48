package io.fichario.crm.shipment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.TextRule;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number under which a carrier follows a parcel.
 *
 * @param text 1 to {@value #MAX_LENGTH} characters on one line, upper and lower case kept
 */
public record TrackingNumber(@JsonValue String text) {
    /** The greatest length, in code points. */
    public static final int MAX_LENGTH = 60;

    private static final TextRule FORM =
            TextRule.line("trackingNumber", MAX_LENGTH).harmless();
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /**
     * Checks the text and brings it into its kept form.
     *
     * @throws io.fichario.crm.record.InvalidValueException if it is blank, too long or has control characters
     */
    @JsonCreator
    public TrackingNumber {
        text = FORM.check(text);
    }

    /**
     * Creates a tracking number.
     *
     * @param text 1 to {@value #MAX_LENGTH} characters on one line
     * @return the value
     * @throws io.fichario.crm.record.InvalidValueException if it is blank, too long or has control characters
     */
    public static TrackingNumber of(String text) {
        return new TrackingNumber(text);
    }

    /**
     * Returns the form by which tracking numbers are looked up, so that it does not matter how one was typed.
     *
     * @return the letters and digits in upper case of the root locale; the text itself when it has none
     */
    public String lookupForm() {
        String bare = SEPARATORS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return bare.isEmpty() ? text : bare;
    }

    @Override
    public String toString() {
        return text;
    }
}
