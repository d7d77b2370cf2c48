package io.fichario.crm.contact;

import io.fichario.crm.record.InvalidValueException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** Reads amounts as they are typed; digits are bounded before they are counted. */
final class TypedAmount {
    private static final Pattern FORM = Pattern.compile("\\s*([A-Za-z]{3})\\s+(-?[0-9]{1,15}(?:\\.[0-9]{1,6})?)\\s*");

    private TypedAmount() {}

    static Money of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw malformed();
        }
        try {
            CurrencyUnit currency = CurrencyUnit.of(parts.group(1).toUpperCase(Locale.ROOT));
            return Money.of(currency, new BigDecimal(parts.group(2)));
        } catch (IllegalCurrencyException | ArithmeticException notOfThatCurrency) {
            throw malformed();
        }
    }

    private static InvalidValueException malformed() {
        return new InvalidValueException("creditLimit", "contact.amount");
    }
}
