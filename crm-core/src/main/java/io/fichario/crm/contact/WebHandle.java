package io.fichario.crm.contact;

import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.TextRule;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page on the web or the name of an account somewhere.
 *
 * @param address an address that begins with {@code http://} or {@code https://}, or a handle such as {@code @maria}; 1
 *     to {@value #MAX_LENGTH} characters without white space
 * @param label where the account is or what the page is, such as {@code Instagram}
 */
public record WebHandle(String address, Optional<String> label) implements PointValue {

    /** The greatest length of the address in characters. */
    public static final int MAX_LENGTH = 500;
    /** The greatest length of the label in characters. */
    public static final int MAX_LABEL = 40;

    private static final TextRule ADDRESS = TextRule.line("web", MAX_LENGTH);
    private static final TextRule LABEL = TextRule.line("web.label", MAX_LABEL);
    private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}]");
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");
    private static final Pattern HTTP = Pattern.compile("(?i)https?://[^/].*");

    /**
     * Checks both texts.
     *
     * @throws InvalidValueException if a text is too long, the address has white space, or it has another scheme than
     *     http and https
     */
    public WebHandle {
        address = ADDRESS.check(address);
        label = Parts.text(LABEL, "web.label", label);
        if (WHITE.matcher(address).find()) {
            throw new InvalidValueException(Fault.of("web", "web.white").with("length", address.length()));
        }
        if (SCHEME.matcher(address).matches() && !HTTP.matcher(address).matches()) {
            throw new InvalidValueException(Fault.of("web", "web.scheme").with("length", address.length()));
        }
    }

    /**
     * Creates a page or handle without a label.
     *
     * @param address the address or handle
     * @return the value
     * @throws InvalidValueException if it is not of the form above
     */
    public static WebHandle of(String address) {
        return new WebHandle(address, Optional.empty());
    }

    /**
     * Creates a page or handle with a label.
     *
     * @param label where the account is or what the page is
     * @param address the address or handle
     * @return the value
     * @throws InvalidValueException if one is not of the form above
     */
    public static WebHandle of(String label, String address) {
        return new WebHandle(address, Optional.of(Given.value("web.label", label)));
    }

    /**
     * Reads the text form.
     *
     * @param text the address alone, or the label, a colon, a blank and the address
     * @return the value
     * @throws InvalidValueException if a part is not of the form above
     */
    public static WebHandle parse(String text) {
        int end = Given.value("web", text).lastIndexOf(": ");
        return end < 0 ? of(text) : of(text.substring(0, end), text.substring(end + 2));
    }

    @Override
    public PointKind kind() {
        return PointKind.WEB;
    }

    /**
     * Returns the text form, which {@link #parse} reads.
     *
     * @return the address alone, or the label, a colon, a blank and the address
     */
    @Override
    public String text() {
        return label.map(name -> name + ": " + address).orElse(address);
    }

    @Override
    public String display() {
        return text();
    }

    @Override
    public String matching() {
        String bare = address.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/+$", "");
        String lower = Normalizer.normalize(bare.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        return label.map(name -> name.toLowerCase(Locale.ROOT) + ": " + lower).orElse(lower);
    }

    @Override
    public String toString() {
        return "WebHandle[***]";
    }
}
