package io.fichario.crm.shipment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.InvalidValueException;

/**
 * Which parcel of a shipment, as in "parcel 2 of 3".
 *
 * @param number 1 to {@value #MAX}
 */
public record ParcelNumber(@JsonValue int number) implements Comparable<ParcelNumber> {
    /** The greatest number, and so the greatest number of parcels. */
    public static final int MAX = 999;

    /**
     * Checks the range.
     *
     * @throws InvalidValueException if the number is not from 1 to {@value #MAX}
     */
    @JsonCreator
    public ParcelNumber {
        if (number < 1 || number > MAX) {
            throw new InvalidValueException(Fault.of("parcel", "shipment.parcelNumber")
                    .with("value", number)
                    .with("max", MAX));
        }
    }

    /**
     * Creates a parcel number.
     *
     * @param number 1 to {@value #MAX}
     * @return the number
     * @throws InvalidValueException if the number is not in that range
     */
    public static ParcelNumber of(int number) {
        return new ParcelNumber(number);
    }

    @Override
    public int compareTo(ParcelNumber other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return String.valueOf(number);
    }
}
