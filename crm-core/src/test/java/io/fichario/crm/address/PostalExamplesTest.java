package io.fichario.crm.address;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Example codes of all countries; {@code -Dpostal.facts=FILE} compares them with countryinfo.txt of libaddressinput. */
final class PostalExamplesTest {
    private static final Pattern FACTS = Pattern.compile("data/([A-Z]{2})=.*?\"zipex\":\"([^\"]*)\".*");
    private static final Set<Example> WRONG_AT_THE_SOURCE =
            Set.of(new Example("BY", "20050"), new Example("EE", "1001"), new Example("GB", "RH6 OHP"));

    private record Example(String country, String code) {
        boolean fits() {
            return PostalRules.builtIn().fits(CountryCode.of(country), code)
                    && NewAddress.in(country).city("X").postalCode(code).toAddress().postalFaults().stream()
                            .noneMatch(fault -> fault.path().equals("postalCode"));
        }
    }

    @Test
    void everyExampleFitsButTheThreeThatAreWrong() throws IOException {
        List<Example> examples = examples();
        assertThat(examples).hasSizeGreaterThan(400);
        assertThat(examples.stream().filter(example -> !example.fits()))
                .containsExactlyInAnyOrderElementsOf(WRONG_AT_THE_SOURCE);
    }

    @Test
    @EnabledIfSystemProperty(named = "postal.facts", matches = ".+")
    void theExamplesAreThoseOfTheSource() throws IOException {
        List<Example> source = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(System.getProperty("postal.facts")))) {
            Matcher facts = FACTS.matcher(line);
            if (facts.matches()) {
                codes(facts.group(2)).forEach(code -> source.add(new Example(facts.group(1), code)));
            }
        }
        long fitting = source.stream().filter(Example::fits).count();
        System.out.printf("%d example codes, %d fit%n", source.size(), fitting);
        assertThat(source).containsExactlyInAnyOrderElementsOf(examples());
        assertThat(fitting).isEqualTo(source.size() - WRONG_AT_THE_SOURCE.size());
    }

    private static List<Example> examples() throws IOException {
        try (InputStream file = PostalExamplesTest.class.getResourceAsStream("postal-examples.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> codes(line.substring(3))
                            .map(code -> new Example(line.substring(0, 2), code.replace("!", ""))))
                    .toList();
        }
    }

    private static Stream<String> codes(String list) {
        return Splitter.on(',').trimResults().omitEmptyStrings().splitToStream(list);
    }
}
