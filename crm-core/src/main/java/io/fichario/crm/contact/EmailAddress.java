package io.fichario.crm.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.TextRule;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;

/**
 * An e-mail address, kept as it was written and matched by {@link #normalized()}. Only its structure is checked: a name,
 * an {@code @} and a domain of at least two labels (RFC 5321 and 6531, without address literals and comments).
 *
 * @param text the address as written, 3 to {@value #MAX_LENGTH} characters
 */
public record EmailAddress(String text) implements PointValue {

    /** The greatest length in characters, of the written and of the normalised form. */
    public static final int MAX_LENGTH = 254;

    private static final int MAX_NAME = 64;
    private static final String NEVER_IN_NAME = "()<>[]:;,\\\"@";
    private static final TextRule FORM = TextRule.line("email", MAX_LENGTH);

    /**
     * Checks the structure.
     *
     * @throws InvalidValueException if it is too long, or not a name, an {@code @} and a domain
     */
    @JsonCreator
    public EmailAddress {
        text = FORM.check(text);
        int at = text.lastIndexOf('@');
        if (at < 0) {
            throw malformed(text, text.length());
        }
        checkName(text, at);
        int length = at + 1 + asciiDomain(text, at).length();
        if (length > MAX_LENGTH) {
            throw new InvalidValueException(
                    Fault.of("email", "text.tooLong").with("length", length).with("max", MAX_LENGTH));
        }
    }

    /**
     * Creates an address.
     *
     * @param text the address as written; white space at its ends is left out
     * @return the address
     * @throws InvalidValueException if it is too long, or not a name, an {@code @} and a domain
     */
    public static EmailAddress of(String text) {
        return new EmailAddress(text);
    }

    /**
     * Returns the form by which addresses are matched: lower case, Unicode NFC, the domain in ASCII (Punycode).
     *
     * @return the normalised address
     */
    public String normalized() {
        int at = text.lastIndexOf('@');
        String name = text.substring(0, at).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(name, Normalizer.Form.NFC) + "@" + asciiDomain(text, at);
    }

    /**
     * Returns the part behind the {@code @}.
     *
     * @return the domain in ASCII and lower case
     */
    public String domain() {
        return asciiDomain(text, text.lastIndexOf('@'));
    }

    @Override
    public PointKind kind() {
        return PointKind.EMAIL;
    }

    @Override
    public String display() {
        return text;
    }

    @Override
    public String matching() {
        return normalized();
    }

    private static void checkName(String text, int at) {
        if (at == 0 || at > MAX_NAME) {
            throw malformed(text, at);
        }
        boolean quoted = at > 1 && text.charAt(0) == '"' && text.charAt(at - 1) == '"';
        for (int i = 0; i < at && !quoted; i++) {
            char c = text.charAt(i);
            boolean lonelyDot = c == '.' && (i == 0 || i == at - 1 || text.charAt(i - 1) == '.');
            if (lonelyDot || isBlank(c) || NEVER_IN_NAME.indexOf(c) >= 0) {
                throw malformed(text, i);
            }
        }
    }

    private static String asciiDomain(String text, int at) {
        String domain = text.substring(at + 1);
        try {
            String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            if (ascii.indexOf('.') < 1 || ascii.endsWith(".")) {
                throw malformed(text, text.length());
            }
            return ascii;
        } catch (IllegalArgumentException | IndexOutOfBoundsException notADomain) {
            throw malformed(text, at + 1);
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static InvalidValueException malformed(String text, int index) {
        return new InvalidValueException(Fault.of("email", "email.malformed")
                .with("length", text.length())
                .with("place", index + 1));
    }

    @Override
    public String toString() {
        return "EmailAddress[***]";
    }
}
