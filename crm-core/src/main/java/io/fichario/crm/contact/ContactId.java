package io.fichario.crm.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Uuids;
import java.util.UUID;

/**
 * The identity of a contact.
 *
 * @param uuid the id itself
 */
public record ContactId(@JsonValue UUID uuid) implements RecordId<Contact> {

    /**
     * Checks that the id is there.
     *
     * @throws io.fichario.crm.record.InvalidValueException if it is null
     */
    @JsonCreator
    public ContactId {
        Uuids.check("contactId", uuid);
    }

    /**
     * Creates the id of a UUID.
     *
     * @param uuid the UUID
     * @return the id
     * @throws io.fichario.crm.record.InvalidValueException if it is null
     */
    public static ContactId of(UUID uuid) {
        return new ContactId(uuid);
    }

    /**
     * Reads the text form.
     *
     * @param text the UUID in its usual form of 36 characters
     * @return the id
     * @throws io.fichario.crm.record.InvalidValueException if the text is not of that form
     */
    public static ContactId parse(String text) {
        return new ContactId(Uuids.parse("contactId", text));
    }

    @Override
    public RecordType<Contact> type() {
        return Contact.TYPE;
    }

    @Override
    public String toString() {
        return text();
    }
}
