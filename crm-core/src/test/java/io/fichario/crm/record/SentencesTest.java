package io.fichario.crm.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code that the sources name has a sentence, in both languages and with the same places. */
final class SentencesTest {
    private static final Pattern CODE = Pattern.compile(
            "(?:Fault\\.of|new InvalidValueException)\\([^;\"]*(?:\"[^\"]*\"[^;\"]*)??,\\s*\"([a-z][A-Za-z]*\\.[A-Za-z]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{[A-Za-z]+}");

    private final Properties english = bundle("messages.properties");
    private final Properties portuguese = bundle("messages_pt.properties");

    @Test
    void bothLanguagesKnowTheSameCodes() {
        assertThat(portuguese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    @Test
    void bothLanguagesNameTheSameValues() {
        assertThat(english.stringPropertyNames())
                .allSatisfy(
                        code -> assertThat(places(portuguese, code)).as(code).isEqualTo(places(english, code)));
    }

    @Test
    void everyCodeOfTheSourcesHasASentence() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Set<String> codes = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(SentencesTest::codes)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(codes).hasSizeGreaterThan(20).isSubsetOf(english.stringPropertyNames());
        }
    }

    private static Stream<String> codes(Path file) {
        try {
            return CODE.matcher(Files.readString(file)).results().map(found -> found.group(1)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> places(Properties bundle, String code) {
        return PLACE.matcher(bundle.getProperty(code))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties bundle(String name) {
        Properties bundle = new Properties();
        try (var reader = new InputStreamReader(Messages.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            bundle.load(reader);
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
