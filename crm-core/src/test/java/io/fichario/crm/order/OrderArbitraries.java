package io.fichario.crm.order;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Arbitrary parts of orders, for properties. */
final class OrderArbitraries {
    private OrderArbitraries() {}

    /** Currencies of no, two and three places. */
    static Arbitrary<CurrencyUnit> currencies() {
        return Arbitraries.of("JPY", "BRL", "EUR", "BHD").map(CurrencyUnit::of);
    }

    static Arbitrary<Unit> units() {
        return Arbitraries.of("piece", "kg", "fl oz", "m²").map(Unit::of);
    }

    static Arbitrary<Quantity> quantities() {
        return Combinators.combine(positive("99999", 6), units()).as(Quantity::of);
    }

    static Arbitrary<TaxRate> taxRates() {
        return Arbitraries.of("0%", "7%", "12.5%", "18%", "19%", "33.333333%", "100%")
                .map(TaxRate::parse);
    }

    static Arbitrary<Discount> discounts(CurrencyUnit currency) {
        Arbitrary<Discount> rates = decimals("1", 8).map(Discount::rate);
        return Arbitraries.frequencyOf(
                Tuple.of(4, rates), Tuple.of(1, amounts(currency, "3").map(Discount::amount)));
    }

    static Arbitrary<Money> amounts(CurrencyUnit currency, String max) {
        return decimals(max, currency.getDecimalPlaces()).map(amount -> Money.of(currency, amount));
    }

    static Arbitrary<Adjustment> adjustments(CurrencyUnit currency) {
        Arbitrary<AdjustmentKind> kinds = Arbitraries.of(AdjustmentKind.class);
        return Combinators.combine(kinds, amounts(currency, "40"), taxRates())
                .as((kind, amount, rate) ->
                        new Adjustment(kind, amount, "agreed", kind.isCharge() ? rate : TaxRate.ZERO));
    }

    static Arbitrary<OrderLine> lines(CurrencyUnit currency) {
        Arbitrary<BigMoney> prices = decimals("2000", 8).map(price -> BigMoney.of(currency, price));
        return Combinators.combine(
                        quantities(),
                        prices,
                        discounts(currency),
                        taxRates(),
                        adjustments(currency).list().ofMaxSize(2))
                .as((quantity, price, discount, rate, amounts) -> OrderLine.of(
                                LineNumber.of(1), new OrderLine.Article(Sku.of("TEA-01"), "Chá verde"), quantity, price)
                        .withDiscount(discount)
                        .withTaxRate(rate)
                        .withAdjustments(amounts));
    }

    /** One to twelve lines, numbered from one. */
    static Arbitrary<List<OrderLine>> orderedLines(CurrencyUnit currency) {
        return lines(currency).list().ofMinSize(1).ofMaxSize(12).map(OrderArbitraries::numbered);
    }

    static List<OrderLine> numbered(List<OrderLine> lines) {
        List<OrderLine> numbered = new ArrayList<>();
        for (OrderLine line : lines) {
            numbered.add(new OrderLine(
                    LineNumber.of(numbered.size() + 1),
                    line.sku(),
                    line.description(),
                    line.unitPrice(),
                    line.discount(),
                    line.taxRate(),
                    line.adjustments(),
                    line.ledger()));
        }
        return numbered;
    }

    static Arbitrary<BigDecimal> decimals(String max, int places) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal(max))
                .ofScale(places);
    }

    private static Arbitrary<BigDecimal> positive(String max, int places) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ONE.movePointLeft(places), new BigDecimal(max))
                .ofScale(places);
    }
}
