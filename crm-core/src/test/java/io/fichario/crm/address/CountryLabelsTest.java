package io.fichario.crm.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class CountryLabelsTest {

    @ParameterizedTest(name = "{0} {6}")
    @CsvFileSource(resources = "country-labels.txt", delimiter = '|', quoteCharacter = '"')
    void eachCountryArrangesTheSamePartsInItsWay(
            String country, String street, String district, String city, String region, String code, String lines) {
        PostalAddress address = NewAddress.in(country)
                .street(street)
                .district(district)
                .city(city)
                .region(region)
                .postalCode(code)
                .toAddress();
        assertThat(address.label(Locale.ENGLISH, address.country()))
                .isEqualTo(lines.replace('/', '\n').replace('~', '/'));
    }
}
