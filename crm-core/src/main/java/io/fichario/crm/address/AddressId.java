package io.fichario.crm.address;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Uuids;
import java.util.UUID;

/**
 * The identity of an entry of an address book, unique within the book.
 *
 * @param uuid the id itself
 */
public record AddressId(@JsonValue UUID uuid) {
    private static final String PATH = "addressId";

    /**
     * Checks that there is an id.
     *
     * @throws InvalidValueException if it is null
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AddressId {
        uuid = Uuids.check(PATH, uuid);
    }

    /**
     * Returns the id with this UUID.
     *
     * @param uuid the UUID
     * @return the id
     * @throws InvalidValueException if it is null
     */
    public static AddressId of(UUID uuid) {
        return new AddressId(uuid);
    }

    /**
     * Reads the text form.
     *
     * @param text a UUID of 36 characters
     * @return the id
     * @throws InvalidValueException if the text is not of that form
     */
    public static AddressId parse(String text) {
        return new AddressId(Uuids.parse(PATH, text));
    }

    /**
     * Returns the text form, which {@link #parse} reads.
     *
     * @return the UUID in its usual form
     */
    public String text() {
        return uuid.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
