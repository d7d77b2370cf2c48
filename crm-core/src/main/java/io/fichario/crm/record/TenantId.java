package io.fichario.crm.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Whose records these are: a company, or a part of one that shares nothing with the others.
 *
 * @param text 1 to 64 letters of a to z, digits, {@code -} and {@code _}, beginning with a letter or digit
 */
public record TenantId(@JsonValue String text) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

    /** The tenant of a host that has only one. */
    public static final TenantId DEFAULT = new TenantId("default");

    /** Reserved for states of the whole store; it holds no records. */
    public static final TenantId STORE = new TenantId("_store");

    /**
     * Checks the form.
     *
     * @throws InvalidValueException if the text is not of the form above
     */
    @JsonCreator
    public TenantId {
        if (text == null || !(FORM.matcher(text).matches() || text.equals("_store"))) {
            throw new InvalidValueException(
                    Fault.of("tenant", "tenant.malformed").with("value", Shown.of(text)));
        }
    }

    /**
     * Creates the id from its text.
     *
     * @param text the text form
     * @return the tenant id
     * @throws InvalidValueException if the text is not of the form above
     */
    public static TenantId of(String text) {
        return new TenantId(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
