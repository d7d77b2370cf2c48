package io.fichario.crm.order;

import io.fichario.crm.record.Fault;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Shown;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Rates from 0 to 1 as exact decimals; {@code 18%} and {@code 0.18} are the same. */
final class Rates {
    private static final int PLACES = 8;

    private Rates() {}

    static BigDecimal check(String path, @Nullable BigDecimal rate) {
        if (rate == null) {
            throw new InvalidValueException(path, "value.missing");
        }
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
            throw new InvalidValueException(Fault.of(path, "rate.range").with("value", Shown.of(rate)));
        }
        BigDecimal plain = rate.stripTrailingZeros();
        if (plain.scale() > PLACES) {
            throw new InvalidValueException(Fault.of(path, "rate.tooPrecise")
                    .with("value", Shown.of(rate))
                    .with("places", PLACES));
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    static BigDecimal parse(String path, @Nullable String text) {
        String plain = text == null ? "" : text.strip();
        return plain.endsWith("%")
                ? Decimals.parse(path, plain.substring(0, plain.length() - 1)).movePointLeft(2)
                : Decimals.parse(path, plain);
    }

    static String text(BigDecimal rate) {
        BigDecimal percent = rate.movePointRight(2).stripTrailingZeros();
        return percent.toPlainString() + "%";
    }
}
