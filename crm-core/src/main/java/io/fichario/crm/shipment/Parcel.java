package io.fichario.crm.shipment;

import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import java.util.Optional;

/**
 * One package of a shipment.
 *
 * @param number which parcel of the shipment it is
 * @param trackingNumber the number under which the carrier follows this parcel, where it has one of its own
 * @param weightGrams the weight in grams, packing included: 1 to {@value #MAX_WEIGHT_GRAMS}
 * @param dimensions how large it is outside
 */
public record Parcel(
        ParcelNumber number,
        Optional<TrackingNumber> trackingNumber,
        Optional<Integer> weightGrams,
        Optional<Dimensions> dimensions) {
    /** The greatest weight, in grams: one hundred tonnes. */
    public static final int MAX_WEIGHT_GRAMS = 100_000_000;

    /**
     * Checks the weight.
     *
     * @throws InvalidValueException if a part is null or the weight not from 1 to {@value #MAX_WEIGHT_GRAMS} grams
     */
    public Parcel {
        Given.value("number", number);
        Given.value("trackingNumber", trackingNumber);
        Given.value("weightGrams", weightGrams)
                .filter(grams -> grams < 1 || grams > MAX_WEIGHT_GRAMS)
                .ifPresent(Parcel::refuseWeight);
        Given.value("dimensions", dimensions);
    }

    /**
     * Creates a parcel of which only the number is known.
     *
     * @param number which parcel of the shipment it is, from 1
     * @return the parcel
     * @throws InvalidValueException if the number is out of range
     */
    public static Parcel of(int number) {
        return new Parcel(ParcelNumber.of(number), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Returns this parcel with another tracking number.
     *
     * @param next the number under which the carrier follows this parcel
     * @return the parcel
     * @throws InvalidValueException if it is null
     */
    public Parcel withTrackingNumber(TrackingNumber next) {
        return new Parcel(number, Optional.of(Given.value("trackingNumber", next)), weightGrams, dimensions);
    }

    /**
     * Returns this parcel with another weight.
     *
     * @param grams the weight in grams, packing included
     * @return the parcel
     * @throws InvalidValueException if it is not from 1 to {@value #MAX_WEIGHT_GRAMS} grams
     */
    public Parcel withWeightGrams(int grams) {
        return new Parcel(number, trackingNumber, Optional.of(grams), dimensions);
    }

    /**
     * Returns this parcel with another size.
     *
     * @param next how large it is outside
     * @return the parcel
     * @throws InvalidValueException if it is null
     */
    public Parcel withDimensions(Dimensions next) {
        return new Parcel(number, trackingNumber, weightGrams, Optional.of(Given.value("dimensions", next)));
    }

    private static void refuseWeight(int grams) {
        throw new InvalidValueException(
                Fault.of("weightGrams", "shipment.weight").with("value", grams).with("max", MAX_WEIGHT_GRAMS));
    }
}
