package io.fichario.crm.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How often a record was written: 1 after it was created, one more with every change.
 *
 * @param number 0 for a record that was not stored yet, otherwise 1 or more
 */
public record Version(@JsonValue long number) implements Comparable<Version> {

    /** The version of a record that was not stored yet. */
    public static final Version NONE = new Version(0);

    /**
     * Checks the range.
     *
     * @throws InvalidValueException if the number is negative
     */
    @JsonCreator
    public Version {
        if (number < 0) {
            throw new InvalidValueException(
                    Fault.of("version", "version.negative").with("value", number));
        }
    }

    /**
     * Creates a version.
     *
     * @param number 0 or more
     * @return the version
     * @throws InvalidValueException if the number is negative
     */
    public static Version of(long number) {
        return new Version(number);
    }

    /**
     * Returns the version after this one.
     *
     * @return one more
     */
    public Version next() {
        return new Version(number + 1);
    }

    /**
     * Returns the version before this one.
     *
     * @return one less
     * @throws InvalidValueException if this is {@link #NONE}
     */
    public Version previous() {
        return new Version(number - 1);
    }

    @Override
    public int compareTo(Version other) {
        return Long.compare(number, Given.value("other", other).number);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
