package io.fichario.crm.record;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text form of ids; {@link UUID#fromString} also takes shortened forms, which do not round-trip. */
public final class Uuids {
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Uuids() {}

    /**
     * Reads an id.
     *
     * @param path what the id is of, named in faults
     * @param text the usual form of 36 characters
     * @return the id
     * @throws InvalidValueException if the text is null or not of that form
     */
    public static UUID parse(String path, @Nullable String text) {
        if (text == null || !FORM.matcher(text).matches()) {
            throw new InvalidValueException(Fault.of(path, "id.malformed").with("value", Shown.of(text)));
        }
        return UUID.fromString(text);
    }

    /**
     * Checks that an id is there.
     *
     * @param path what the id is of, named in faults
     * @param uuid the id, or null
     * @return the id
     * @throws InvalidValueException if it is null
     */
    public static UUID check(String path, @Nullable UUID uuid) {
        if (uuid == null) {
            throw new InvalidValueException(Fault.of(path, "id.malformed").with("value", Shown.of(null)));
        }
        return uuid;
    }
}
