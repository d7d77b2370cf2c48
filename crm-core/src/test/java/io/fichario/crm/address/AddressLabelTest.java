package io.fichario.crm.address;

import static io.fichario.crm.address.AddressExamples.augusta;
import static io.fichario.crm.address.AddressExamples.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class AddressLabelTest {
    private static final CountryCode SWITZERLAND = CountryCode.of("CH");

    static List<Arguments> americas() {
        return List.of(
                Arguments.of(
                        augusta(),
                        "Maria Souza\nRua Augusta 1500\nApto 42\nConsolação\nSão Paulo - SP\n01304-001\nBrazil"),
                Arguments.of(
                        NewAddress.in("US")
                                .recipient("Jane Roe")
                                .organization("Acme")
                                .street("1 Main St")
                                .city("Cupertino")
                                .region("CA")
                                .postalCode("95014"),
                        "Jane Roe\nAcme\n1 Main St\nCupertino, CA 95014\nUnited States of America"),
                Arguments.of(
                        NewAddress.in("CA")
                                .street("43 rue St. Laurent")
                                .city("Montréal")
                                .region("QC")
                                .postalCode("h1j1c3"),
                        "43 rue St. Laurent\nMontréal, QC H1J 1C3\nCanada"),
                Arguments.of(
                        NewAddress.in("MX")
                                .street("Avda. de la Constitución 2222")
                                .city("México")
                                .region("D.F.")
                                .postalCode("05021"),
                        "Avda. de la Constitución 2222\n05021 México, D.F.\nMexico"));
    }

    static List<Arguments> europe() {
        return List.of(
                Arguments.of(
                        NewAddress.in("GB")
                                .organization("Lokku Ltd")
                                .street("82 Clerkenwell Road")
                                .city("London")
                                .postalCode("ec1m5rf"),
                        "Lokku Ltd\n82 Clerkenwell Road\nLondon\nEC1M 5RF\nUnited Kingdom"),
                Arguments.of(
                        NewAddress.in("DE")
                                .recipient("Erika Mustermann")
                                .street("Heidestraße 17")
                                .city("Köln")
                                .region("NRW")
                                .postalCode("51147"),
                        "Erika Mustermann\nHeidestraße 17\n51147 Köln\nGermany"),
                Arguments.of(
                        NewAddress.in("FR")
                                .organization("Vins")
                                .recipient("Paul Henriot")
                                .street("59 rue de l'Abbaye")
                                .city("Reims")
                                .postalCode("51100"),
                        "Vins\nPaul Henriot\n59 rue de l'Abbaye\n51100 Reims\nFrance"),
                Arguments.of(
                        NewAddress.in("IT")
                                .street("Via Ludovico il Moro 22")
                                .city("Bergamo")
                                .region("BG")
                                .postalCode("24100"),
                        "Via Ludovico il Moro 22\n24100 Bergamo BG\nItaly"),
                Arguments.of(
                        NewAddress.in("AD")
                                .street("Carrer Major 1")
                                .city("Andorra la Vella")
                                .postalCode("AD500"),
                        "Carrer Major 1\nAD500 Andorra la Vella\nAndorra"));
    }

    static List<Arguments> elsewhere() {
        return List.of(
                Arguments.of(
                        NewAddress.in("JP")
                                .recipient("山田太郎")
                                .street("1-2-3")
                                .district("世田谷区")
                                .region("東京都")
                                .postalCode("1540023"),
                        "〒154-0023\n東京都世田谷区\n1-2-3\n山田太郎\nJapan"),
                Arguments.of(
                        NewAddress.in("JP")
                                .recipient("Taro Yamada")
                                .street("1-2-3 Taishido")
                                .city("Setagaya-ku")
                                .region("Tokyo")
                                .postalCode("1540023"),
                        "Taro Yamada\n1-2-3 Taishido\nSetagaya-ku, Tokyo 154-0023\nJapan"),
                Arguments.of(
                        NewAddress.in("SG")
                                .street("1 Raffles Place")
                                .city("Singapore")
                                .postalCode("048616"),
                        "1 Raffles Place\nSingapore 048616\nSingapore"),
                Arguments.of(
                        NewAddress.in("RU")
                                .recipient("Иван Петров")
                                .street("ул. Тверская 1")
                                .city("Москва")
                                .postalCode("125075"),
                        "Иван Петров\nул. Тверская 1\nМосква\n125075\nRussia"),
                Arguments.of(
                        NewAddress.in("AO").street("Rua 1").city("Luanda").region("Ingombota"),
                        "Rua 1\nLuanda\nAngola"));
    }

    @ParameterizedTest
    @MethodSource({"americas", "europe", "elsewhere"})
    void labelsReadAsTheCountryWritesThem(NewAddress address, String label) {
        assertThat(address.toAddress().label(Locale.ENGLISH, SWITZERLAND)).isEqualTo(label);
    }

    @Test
    void withinTheCountryItsNameIsLeftOut() {
        assertThat(augusta().toAddress().label(Locale.ENGLISH, CountryCode.of("BR")))
                .endsWith("\n01304-001");
    }

    @Test
    void theCountryIsNamedInTheLanguageOfTheSender() {
        assertThat(augusta().toAddress().label(Locale.GERMAN, SWITZERLAND)).endsWith("\nBrasilien");
    }

    @Test
    void textBetweenPartsIsLeftOutWithThem() {
        NewAddress noRegion = NewAddress.in("BR").street("Rua 1").city("Recife");
        NewAddress noCity = NewAddress.in("US").street("1 Main St").region("CA").postalCode("95014");
        NewAddress noCode = NewAddress.in("CH").street("Weg 1").city("Bern");
        assertThat(noRegion.toAddress().label(Locale.ENGLISH, CountryCode.of("BR")))
                .isEqualTo("Rua 1\nRecife");
        assertThat(noCity.toAddress().label(Locale.ENGLISH, CountryCode.of("US")))
                .isEqualTo("1 Main St\nCA 95014");
        assertThat(noCode.toAddress().label(Locale.ENGLISH, SWITZERLAND)).isEqualTo("Weg 1\nBern");
    }

    @Test
    void deliveryNotesAreNotPrinted() {
        assertThat(augusta().deliveryNotes("ring twice").toAddress().label(Locale.ENGLISH, SWITZERLAND))
                .doesNotContain("ring");
    }

    @Test
    void everyCountryOfTheWorldHasALabel() {
        for (String country : Locale.getISOCountries()) {
            String label = NewAddress.in(country)
                    .recipient("Someone")
                    .street("Line one")
                    .street("Line two")
                    .district("Quarter")
                    .city("Town")
                    .region("Province")
                    .postalCode("12345")
                    .toAddress()
                    .label(Locale.ENGLISH, new CountryCode("ZZ"));
            assertThat(label).contains("Line one").containsPattern("Town|Province|Singapore|Gibraltar|Quarter");
            assertThat(label.lines()).as(country).noneMatch(String::isBlank).hasSizeGreaterThan(2);
        }
    }

    static List<Arguments> partsWithoutPlace() {
        return List.of(
                Arguments.of(NewAddress.in("DE").district("Moabit").city("Berlin"), "Moabit\nBerlin"),
                Arguments.of(
                        NewAddress.in("DE").street("Weg 1").district("Moabit").city("Berlin"), "Weg 1\nBerlin"),
                Arguments.of(NewAddress.in("DE").street("Weg 1").region("Hamburg"), "Weg 1\nHamburg"),
                Arguments.of(
                        NewAddress.in("US")
                                .street("1 Main St")
                                .district("Edgewater")
                                .region("FL"),
                        "1 Main St\nEdgewater, FL"),
                Arguments.of(
                        NewAddress.in("DE").street("Weg 1").district("Moabit").region("Berlin"), "Weg 1\nBerlin"),
                Arguments.of(
                        NewAddress.in("DE")
                                .street("Weg 1")
                                .district("Haidhausen")
                                .region("Bayern")
                                .postalCode("81667"),
                        "Weg 1\n81667 Haidhausen"),
                Arguments.of(NewAddress.in("DE").street("Weg 1").city("Berg").region("Bayern"), "Weg 1\nBerg\nBayern"),
                Arguments.of(
                        NewAddress.in("PH").street("Rizal St").city("Pura").postalCode("2312"), "Rizal St\n2312 Pura"),
                Arguments.of(
                        NewAddress.in("AU").street("1 King St").city("Sydney").region("NSW"), "1 King St\nSydney NSW"));
    }

    @ParameterizedTest
    @MethodSource("partsWithoutPlace")
    void aPartWithoutPlaceStandsInForOneThatIsMissing(NewAddress address, String label) {
        assertThat(address.toAddress().label(Locale.ENGLISH, address.toAddress().country()))
                .isEqualTo(label);
    }

    @Test
    void aPlaceIsNamedOnceUnlessTheCountryHasBothInOneLine() {
        NewAddress dubai = NewAddress.in("AE").street("Street 4").city("Dubai").region("Dubai");
        NewAddress newYork = NewAddress.in("US").city("New York").region("New York");
        assertThat(dubai.toAddress().label(Locale.ENGLISH, CountryCode.of("AE")))
                .isEqualTo("Street 4\nDubai");
        assertThat(newYork.toAddress().label(Locale.ENGLISH, CountryCode.of("US")))
                .isEqualTo("New York, New York");
    }

    static List<Arguments> countryLines() {
        return List.of(
                Arguments.of(NewAddress.in("HK").street("1 Queen's Road").region("Hong Kong"), "CH", "Hong Kong"),
                Arguments.of(
                        NewAddress.in("RE").city("Le Port").postalCode("97420"),
                        "CH",
                        "97420 Le Port|La Réunion, France"),
                Arguments.of(NewAddress.in("RE").city("Le Port").postalCode("97420"), "FR", "97420 Le Port|La Réunion"),
                Arguments.of(
                        NewAddress.in("PR").city("San Juan").postalCode("00901"),
                        "CH",
                        "San Juan, PR 00901|United States of America"),
                Arguments.of(NewAddress.in("PR").city("San Juan").postalCode("00901"), "US", "San Juan, PR 00901"),
                Arguments.of(
                        NewAddress.in("CC").city("West Island").region("Cocos (Keeling) Islands"),
                        "CH",
                        "West Island|Cocos (Keeling) Islands|Australia"),
                Arguments.of(NewAddress.in("TR").city("Ankara"), "CH", "Ankara|Türkiye"));
    }

    @ParameterizedTest
    @MethodSource("countryLines")
    void theLastLineNamesTheCountryWhosePostDelivers(NewAddress address, String from, String end) {
        assertThat(address.toAddress().label(Locale.ENGLISH, CountryCode.of(from)))
                .endsWith(end.replace('|', '\n'));
    }

    @Test
    void everyCountryHasAnEnglishNameOfTheTable() {
        assertThat(Locale.getISOCountries())
                .allSatisfy(code -> assertThat(CountryNames.name(code, Locale.ENGLISH))
                        .isNotEqualTo(code)
                        .doesNotContain("&", "SAR"));
        assertThat(PostalRules.builtIn().countries())
                .allSatisfy(code ->
                        assertThat(CountryNames.name(code, Locale.ENGLISH)).isNotEqualTo(code));
    }

    @Test
    void theLettersOfThePlacesDecideTheOrder() {
        NewAddress mixed = NewAddress.in("JP").street("舟入通り").city("Hiroshima").postalCode("7300846");
        assertThat(mixed.toAddress().label(Locale.ENGLISH, CountryCode.of("JP")))
                .isEqualTo("舟入通り\nHiroshima 730-0846");
    }

    @Test
    void withoutLanguageOrOriginThereIsNoLabel() {
        PostalAddress address = augusta().toAddress();
        assertThat(codeOf(() -> address.label(null, SWITZERLAND))).isEqualTo("value.missing");
        assertThat(codeOf(() -> address.label(Locale.ENGLISH, null))).isEqualTo("value.missing");
    }
}
