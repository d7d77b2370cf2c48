package io.fichario.crm.record;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Map;

/**
 * Something that cannot be accepted, said by a code and its values, so that it can be shown in the reader's language.
 *
 * @param path where it stands, such as {@code emails[0]}; empty for the whole
 * @param code what is wrong, such as {@code text.tooLong}; the key of its message
 * @param values the values that the message names; never personal data
 */
public record Fault(String path, String code, Map<String, String> values) {

    /** Checks that nothing is null and copies the values. */
    public Fault {
        Given.value("path", path);
        Given.value("code", code);
        values = Given.map("values", values);
    }

    /**
     * Creates a fault without values.
     *
     * @param path where it stands
     * @param code what is wrong
     * @return the fault
     */
    public static Fault of(String path, String code) {
        return new Fault(path, code, Map.of());
    }

    /**
     * Returns this fault with one more value for its message.
     *
     * @param name the name of the value in the message
     * @param value the value; its text is kept
     * @return the fault with the value
     */
    public Fault with(String name, Object value) {
        return new Fault(
                path,
                code,
                ImmutableMap.<String, String>builder()
                        .putAll(values)
                        .put(Given.value("name", name), String.valueOf(value))
                        .buildKeepingLast());
    }

    /**
     * Returns this fault as it stands inside something larger: {@code street} under {@code addresses[1]} is {@code
     * addresses[1].street}.
     *
     * @param outer the path of what encloses it; empty changes nothing
     * @return the fault with the longer path
     */
    public Fault under(String outer) {
        if (Given.value("path", outer).isEmpty()) {
            return this;
        }
        String joined = path.isEmpty() ? outer : path.startsWith("[") ? outer + path : outer + "." + path;
        return new Fault(joined, code, values);
    }

    /**
     * Returns the message in English.
     *
     * @return what is wrong, the value and what is allowed
     */
    public String message() {
        return Messages.builtIn().text(Locale.ENGLISH, code, values);
    }

    @Override
    public String toString() {
        return path.isEmpty() ? message() : path + ": " + message();
    }
}
