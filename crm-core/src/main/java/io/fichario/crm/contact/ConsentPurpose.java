package io.fichario.crm.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Shown;
import java.util.regex.Pattern;

/**
 * What a contact may be addressed for; hosts may use purposes of their own.
 *
 * @param text 1 to 40 of a to z, digits, {@code .}, {@code -} and {@code _}, beginning with a letter
 */
public record ConsentPurpose(@JsonValue String text) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{0,39}");

    /** Offers and news. */
    public static final ConsentPurpose MARKETING = new ConsentPurpose("marketing");
    /** Questions about how content the contact is. */
    public static final ConsentPurpose SURVEY = new ConsentPurpose("survey");
    /** What goes beyond an order, such as reminders of maintenance. */
    public static final ConsentPurpose SERVICE = new ConsentPurpose("service");

    /**
     * Checks the form.
     *
     * @throws InvalidValueException if it is not of the form above
     */
    @JsonCreator
    public ConsentPurpose {
        if (text == null || !FORM.matcher(text).matches()) {
            throw new InvalidValueException(
                    Fault.of("consent.purpose", "consent.purpose").with("value", Shown.of(text)));
        }
    }

    /**
     * Creates a purpose.
     *
     * @param text the name
     * @return the purpose
     * @throws InvalidValueException if it is not of the form above
     */
    public static ConsentPurpose of(String text) {
        return new ConsentPurpose(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
