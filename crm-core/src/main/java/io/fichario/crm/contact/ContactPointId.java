package io.fichario.crm.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.Uuids;
import java.util.UUID;

/**
 * The identity of a contact point within its contact.
 *
 * @param uuid the id itself
 */
public record ContactPointId(@JsonValue UUID uuid) {

    /**
     * Checks that the id is there.
     *
     * @throws io.fichario.crm.record.InvalidValueException if it is null
     */
    @JsonCreator
    public ContactPointId {
        Uuids.check("contactPointId", uuid);
    }

    /**
     * Creates the id of a UUID.
     *
     * @param uuid the UUID
     * @return the id
     * @throws io.fichario.crm.record.InvalidValueException if it is null
     */
    public static ContactPointId of(UUID uuid) {
        return new ContactPointId(uuid);
    }

    /**
     * Reads the text form.
     *
     * @param text the UUID in its usual form of 36 characters
     * @return the id
     * @throws io.fichario.crm.record.InvalidValueException if the text is not of that form
     */
    public static ContactPointId parse(String text) {
        return new ContactPointId(Uuids.parse("contactPointId", text));
    }

    /**
     * Returns the text form, which {@link #parse} reads.
     *
     * @return the UUID in its usual form of 36 characters
     */
    public String text() {
        return uuid.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
