package io.fichario.crm.jdbc;

import io.fichario.crm.record.Scalar;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * Values as texts that are in the order of the values when they are compared by code point: for columns that hold values
 * of any kind, and for databases without exact decimals.
 */
final class Sortable {
    private static final long EXPONENT_OFFSET = 5_000_000_000L;
    private static final long LARGEST_EXPONENT = 9_999_999_999L;
    private static final long SECONDS_OFFSET = 100_000_000_000_000_000L;
    private static final long DAYS_OFFSET = 1_000_000_000_000L;
    private static final int NANOS_OF_A_MICRO = 1_000;

    private Sortable() {}

    /**
     * Returns the text of a scalar.
     *
     * @param kind its kind
     * @param scalar the value as stores compare it
     */
    static String text(Scalar.Kind kind, Object scalar) {
        return switch (kind) {
            case TEXT -> (String) scalar;
            case NUMBER -> text((BigDecimal) scalar);
            case TIME -> text((Instant) scalar);
            case DATE -> padded(((LocalDate) scalar).toEpochDay() + DAYS_OFFSET, 13);
            case FLAG -> (Boolean) scalar ? "true" : "false";
            case ID -> ((UUID) scalar).toString();
        };
    }

    private static String text(Instant time) {
        return padded(time.getEpochSecond() + SECONDS_OFFSET, 18) + padded(time.getNano() / NANOS_OF_A_MICRO, 6);
    }

    /**
     * Returns the text of a number: its sign, where its first digit stands, its digits. Those of a negative number are
     * turned over and closed by a sign behind all digits, so that the longer of two with the same beginning is smaller.
     */
    static String text(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.signum() == 0) {
            return "5";
        }
        String digits = plain.unscaledValue().abs().toString();
        long exponent = (long) plain.precision() - plain.scale() + EXPONENT_OFFSET;
        return plain.signum() > 0
                ? "6" + padded(exponent, 10) + digits
                : "4" + padded(LARGEST_EXPONENT - exponent, 10) + turned(digits) + "~";
    }

    private static String turned(String digits) {
        StringBuilder turned = new StringBuilder(digits.length());
        digits.chars().forEach(digit -> turned.append((char) ('0' + '9' - digit)));
        return turned.toString();
    }

    private static String padded(long number, int width) {
        return String.format(Locale.ROOT, "%0" + width + "d", number);
    }
}
