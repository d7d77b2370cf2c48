package io.fichario.crm.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.TextRule;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A number or name that a register gave to a contact. CPF, CNPJ and VAT are kept without punctuation, others as typed;
 * the check digits of CPF and CNPJ must hold.
 *
 * @param type what it is
 * @param value the number or name, 1 to {@value #MAX_LENGTH} characters
 */
public record Identifier(IdentifierType type, String value) {

    /** The greatest length of the value in characters. */
    public static final int MAX_LENGTH = 60;

    static final TextRule VALUE = TextRule.line("identifier", MAX_LENGTH);
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s.\\-/]");
    private static final Pattern VAT = Pattern.compile("[A-Z]{2}(?=.*[0-9])[A-Z0-9+*]{2,18}");

    /**
     * Checks the form that the type has, and leaves out punctuation where the type has any.
     *
     * @throws InvalidValueException if the value is not of the form of its type or check digits do not hold
     */
    public Identifier {
        Given.value("identifier.type", type);
        value = kept(type, VALUE.check(value));
    }

    private static String kept(IdentifierType type, String typed) {
        String bare = PUNCTUATION.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return switch (type.text()) {
            case "CPF" -> checked(CheckDigits.cpf(bare), "identifier.cpf", bare);
            case "CNPJ" -> checked(CheckDigits.cnpj(bare), "identifier.cnpj", bare);
            case "VAT" -> checked(VAT.matcher(bare).matches(), "identifier.vat", bare);
            default -> typed;
        };
    }

    private static String checked(boolean valid, String code, String bare) {
        if (!valid) {
            throw new InvalidValueException(Fault.of("identifier", code).with("length", bare.length()));
        }
        return bare;
    }

    /**
     * Creates an identifier.
     *
     * @param type what it is
     * @param value the number or name, with or without punctuation
     * @return the identifier
     * @throws InvalidValueException if the value is not of the form of its type or check digits do not hold
     */
    public static Identifier of(IdentifierType type, String value) {
        return new Identifier(type, value);
    }

    /**
     * Reads the text form.
     *
     * @param text the type, a colon and the value
     * @return the identifier
     * @throws InvalidValueException if there is no colon or a part is not of its form
     */
    @JsonCreator
    public static Identifier parse(String text) {
        int colon = Given.value("identifier", text).indexOf(':');
        if (colon < 0) {
            throw new InvalidValueException("identifier", "identifier.malformed");
        }
        return new Identifier(new IdentifierType(text.substring(0, colon)), text.substring(colon + 1));
    }

    /**
     * Returns the text form, which {@link #parse} reads.
     *
     * @return the type, a colon and the value
     */
    @JsonValue
    public String text() {
        return type + ":" + value;
    }

    /**
     * Returns the value as it is printed.
     *
     * @return a CPF as {@code 000.000.000-00}, a CNPJ as {@code 00.000.000/0000-00}, others as they are kept
     */
    public String formatted() {
        return switch (type.text()) {
            case "CPF" -> value.replaceFirst("(...)(...)(...)(..)", "$1.$2.$3-$4");
            case "CNPJ" -> value.replaceFirst("(..)(...)(...)(....)(..)", "$1.$2.$3/$4-$5");
            default -> value;
        };
    }

    @Override
    public String toString() {
        return type + "[***]";
    }
}
