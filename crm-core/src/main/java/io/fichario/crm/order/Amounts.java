package io.fichario.crm.order;

import io.fichario.crm.record.Fault;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Shown;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What amounts of an order may be: from zero up, of bounded digits, all in the order's currency. */
final class Amounts {
    static final int MAX_WHOLE_DIGITS = 12;
    static final int MAX_PRICE_PLACES = 8;

    private Amounts() {}

    static CurrencyUnit currency(@Nullable String code) {
        try {
            return CurrencyUnit.of(code == null ? "" : code.strip());
        } catch (IllegalCurrencyException unknown) {
            throw new InvalidValueException(
                    Fault.of("currency", "currency.unknown").with("value", Shown.of(code)));
        }
    }

    static BigMoney price(String path, CurrencyUnit currency, @Nullable String text) {
        return checkPrice(path, BigMoney.of(currency, Decimals.parse(path, text)));
    }

    static BigMoney checkPrice(String path, @Nullable BigMoney price) {
        if (price == null) {
            throw new InvalidValueException(path, "value.missing");
        }
        BigDecimal amount =
                new Decimals.Bounds(path, "amount", MAX_WHOLE_DIGITS, MAX_PRICE_PLACES).check(price.getAmount());
        int places = Math.max(amount.scale(), price.getCurrencyUnit().getDecimalPlaces());
        return BigMoney.of(price.getCurrencyUnit(), amount.setScale(places));
    }

    static Money amount(String path, CurrencyUnit currency, @Nullable String text) {
        BigDecimal amount = new Decimals.Bounds(path, "amount", MAX_WHOLE_DIGITS, currency.getDecimalPlaces())
                .check(Decimals.parse(path, text));
        return Money.of(currency, amount);
    }

    static Money checkAmount(String path, @Nullable Money amount) {
        if (amount == null) {
            throw new InvalidValueException(path, "value.missing");
        }
        new Decimals.Bounds(
                        path,
                        "amount",
                        MAX_WHOLE_DIGITS,
                        amount.getCurrencyUnit().getDecimalPlaces())
                .check(amount.getAmount());
        return amount;
    }

    static List<Adjustment> few(List<Adjustment> adjustments) {
        count(adjustments.size());
        return adjustments;
    }

    static int count(int adjustments) {
        if (adjustments > Adjustment.MAX_COUNT) {
            throw new InvalidValueException(Fault.of("adjustments", "order.tooManyAdjustments")
                    .with("count", adjustments)
                    .with("max", Adjustment.MAX_COUNT));
        }
        return adjustments;
    }

    static void checkCurrencies(CurrencyUnit expected, List<Adjustment> adjustments) {
        for (int i = 0; i < adjustments.size(); i++) {
            checkCurrency(
                    "adjustments[" + i + "].amount",
                    expected,
                    adjustments.get(i).amount());
        }
    }

    static void checkCurrency(String path, CurrencyUnit expected, BigMoneyProvider amount) {
        CurrencyUnit actual = amount.toBigMoney().getCurrencyUnit();
        if (!actual.equals(expected)) {
            throw new InvalidValueException(Fault.of(path, "currency.other")
                    .with("currency", actual.getCode())
                    .with("expected", expected.getCode()));
        }
    }
}
