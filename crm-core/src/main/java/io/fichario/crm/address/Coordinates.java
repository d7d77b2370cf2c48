package io.fichario.crm.address;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.InvalidValueException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point on the earth in degrees of WGS 84, kept to seven decimal places (about a centimetre), rounded half even.
 *
 * @param latitude -90 to 90, north is positive
 * @param longitude -180 to 180, east is positive
 */
public record Coordinates(BigDecimal latitude, BigDecimal longitude) {
    /** The number of decimal places that are kept. */
    public static final int DECIMAL_PLACES = 7;

    private static final Pattern DEGREES = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{1,30})?");
    private static final int MOST_DIGITS = 40;

    /**
     * Checks the ranges and rounds.
     *
     * @throws InvalidValueException if a part is missing or out of its range
     */
    public Coordinates {
        latitude = degrees(latitude, 90);
        longitude = degrees(longitude, 180);
    }

    /**
     * Returns a point.
     *
     * @param latitude degrees, such as {@code -23.5558}
     * @param longitude degrees, such as {@code -46.6621}
     * @return the point
     * @throws InvalidValueException if a part is not a plain decimal number or out of its range
     */
    public static Coordinates of(String latitude, String longitude) {
        return new Coordinates(number(latitude), number(longitude));
    }

    /**
     * Reads the text form.
     *
     * @param text latitude, a comma and longitude, in degrees
     * @return the point
     * @throws InvalidValueException if the text is not of that form or a part is out of its range
     */
    @JsonCreator
    public static Coordinates parse(String text) {
        int comma = text == null ? -1 : text.indexOf(',');
        if (text == null || comma < 0) {
            throw malformed();
        }
        return of(text.substring(0, comma), text.substring(comma + 1));
    }

    /**
     * Returns the text form, which {@link #parse} reads.
     *
     * @return latitude, a comma and longitude, in degrees
     */
    @JsonValue
    public String text() {
        return latitude.toPlainString() + "," + longitude.toPlainString();
    }

    @Override
    public String toString() {
        return "Coordinates[***]";
    }

    private static BigDecimal number(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (!DEGREES.matcher(text).matches()) {
            throw malformed();
        }
        return new BigDecimal(text);
    }

    private static BigDecimal degrees(@Nullable BigDecimal value, int most) {
        if (value == null || Math.abs((long) value.scale()) > MOST_DIGITS || value.precision() > MOST_DIGITS) {
            throw malformed();
        }
        if (value.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw malformed();
        }
        BigDecimal kept = value.setScale(DECIMAL_PLACES, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return kept.scale() < 0 ? kept.setScale(0) : kept;
    }

    private static InvalidValueException malformed() {
        return new InvalidValueException("coordinates", "address.coordinates");
    }
}
