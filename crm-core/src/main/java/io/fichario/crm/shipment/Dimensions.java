package io.fichario.crm.shipment;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.InvalidValueException;

/**
 * How large a parcel is outside, in millimetres.
 *
 * @param length the length, 1 to {@value #MAX} mm
 * @param width the width, 1 to {@value #MAX} mm
 * @param height the height, 1 to {@value #MAX} mm
 */
public record Dimensions(
        @JsonProperty("length") int length,
        @JsonProperty("width") int width,
        @JsonProperty("height") int height) {
    /** The greatest extent, in millimetres: one hundred metres. */
    public static final int MAX = 100_000;

    /**
     * Checks the extents.
     *
     * @throws InvalidValueException if one of them is not from 1 to {@value #MAX} mm
     */
    public Dimensions {
        check("length", length);
        check("width", width);
        check("height", height);
    }

    /**
     * Creates dimensions.
     *
     * @param length the length in millimetres
     * @param width the width in millimetres
     * @param height the height in millimetres
     * @return the dimensions
     * @throws InvalidValueException if one of them is not from 1 to {@value #MAX} mm
     */
    public static Dimensions ofMillimetres(int length, int width, int height) {
        return new Dimensions(length, width, height);
    }

    private static void check(String path, int millimetres) {
        if (millimetres < 1 || millimetres > MAX) {
            throw new InvalidValueException(Fault.of(path, "shipment.dimension")
                    .with("value", millimetres)
                    .with("max", MAX));
        }
    }

    @Override
    public String toString() {
        return length + " × " + width + " × " + height + " mm";
    }
}
