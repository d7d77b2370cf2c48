package io.fichario.crm.order;

import io.fichario.crm.record.Fault;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Shown;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decimal numbers in their one form: plain, without trailing zeros, of bounded digits. */
final class Decimals {
    /** Longer texts are refused before they are read as a number, whose cost grows with the square of the length. */
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,40}(\\.[0-9]{1,40})?");

    private Decimals() {}

    /** Which numbers are allowed: from zero up, with so many digits before and after the point. */
    record Bounds(String path, String code, int whole, int places) {

        BigDecimal check(@Nullable BigDecimal number) {
            if (number == null) {
                throw new InvalidValueException(path, "value.missing");
            }
            if (number.signum() < 0) {
                throw fault("negative", number);
            }
            if (number.signum() > 0 && (long) number.precision() - number.scale() > whole) {
                throw fault("tooLarge", number);
            }
            BigDecimal plain = number.stripTrailingZeros();
            if (plain.scale() > places) {
                throw fault("tooPrecise", number);
            }
            return plain.scale() < 0 ? plain.setScale(0) : plain;
        }

        private InvalidValueException fault(String what, BigDecimal number) {
            return new InvalidValueException(Fault.of(path, code + "." + what)
                    .with("value", Shown.of(number))
                    .with("whole", whole)
                    .with("places", places));
        }
    }

    static BigDecimal parse(String path, @Nullable String text) {
        String plain = text == null ? "" : text.strip();
        if (!PLAIN.matcher(plain).matches()) {
            throw new InvalidValueException(Fault.of(path, "decimal.malformed").with("value", Shown.of(text)));
        }
        return new BigDecimal(plain);
    }
}
