package io.fichario.crm.record;

import org.jspecify.annotations.Nullable;

/** Checks that callers, whom no compiler binds to nullness, handed in what is needed. */
public final class Given {
    private Given() {}

    /**
     * Checks that a value is there.
     *
     * @param path what the value is, named in the fault
     * @param value the value, or null
     * @param <V> the type of the value
     * @return the value
     * @throws InvalidValueException if it is null
     */
    public static <V> V value(String path, @Nullable V value) {
        if (value == null) {
            throw new InvalidValueException(path, "value.missing");
        }
        return value;
    }
}
