package io.fichario.crm.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Shown;
import java.util.regex.Pattern;

/**
 * What is done to a record, such as {@code order.place}.
 *
 * @param name the name of the type of record, a dot and a verb
 * @param action what kind of act it is, by which permissions are given
 */
public record Operation(
        @JsonProperty("name") String name,
        @JsonProperty("action") Action action) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}\\.[a-z][A-Za-z0-9]{0,39}");

    /** The kinds of acts by which permissions are given. */
    public enum Action {
        /** Looks at records. */
        READ,
        /** Makes a record. */
        CREATE,
        /** Changes what a record says. */
        EDIT,
        /** Moves a record along its flow. */
        TRANSITION,
        /** Deletes a record or brings it back. */
        DELETE
    }

    /**
     * Checks the form.
     *
     * @throws InvalidValueException if the name is not of the form above
     */
    public Operation {
        Given.value("action", action);
        if (name == null || !FORM.matcher(name).matches()) {
            throw new InvalidValueException(
                    Fault.of("operation", "operation.name").with("value", Shown.of(name)));
        }
    }

    /**
     * Creates an operation.
     *
     * @param name the name of the type of record, a dot and a verb
     * @param action what kind of act it is
     * @return the operation
     * @throws InvalidValueException if the name is not of that form
     */
    public static Operation of(String name, Action action) {
        return new Operation(name, action);
    }

    /**
     * Returns the name of the type of record.
     *
     * @return what stands before the dot
     */
    public String subject() {
        return name.substring(0, name.indexOf('.'));
    }

    /**
     * Returns the verb.
     *
     * @return what stands behind the dot
     */
    public String verb() {
        return name.substring(name.indexOf('.') + 1);
    }

    @Override
    public String toString() {
        return name;
    }
}
