package io.fichario.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CountriesTest {
    @Test
    void namesCodesAndShortFormsLeadToTheSameCountry() {
        Map<String, String> known = Map.of(
                "Brazil", "BR",
                "BR", "BR",
                "germany", "DE",
                "USA", "US",
                "United States", "US",
                "UK", "GB",
                "United Kingdom", "GB",
                " Venezuela ", "VE");
        known.forEach((name, code) -> assertThat(Countries.code(name)).contains(code));
    }

    @Test
    void whatIsNoCountryIsNotFound() {
        assertThat(Countries.code("Atlantis")).isEmpty();
        assertThat(Countries.code("")).isEmpty();
    }
}
