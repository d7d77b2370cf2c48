package io.fichario.crm.record;

import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import tools.jackson.databind.module.SimpleModule;

/**
 * Amounts in documents: the currency, a blank and the plain amount, such as {@code BRL 19.90}; and decimals, as texts.
 */
final class MoneyModule extends SimpleModule {
    private static final long serialVersionUID = 1L;
    private static final int MOST_DIGITS = 60;

    MoneyModule() {
        super("fichario-money");
        addDeserializer(BigDecimal.class, new TextDeserializer<>(BigDecimal.class, MoneyModule::decimal));
        addSerializer(new TextSerializer<>(Money.class, Money::toString));
        addDeserializer(Money.class, new TextDeserializer<>(Money.class, text -> {
            BigMoney amount = amount(text);
            return Money.of(amount.getCurrencyUnit(), amount.getAmount());
        }));
        addSerializer(new TextSerializer<>(BigMoney.class, BigMoney::toString));
        addDeserializer(BigMoney.class, new TextDeserializer<>(BigMoney.class, MoneyModule::amount));
        addSerializer(new TextSerializer<>(CurrencyUnit.class, CurrencyUnit::getCode));
        addDeserializer(CurrencyUnit.class, new TextDeserializer<>(CurrencyUnit.class, CurrencyUnit::of));
    }

    /** Joda's own parser bounds neither digits nor exponent. */
    private static BigMoney amount(String text) {
        if (text.length() < 5 || text.length() > 60 || text.charAt(3) != ' ') {
            throw new InvalidValueException("amount", "money.malformed");
        }
        return BigMoney.of(CurrencyUnit.of(text.substring(0, 3)), decimal(text.substring(4)));
    }

    /** A short text can stand for a number of a billion digits. */
    private static BigDecimal decimal(String text) {
        if (text.length() > MOST_DIGITS) {
            throw new InvalidValueException("decimal", "money.malformed");
        }
        BigDecimal decimal = new BigDecimal(text);
        if (Math.abs((long) decimal.scale()) > MOST_DIGITS) {
            throw new InvalidValueException("decimal", "money.malformed");
        }
        return decimal;
    }
}
