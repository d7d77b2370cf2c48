package io.fichario.crm.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class PostalRulesTest {
    private static final PostalRules RULES = PostalRules.builtIn();

    @ParameterizedTest
    @CsvSource(textBlock = """
                    AR, c1070aam, C1070AAM
                    AT, 1010, 1010
                    AU, 2060, 2060
                    BE, 4000, 4000
                    BM, fl07, FL 07
                    BN, bt 2328, BT2328
                    BR, 01304001, 01304-001
                    BR, 01304-001, 01304-001
                    BR, 01304 001, 01304-001
                    CA, k1a0b1, K1A 0B1
                    CA, H3Z-2Y7, H3Z 2Y7
                    CH, CH-8001, 8001
                    CH, 2544, 2544
                    CL, 8340457, 8340457
                    CN, 266033, 266033
                    CR, 1231234, 123-1234
                    CZ, 10000, 100 00
                    DE, 26133, 26133
                    DK, 8660, 8660
                    EC, ec090112, EC090112
                    ES, 28039, 28039
                    FI, FI-00550, 00550
                    FK, fiqq1zz, FIQQ 1ZZ
                    FR, 33 380, 33380
                    FR, 33380, 33380
                    GB, ec1y8sy, EC1Y 8SY
                    GB, m25bq, M2 5BQ
                    GB, GIR0AA, GIR 0AA
                    GB, bfpo 61, BFPO 61
                    GB, WA1  1DP, WA1 1DP
                    GG, gy11aa, GY1 1AA
                    GR, 15124, 151 24
                    IE, d02 x285, D02 X285
                    IN, 110034, 110034
                    IR, 1193612345, 11936-12345
                    IT, 00144, 00144
                    JP, 1540023, 154-0023
                    JP, １５４－００２３, 154-0023
                    KR, 03187, 03187
                    KR, 110110, 110-110
                    KY, ky11100, KY1-1100
                    LB, 20383054, 2038 3054
                    LU, L-4750, 4750
                    LV, lv1073, LV-1073
                    MT, bzn1130, BZN 1130
                    MX, 02860, 02860
                    NL, 1234ab, 1234 AB
                    NO, 0025, 0025
                    OM, PC133, PC 133
                    PE, lima 23, LIMA 23
                    PL, 00950, 00-950
                    PT, 2725079, 2725-079
                    RU, 125075, 125075
                    SE, 11455, 114 55
                    SE, SE-114 55, 114 55
                    SG, 546080, 546080
                    SK, 01001, 010 01
                    SV, cp1101, CP 1101
                    TW, 10603, 10603
                    US, 95014, 95014
                    US, 221621010, 22162-1010
                    ZA, 0083, 0083
                    """)
    void codesAreKeptInTheFormOfTheirCountry(String country, String typed, String kept) {
        CountryCode code = CountryCode.of(country);
        assertThat(RULES.fits(code, typed)).isTrue();
        assertThat(RULES.kept(code, typed)).isEqualTo(country.equals("IE") ? typed : kept);
    }

    @ParameterizedTest
    @CsvSource({
        "BR, 0130-4001",
        "BR, 1304001",
        "CA, D1A 0B1",
        "DE, 101 15",
        "DE, D-10115",
        "EE, 1001",
        "FR, 3338",
        "GB, QQ1 1AA",
        "JP, 15-40023",
        "NL, 12345 AB",
        "PT, 1756",
        "SE, S-958 22",
        "US, 9501",
        "US, 95014-12"
    })
    void otherCodesAreKeptAsTyped(String country, String typed) {
        CountryCode code = CountryCode.of(country);
        assertThat(RULES.fits(code, typed)).isFalse();
        assertThat(RULES.canonical(code, typed)).isEmpty();
        assertThat(RULES.kept(code, typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "US, STREET CITY REGION POSTAL_CODE",
        "DE, STREET CITY POSTAL_CODE",
        "AE, STREET CITY",
        "AO, STREET CITY",
        "SG, STREET POSTAL_CODE",
        "VG, STREET",
        "HK, STREET REGION"
    })
    void eachCountryNeedsItsParts(String country, String parts) {
        assertThat(RULES.requiredParts(CountryCode.of(country)))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(parts.split(" ")).map(AddressPart::valueOf).toList());
    }

    static List<CountryCode> countries() {
        return RULES.countries().stream().map(CountryCode::of).toList();
    }

    @ParameterizedTest
    @MethodSource("countries")
    void everyExampleIsInTheFormOfItsCountry(CountryCode country) {
        RULES.example(country)
                .ifPresent(
                        example -> assertThat(RULES.canonical(country, example)).contains(example));
    }

    @Test
    void aCountryWithoutFactsTakesAnyCode() {
        CountryCode angola = CountryCode.of("AO");
        assertThat(RULES.fits(angola, "whatever")).isTrue();
        assertThat(RULES.kept(angola, "whatever")).isEqualTo("whatever");
        assertThat(RULES.example(angola)).isEmpty();
    }

    @Property(tries = 2_000)
    void theFormOfAFormIsItself(@ForAll("countryCodes") CountryCode country, @ForAll("typed") String typed) {
        Optional<String> form = RULES.canonical(country, typed);
        form.ifPresent(code -> assertThat(RULES.canonical(country, code)).contains(code));
        assertThat(RULES.kept(country, RULES.kept(country, typed))).isEqualTo(RULES.kept(country, typed));
    }

    @Property(tries = 2_000)
    void separatorsAndCaseDoNotCountWhereTheCountryHasThem(@ForAll("countryCodes") CountryCode country) {
        RULES.example(country)
                .filter(example ->
                        !RULES.of(country).codes().orElseThrow().forms().isEmpty())
                .ifPresent(example -> assertThat(RULES.kept(
                                country, example.replaceAll("[ -]", "").toLowerCase(Locale.ROOT)))
                        .isEqualTo(example));
    }

    @Provide
    Arbitrary<CountryCode> countryCodes() {
        return Arbitraries.of(countries());
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.strings()
                .withChars("0123456789ABCLXaz -")
                .ofMinLength(1)
                .ofMaxLength(10);
    }
}
