package io.fichario.crm.change;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.Uuids;
import java.util.UUID;

/**
 * The name of one command; all changes of a command, and of commands done together, have the same.
 *
 * @param uuid the id itself
 */
public record CommandId(@JsonValue UUID uuid) {

    /**
     * Checks that the id is there.
     *
     * @throws io.fichario.crm.record.InvalidValueException if it is null
     */
    @JsonCreator
    public CommandId {
        uuid = Uuids.check("commandId", uuid);
    }

    /**
     * Reads the text form.
     *
     * @param text a UUID in its usual form of 36 characters
     * @return the command id
     * @throws io.fichario.crm.record.InvalidValueException if the text is not of that form
     */
    public static CommandId parse(String text) {
        return new CommandId(Uuids.parse("commandId", text));
    }

    /**
     * Returns the text form, which {@link #parse} reads.
     *
     * @return a UUID in its usual form of 36 characters
     */
    public String text() {
        return uuid.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
