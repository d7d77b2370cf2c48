package io.fichario.crm.address;

import static io.fichario.crm.address.AddressExamples.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.record.InvalidValueException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressValuesTest {

    @Test
    void everyIsoCountryAndThoseOfThePostsAreKnown() {
        for (String code : Locale.getISOCountries()) {
            assertThat(CountryCode.of(code).text()).isEqualTo(code);
        }
        assertThat(CountryCode.of("XK").name(Locale.ENGLISH)).isEqualTo("Kosovo");
        assertThat(CountryCode.of("AC").text()).isEqualTo("AC");
    }

    @Test
    void caseAndBlanksOfACountryCodeDoNotCount() {
        assertThat(CountryCode.of(" br ")).isEqualTo(new CountryCode("BR"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "QQ", "BRA", "B", "076", "ZZ", "B\u0000", "\ud800R", "Brazil"})
    void noCountryIsNoCode(String text) {
        assertThat(codeOf(() -> CountryCode.of(text))).isEqualTo("address.country");
    }

    @Test
    void aCountryThatIsNoLongerKnownStillLoads() {
        assertThat(new CountryCode("QQ").text()).isEqualTo("QQ");
        assertThatThrownBy(() -> new CountryCode("qq")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new CountryCode(null)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aCountryIsNamedInTheLanguageAskedFor() {
        assertThat(CountryCode.of("DE").name(Locale.forLanguageTag("pt"))).isEqualTo("Alemanha");
        assertThat(codeOf(() -> CountryCode.of("DE").name(null))).isEqualTo("value.missing");
    }

    @Property
    void coordinatesRoundTripThroughText(
            @ForAll @BigRange(min = "-90", max = "90") @Scale(9) BigDecimal latitude,
            @ForAll @BigRange(min = "-180", max = "180") @Scale(9) BigDecimal longitude) {
        Coordinates point = new Coordinates(latitude, longitude);
        assertThat(Coordinates.parse(point.text())).isEqualTo(point);
        assertThat(point.latitude().subtract(latitude).abs()).isLessThanOrEqualTo(new BigDecimal("0.00000005"));
    }

    @Test
    void coordinatesAreEqualHoweverManyZerosWereTyped() {
        assertThat(Coordinates.of("-23.50", " +10 ")).isEqualTo(Coordinates.parse("-23.5,10.000"));
        assertThat(Coordinates.of("-23.50", "10").text()).isEqualTo("-23.5,10");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                ",",
                "1",
                "90.0000001,0",
                "0,-180.1",
                "NaN,0",
                "1e1,2",
                "1,2,3",
                "1E+999999999,0",
                "٣,٤",
                "1;2"
            })
    void whatIsNoPointOnEarthIsRefused(String text) {
        assertThat(codeOf(() -> Coordinates.parse(text))).isEqualTo("address.coordinates");
    }

    @Test
    void hugeScalesCostNothing() {
        BigDecimal huge = new BigDecimal("1E+2147483647");
        BigDecimal tiny = new BigDecimal("1E-2147483647");
        assertThat(codeOf(() -> new Coordinates(huge, BigDecimal.ONE))).isEqualTo("address.coordinates");
        assertThat(codeOf(() -> new Coordinates(BigDecimal.ONE, tiny))).isEqualTo("address.coordinates");
        assertThat(codeOf(() -> new Coordinates(null, null))).isEqualTo("address.coordinates");
    }

    @Test
    void coordinatesAreMasked() {
        assertThat(Coordinates.of("1.25", "2.5")).hasToString("Coordinates[***]");
    }

    @Property
    void idsRoundTripThroughText(@ForAll long high, @ForAll long low) {
        AddressId id = AddressId.of(new UUID(high, low));
        assertThat(AddressId.parse(id.text())).isEqualTo(id);
        assertThat(id).hasToString(id.text());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1-1-1-1-1", "x"})
    void whatIsNoIdIsRefused(String text) {
        assertThat(codeOf(() -> AddressId.parse(text))).isEqualTo("id.malformed");
        assertThat(codeOf(() -> AddressId.of(null))).isEqualTo("id.malformed");
    }
}
