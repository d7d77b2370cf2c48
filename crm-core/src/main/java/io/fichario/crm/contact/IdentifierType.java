package io.fichario.crm.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Shown;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an identifier is; hosts may use types of their own.
 *
 * @param text 1 to 20 of A to Z, digits, {@code -} and {@code _}, beginning with a letter
 */
public record IdentifierType(@JsonValue String text) {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_-]{0,19}");

    /** The register number of persons in Brazil, 11 digits with two check digits. */
    public static final IdentifierType CPF = new IdentifierType("CPF");
    /** The register number of organisations in Brazil, 14 digits or letters with two check digits. */
    public static final IdentifierType CNPJ = new IdentifierType("CNPJ");
    /** A number for value added tax: the prefix of the country and the number there. */
    public static final IdentifierType VAT = new IdentifierType("VAT");

    /**
     * Checks the form.
     *
     * @throws InvalidValueException if it is not of the form above
     */
    @JsonCreator
    public IdentifierType {
        if (text == null || !FORM.matcher(text).matches()) {
            throw new InvalidValueException(
                    Fault.of("identifier.type", "identifier.type").with("value", Shown.of(text)));
        }
    }

    /**
     * Creates a type.
     *
     * @param text the name; small letters become capitals
     * @return the type
     * @throws InvalidValueException if it is not of the form above
     */
    public static IdentifierType of(String text) {
        return new IdentifierType(text == null ? text : text.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return text;
    }
}
