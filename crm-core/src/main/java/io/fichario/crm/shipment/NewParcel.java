package io.fichario.crm.shipment;

import io.fichario.crm.record.Faults;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a parcel that is to be packed. Immutable; keeps what was typed until the door checks it. */
public final class NewParcel {
    private final int number;
    private final @Nullable String trackingNumber;
    private final @Nullable Integer weightGrams;
    private final @Nullable Size size;

    private record Size(int length, int width, int height) {}

    private NewParcel(int number, @Nullable String trackingNumber, @Nullable Integer weightGrams, @Nullable Size size) {
        this.number = number;
        this.trackingNumber = trackingNumber;
        this.weightGrams = weightGrams;
        this.size = size;
    }

    /**
     * Begins a parcel.
     *
     * @param number which parcel of the shipment it is: 1 to {@value ParcelNumber#MAX}
     * @return the command
     */
    public static NewParcel number(int number) {
        return new NewParcel(number, null, null, null);
    }

    /**
     * Returns this command with a tracking number.
     *
     * @param typed the number under which the carrier follows this parcel; null or blank for none
     * @return the command
     */
    public NewParcel trackingNumber(@Nullable String typed) {
        return new NewParcel(number, typed, weightGrams, size);
    }

    /**
     * Returns this command with a weight.
     *
     * @param grams the weight in grams, packing included: 1 to {@value Parcel#MAX_WEIGHT_GRAMS}
     * @return the command
     */
    public NewParcel weightGrams(int grams) {
        return new NewParcel(number, trackingNumber, grams, size);
    }

    /**
     * Returns this command with a size.
     *
     * @param length the length in millimetres: 1 to {@value Dimensions#MAX}
     * @param width the width in millimetres: 1 to {@value Dimensions#MAX}
     * @param height the height in millimetres: 1 to {@value Dimensions#MAX}
     * @return the command
     */
    public NewParcel millimetres(int length, int width, int height) {
        return new NewParcel(number, trackingNumber, weightGrams, new Size(length, width, height));
    }

    Optional<Parcel> toParcel(Faults faults, String path) {
        Optional<ParcelNumber> place = faults.at(path + ".number", () -> ParcelNumber.of(number));
        Optional<TrackingNumber> tracking =
                faults.optional(path + ".trackingNumber", trackingNumber, TrackingNumber::of);
        Optional<Dimensions> dimensions = Optional.ofNullable(size)
                .flatMap(typed -> faults.within(
                        path + ".dimensions", () -> new Dimensions(typed.length, typed.width, typed.height)));
        return place.flatMap(known ->
                faults.within(path, () -> new Parcel(known, tracking, Optional.ofNullable(weightGrams), dimensions)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NewParcel that
                && number == that.number
                && Objects.equals(trackingNumber, that.trackingNumber)
                && Objects.equals(weightGrams, that.weightGrams)
                && Objects.equals(size, that.size);
    }

    @Override
    public int hashCode() {
        return Objects.hash(number, trackingNumber, weightGrams, size);
    }

    @Override
    public String toString() {
        return "NewParcel[" + number + "]";
    }
}
