package io.fichario.crm.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.fichario.crm.record.InvalidValueException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class TotalsTest {
    private static final CurrencyUnit BRL = CurrencyUnit.of("BRL");

    /** What totals are made of. */
    record Basket(CurrencyUnit currency, List<OrderLine> lines, List<Adjustment> adjustments) {
        Totals totals(RoundingPolicy policy) {
            return Totals.of(currency, policy, lines, adjustments);
        }
    }

    @Provide
    Arbitrary<Basket> baskets() {
        return OrderArbitraries.currencies()
                .flatMap(currency -> OrderArbitraries.orderedLines(currency)
                        .flatMap(lines -> OrderArbitraries.adjustments(currency)
                                .list()
                                .ofMaxSize(4)
                                .map(amounts -> new Basket(currency, lines, amounts))));
    }

    @Property(tries = 2000)
    void linesAmountsAndTaxAddUpToTheTotal(@ForAll("baskets") Basket basket, @ForAll RoundingPolicy policy) {
        Totals totals = totals(basket, policy);
        Money zero = Money.zero(basket.currency());
        Money nets = totals.lines().stream().map(LineTotal::net).reduce(zero, Money::plus);
        Money shares = totals.lines().stream().map(LineTotal::share).reduce(zero, Money::plus);
        Money rates = totals.taxes().stream().map(TaxTotal::tax).reduce(zero, Money::plus);
        assertThat(nets).isEqualTo(totals.goods());
        assertThat(shares).isEqualTo(totals.surcharge().minus(totals.discount()));
        assertThat(rates.plus(totals.addedTax())).isEqualTo(totals.tax());
        assertThat(nets.plus(shares)
                        .plus(totals.shipping())
                        .plus(totals.fee())
                        .plus(rates)
                        .plus(totals.addedTax()))
                .isEqualTo(totals.total());
        assertThat(totals.total().isNegative()).isFalse();
    }

    @Property(tries = 2000)
    void theTaxOfARateIsThatOfItsLinesAndCharges(@ForAll("baskets") Basket basket, @ForAll RoundingPolicy policy) {
        Totals totals = totals(basket, policy);
        Money slack = Money.ofMinor(basket.currency(), 20);
        for (TaxTotal tax : totals.taxes()) {
            BigDecimal exact = tax.base().getAmount().multiply(tax.rate().rate());
            BigDecimal off = tax.tax().getAmount().subtract(exact).abs();
            assertThat(off).isLessThanOrEqualTo(slack.getAmount());
            if (!policy.perLine()) {
                assertThat(tax.tax()).isEqualTo(Money.of(basket.currency(), exact, policy.mode()));
            }
        }
    }

    @Property(tries = 1000)
    void noLineFallsBelowZeroWhileTheDiscountIsNotMoreThanTheGoods(
            @ForAll("baskets") Basket basket, @ForAll RoundingPolicy policy) {
        Totals totals = totals(basket, policy);
        Assume.that(!totals.discount().isGreaterThan(totals.goods().plus(totals.surcharge())));
        assertThat(totals.lines()).allSatisfy(line -> {
            assertThat(line.net().isNegative()).isFalse();
            assertThat(line.base().isNegative()).isFalse();
            assertThat(line.tax().isNegative()).isFalse();
        });
    }

    @Property(tries = 1000)
    void aDiscountOfAllGoodsGivesExactlyZero(@ForAll("baskets") Basket basket, @ForAll RoundingPolicy policy) {
        List<OrderLine> lines = basket.lines().stream()
                .map(line -> line.withAdjustments(List.of()).withDiscount(Discount.NONE))
                .toList();
        Money goods = Totals.of(basket.currency(), policy, lines, List.of()).goods();
        Totals totals = Totals.of(
                basket.currency(), policy, lines, List.of(Adjustment.of(AdjustmentKind.DISCOUNT, goods, "gift")));
        assertThat(totals.total().isZero()).isTrue();
        assertThat(totals.lines())
                .allSatisfy(line -> assertThat(line.base().isZero()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "PER_LINE_HALF_EVEN,0.12,0.24",
        "PER_LINE_HALF_UP,0.13,0.26",
        "PER_TOTAL_HALF_EVEN,0.13,0.25",
        "PER_TOTAL_HALF_UP,0.12,0.25"
    })
    void halvesAreRoundedAsThePolicySays(RoundingPolicy policy, String first, String goods) {
        Totals totals = Totals.of(BRL, policy, List.of(line(1, "1", "0.125"), line(2, "1", "0.125")), List.of());
        assertThat(totals.goods()).isEqualTo(brl(goods));
        assertThat(totals.lines().get(0).net()).isEqualTo(brl(first));
    }

    @Test
    void residualCentsGoToTheLargestLineAndOnTiesToTheFirst() {
        List<OrderLine> lines = List.of(line(1, "1", "10"), line(2, "1", "10"), line(3, "1", "10"));
        Totals even = Totals.of(BRL, RoundingPolicy.PER_LINE_HALF_EVEN, lines, List.of(discount("1.00")));
        assertThat(even.lines()).extracting(LineTotal::share).containsExactly(brl("-0.34"), brl("-0.33"), brl("-0.33"));
        List<OrderLine> larger = List.of(line(1, "1", "10"), line(2, "1", "10.01"), line(3, "1", "10"));
        Totals uneven = Totals.of(BRL, RoundingPolicy.PER_LINE_HALF_EVEN, larger, List.of(discount("1.00")));
        assertThat(uneven.lines())
                .extracting(LineTotal::share)
                .containsExactly(brl("-0.33"), brl("-0.34"), brl("-0.33"));
    }

    @Test
    void withoutAnyNetTheFirstLineTakesTheAmountsOfTheOrder() {
        List<OrderLine> lines = List.of(line(1, "1", "0"), line(2, "1", "0"));
        Adjustment surcharge = Adjustment.of(AdjustmentKind.SURCHARGE, brl("5.00"), "small order");
        Totals totals = Totals.of(BRL, RoundingPolicy.PER_LINE_HALF_EVEN, lines, List.of(surcharge));
        assertThat(totals.lines()).extracting(LineTotal::share).containsExactly(brl("5.00"), brl("0.00"));
    }

    @Test
    void discountAndSurchargeChangeTheBaseOfTheTaxAndShippingDoesNot() {
        List<OrderLine> lines = List.of(line(1, "2", "50").withTaxRate(TaxRate.parse("18%")));
        Adjustment shipping =
                Adjustment.of(AdjustmentKind.SHIPPING, brl("10.00"), "courier").withTaxRate(TaxRate.parse("5%"));
        Adjustment tax = Adjustment.of(AdjustmentKind.TAX, brl("1.23"), "import duty");
        Totals totals =
                Totals.of(BRL, RoundingPolicy.PER_LINE_HALF_EVEN, lines, List.of(discount("10.00"), shipping, tax));
        assertThat(totals.taxes())
                .containsExactly(
                        new TaxTotal(TaxRate.parse("5%"), brl("10.00"), brl("0.50")),
                        new TaxTotal(TaxRate.parse("18%"), brl("90.00"), brl("16.20")));
        assertThat(totals.tax()).isEqualTo(brl("17.93"));
        assertThat(totals.total()).isEqualTo(brl("117.93"));
    }

    @Test
    void aLineHasItsOwnDiscountSurchargeShippingFeeAndTax() {
        OrderLine line = line(1, "3", "10")
                .withDiscount(Discount.parse("10%"))
                .withAdjustments(List.of(
                        Adjustment.of(AdjustmentKind.DISCOUNT, brl("2.00"), "scratched"),
                        Adjustment.of(AdjustmentKind.SURCHARGE, brl("1.00"), "engraving"),
                        Adjustment.of(AdjustmentKind.SHIPPING, brl("4.00"), "bulky"),
                        Adjustment.of(AdjustmentKind.FEE, brl("0.50"), "recycling"),
                        Adjustment.of(AdjustmentKind.TAX, brl("0.25"), "stamp")));
        Totals totals = Totals.of(BRL, RoundingPolicy.PER_LINE_HALF_EVEN, List.of(line), List.of());
        assertThat(totals.goods()).isEqualTo(brl("26.00"));
        assertThat(totals.total()).isEqualTo(brl("30.75"));
    }

    @ParameterizedTest
    @CsvSource({"JPY,3,33.5,100,101", "BHD,1,1.2345,1.234,1.235"})
    void yenAndDinarsAreNotRoundedToTwoPlaces(String code, String quantity, String price, String even, String up) {
        CurrencyUnit currency = CurrencyUnit.of(code);
        List<OrderLine> lines = List.of(line(currency, 1, quantity, price));
        assertThat(Totals.of(currency, RoundingPolicy.PER_LINE_HALF_EVEN, lines, List.of())
                        .total())
                .isEqualTo(Money.of(currency, new BigDecimal(even)));
        assertThat(Totals.of(currency, RoundingPolicy.PER_LINE_HALF_UP, lines, List.of())
                        .total())
                .isEqualTo(Money.of(currency, new BigDecimal(up)));
    }

    @ParameterizedTest
    @EnumSource(RoundingPolicy.class)
    void manyTinyLinesNeverPushTheLargestBelowZero(RoundingPolicy policy) {
        List<OrderLine> tiny = IntStream.rangeClosed(1, 200)
                .mapToObj(n -> line(n, "1", "0.006"))
                .toList();
        Totals totals = Totals.of(BRL, policy, tiny, List.of());
        assertThat(totals.lines())
                .allSatisfy(line -> assertThat(line.net().isNegative()).isFalse());
    }

    @Property(tries = 2000)
    void anOrderIsRefusedForItsAmountsExactlyWhereItsTotalsAre(
            @ForAll("baskets") Basket basket, @ForAll RoundingPolicy policy) {
        Throwable ofTotals = catchThrowable(() -> basket.totals(policy));
        Throwable ofOrder =
                catchThrowable(() -> Totals.check(basket.currency(), policy, basket.lines(), basket.adjustments()));

        if (ofTotals == null) {
            assertThat(ofOrder).isNull();
        } else {
            assertThat(ofOrder).isInstanceOf(InvalidValueException.class).hasMessage(ofTotals.getMessage());
        }
    }

    @Test
    void aTotalBelowZeroIsRefused() {
        List<OrderLine> lines = List.of(line(1, "1", "10"));
        assertThatThrownBy(() -> Totals.of(BRL, RoundingPolicy.PER_LINE_HALF_EVEN, lines, List.of(discount("10.01"))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("BRL -0.01");
    }

    @Test
    void amountsInAnotherCurrencyAreRefused() {
        List<OrderLine> lines = List.of(line(CurrencyUnit.EUR, 1, "1", "10"));
        assertThatThrownBy(() -> Totals.of(BRL, RoundingPolicy.PER_LINE_HALF_EVEN, lines, List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("EUR")
                .hasMessageContaining("BRL");
    }

    /** Baskets whose discounts exceed their lines or their total are refused, which other tests look at. */
    private static Totals totals(Basket basket, RoundingPolicy policy) {
        try {
            return basket.totals(policy);
        } catch (InvalidValueException refused) {
            assertThat(refused.fault().code()).isIn("order.lineBelowZero", "order.totalBelowZero");
            Assume.that(false);
            throw refused;
        }
    }

    private static Adjustment discount(String amount) {
        return Adjustment.of(AdjustmentKind.DISCOUNT, brl(amount), "loyalty");
    }

    private static OrderLine line(int number, String quantity, String price) {
        return line(BRL, number, quantity, price);
    }

    private static OrderLine line(CurrencyUnit currency, int number, String quantity, String price) {
        return OrderLine.of(
                LineNumber.of(number),
                new OrderLine.Article(Sku.of("TEA-01"), "Chá verde"),
                Quantity.of(quantity, Unit.PIECE),
                BigMoney.of(currency, new BigDecimal(price)));
    }

    private static Money brl(String amount) {
        return Money.of(BRL, new BigDecimal(amount));
    }
}
