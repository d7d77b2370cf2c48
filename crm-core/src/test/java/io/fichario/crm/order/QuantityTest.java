package io.fichario.crm.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.record.InvalidValueException;
import java.math.BigDecimal;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuantityTest {

    @Provide
    Arbitrary<Quantity> quantities() {
        return OrderArbitraries.quantities();
    }

    @Property
    void textRoundTrips(@ForAll("quantities") Quantity quantity) {
        assertThat(Quantity.parse(quantity.text())).isEqualTo(quantity);
    }

    @Property
    void whatIsAddedCanBeTakenAway(@ForAll("quantities") Quantity a, @ForAll long pieces) {
        Quantity b = Quantity.of(BigDecimal.valueOf(Math.floorMod(pieces, 1_000_000L)), a.unit());
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.plus(b).isAtLeast(a)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"3,3", "3.00,3", "100,100", "0,0", "0.5 kg,0.5 kg", "1.50 fl oz,1.5 fl oz", "3 piece,3"})
    void trailingZerosAndThePieceAreLeftOut(String typed, String kept) {
        assertThat(Quantity.parse(typed).text()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "-1,quantity.negative",
        "1000000000000,quantity.tooLarge",
        "0.0000001,quantity.tooPrecise",
        "'1,5',decimal.malformed",
        "1e3,decimal.malformed",
        "three,decimal.malformed",
        "'',decimal.malformed",
        "99999999999999999999999999999999999999999999,decimal.malformed"
    })
    void whatIsNoQuantityIsRefused(String typed, String code) {
        assertThatThrownBy(() -> Quantity.parse(typed))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.fault().code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "1E-999999999", "-1E+999999999"})
    void hugeExponentsAreRefusedWithoutWritingThemOut(String number) {
        BigDecimal huge = new BigDecimal(number);
        assertThatThrownBy(() -> Quantity.of(huge, Unit.PIECE))
                .isInstanceOf(InvalidValueException.class)
                .message()
                .hasSizeLessThan(300);
    }

    @Test
    void quantitiesOfDifferentUnitsAreNotAdded() {
        assertThatThrownBy(() -> Quantity.of(1).plus(Quantity.parse("1 kg")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("kg")
                .hasMessageContaining("piece");
    }
}
