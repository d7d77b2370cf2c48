package io.fichario.crm.store;

import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Shown;
import java.util.regex.Pattern;

/**
 * The name of a state within a tenant.
 *
 * @param kind what it is, such as {@code receipt}: 1 to 40 of a-z, 0-9 and {@code -}
 * @param name which one: 1 to 200 of a-z, A-Z, 0-9 and {@code . _ : @ -}; never personal data
 */
public record StateKey(String kind, String name) {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:@-]{1,200}");

    /**
     * Checks both parts.
     *
     * @throws InvalidValueException if a part is not of the form above
     */
    public StateKey {
        Given.value("kind", kind);
        Given.value("name", name);
        if (!KIND.matcher(kind).matches() || !NAME.matcher(name).matches()) {
            throw new InvalidValueException(Fault.of("state", "state.key").with("value", Shown.of(kind + "/" + name)));
        }
    }

    @Override
    public String toString() {
        return kind + "/" + name;
    }
}
