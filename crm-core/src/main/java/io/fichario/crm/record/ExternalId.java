package io.fichario.crm.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name of a record in another system; unique there, and so unique here per type of record and tenant.
 *
 * @param system the other system: 1 to 40 characters of a to z, digits, {@code .}, {@code -} and {@code _}
 * @param id the name there: 1 to 200 characters
 */
public record ExternalId(String system, String id) {
    private static final Pattern SYSTEM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");
    private static final TextRule ID = TextRule.line("externalId.id", 200);

    /**
     * Checks both parts.
     *
     * @throws InvalidValueException if a part is not of the form above
     */
    public ExternalId {
        if (system == null || !SYSTEM.matcher(system).matches()) {
            throw new InvalidValueException(
                    Fault.of("externalId.system", "externalId.system").with("value", Shown.of(system)));
        }
        id = ID.check(id);
    }

    /**
     * Creates an external id.
     *
     * @param system the other system
     * @param id the name there
     * @return the external id
     * @throws InvalidValueException if a part is not of the form above
     */
    public static ExternalId of(String system, String id) {
        return new ExternalId(system, id);
    }

    /**
     * Reads the text form.
     *
     * @param text the system, a colon and the id
     * @return the external id
     * @throws InvalidValueException if there is no colon or a part is not of its form
     */
    @JsonCreator
    public static ExternalId parse(String text) {
        int colon = text == null ? -1 : text.indexOf(':');
        if (text == null || colon < 0) {
            throw new InvalidValueException("externalId", "externalId.malformed");
        }
        return new ExternalId(text.substring(0, colon), text.substring(colon + 1));
    }

    /**
     * Returns the text form, which {@link #parse} reads.
     *
     * @return the system, a colon and the id
     */
    @JsonValue
    public String text() {
        return system + ":" + id;
    }

    @Override
    public String toString() {
        return system + ":***";
    }
}
