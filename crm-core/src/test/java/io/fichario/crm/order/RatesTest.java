package io.fichario.crm.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.record.InvalidValueException;
import java.math.BigDecimal;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RatesTest {

    @Provide
    Arbitrary<BigDecimal> shares() {
        return OrderArbitraries.decimals("1", 8);
    }

    @Provide
    Arbitrary<Discount> discounts() {
        return OrderArbitraries.currencies().flatMap(OrderArbitraries::discounts);
    }

    @Property
    void textOfRatesRoundTrips(@ForAll("shares") BigDecimal share) {
        assertThat(TaxRate.parse(TaxRate.of(share).text())).isEqualTo(TaxRate.of(share));
        assertThat(Tolerance.parse(new Tolerance(share).text())).isEqualTo(new Tolerance(share));
    }

    @Property
    void textOfDiscountsRoundTrips(@ForAll("discounts") Discount discount) {
        assertThat(Discount.parse(discount.text())).isEqualTo(discount);
    }

    @ParameterizedTest
    @CsvSource({"18%,18%", "0.18,18%", "0,0%", "1,100%", "12.50 %,12.5%"})
    void percentagesAndSharesAreTheSameRate(String typed, String kept) {
        assertThat(TaxRate.parse(typed).text()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"18", "-1%", "101%", "0.123456789", "BRL 5", "", "%", "one"})
    void otherTextsAreNoTaxRate(String typed) {
        assertThatThrownBy(() -> TaxRate.parse(typed)).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BRL 5.001", "JPY 5.5", "XYZ 5.00", "BRL -5.00", "BRL ", "15"})
    void otherTextsAreNoDiscount(String typed) {
        assertThatThrownBy(() -> Discount.parse(typed)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void onlyShippingAndFeesHaveATaxRateOfTheirOwn() {
        Adjustment surcharge =
                Adjustment.of(AdjustmentKind.SURCHARGE, Money.of(CurrencyUnit.of("BRL"), 5), "small order");
        assertThatThrownBy(() -> surcharge.withTaxRate(TaxRate.parse("18%")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("SURCHARGE");
    }

    @Test
    void negativeAmountsAreRefusedBecauseTheKindGivesTheSign() {
        Money negative = Money.of(CurrencyUnit.of("BRL"), -5);
        assertThatThrownBy(() -> Adjustment.of(AdjustmentKind.DISCOUNT, negative, "loyalty"))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Discount.amount(negative)).isInstanceOf(InvalidValueException.class);
    }
}
