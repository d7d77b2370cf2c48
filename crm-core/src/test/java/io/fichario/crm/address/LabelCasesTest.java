package io.fichario.crm.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Compares labels with cases in the form of OpenCage's address-formatting: {@code -Daddress.cases=FOLDER}.
 *
 * <p>A case is measured when each of its lines is made of mapped parts, each used at most once and as it is written there
 * (codes without regard to blanks and hyphens), and of what the country's format has as text. The last line is the
 * country's when it is not made so or repeats the case's country. The cases name countries in many ways (RSA, The Gambia,
 * La Réunion, France), so they are compared without that line, with the label for mail within the country; a case without
 * such a line is compared whole. The name of a place in front (a hotel, a school) is no mapped part: such cases are counted
 * apart, compared without that line. Whole cases, with the country's line, are compared besides with the label for mail
 * from abroad. Why a case differs is in label-cases.txt.
 */
@EnabledIfSystemProperty(named = "address.cases", matches = ".+")
final class LabelCasesTest {
    private final LabelMapping mapping;
    private final List<String> differing = new ArrayList<>();
    private final List<String> namedDiffering = new ArrayList<>();
    private final List<String> wholeDiffering = new ArrayList<>();
    private int whole;

    LabelCasesTest() throws IOException {
        mapping = new LabelMapping();
    }

    @Test
    void nearlyAllMeasuredLabelsAreExact() throws IOException {
        List<LabelCase> cases = LabelCase.readAll(Path.of(System.getProperty("address.cases")));
        int measured = 0;
        int named = 0;
        for (LabelCase given : cases) {
            Optional<PostalAddress> address = mapping.address(given);
            List<String> lines = given.expected();
            if (address.isEmpty() || lines.isEmpty()) {
                continue;
            }
            if (measurable(given, lines)) {
                measured++;
                compare(given, lines, address.get(), differing);
                compareWhole(given, lines, address.get());
            } else if (measurable(given, lines.subList(1, lines.size()))
                    && given.components().containsValue(lines.get(0))) {
                named++;
                compare(given, lines.subList(1, lines.size()), address.get(), namedDiffering);
            }
        }
        differing.forEach(System.out::println);
        namedDiffering.stream().map(text -> "(with a name) " + text).forEach(System.out::println);
        wholeDiffering.stream().map(text -> "(with the country) " + text).forEach(System.out::println);
        int exact = measured - differing.size();
        System.out.printf(
                Locale.ROOT,
                "%d cases, %d measured, %d exact (%.1f %%); %d of these have the country's line, %d are exact "
                        + "with it; %d more with a name in front, %d exact%n",
                cases.size(),
                measured,
                exact,
                100.0 * exact / Math.max(1, measured),
                whole,
                whole - wholeDiffering.size(),
                named,
                named - namedDiffering.size());
        assertThat(exact * 100).isGreaterThanOrEqualTo(measured * 95);
    }

    private void compare(LabelCase given, List<String> lines, PostalAddress address, List<String> faults) {
        String expected = String.join("\n", withoutCountry(given, lines));
        String label = address.label(Locale.ENGLISH, address.country());
        if (!label.equals(expected) && !label.equals(String.join("\n", lines))) {
            faults.add(given.file() + " (" + given.description() + ")\n  expected: " + expected.replace("\n", " | ")
                    + "\n  label:    " + label.replace("\n", " | ") + "\n  reason:   " + mapping.reason(given));
        }
    }

    private void compareWhole(LabelCase given, List<String> lines, PostalAddress address) {
        if (withoutCountry(given, lines).size() == lines.size()) {
            return;
        }
        whole++;
        String expected = String.join("\n", lines);
        String label = address.label(Locale.ENGLISH, new CountryCode("ZZ"));
        if (!label.equals(expected)) {
            wholeDiffering.add(
                    given.file() + ": " + expected.replace("\n", " | ") + " <> " + label.replace("\n", " | "));
        }
    }

    private boolean measurable(LabelCase given, List<String> lines) {
        List<String> rest = withoutCountry(given, lines);
        Map<String, String> parts = mapping.parts(given);
        return !rest.isEmpty() && rest.stream().allMatch(line -> made(line, parts, given.country()));
    }

    private List<String> withoutCountry(LabelCase given, List<String> lines) {
        if (lines.isEmpty()) {
            return lines;
        }
        String last = lines.get(lines.size() - 1);
        boolean country = last.equalsIgnoreCase(given.components().get("country"))
                || !made(last, mapping.parts(given), given.country());
        return country ? lines.subList(0, lines.size() - 1) : lines;
    }

    /** Returns whether a line is made of parts that are still unused, and takes them away. */
    private static boolean made(String line, Map<String, String> parts, String country) {
        String rest = line;
        for (String part : List.of("road", "district", "city", "region", "postalCode", "number")) {
            String text = parts.get(part);
            String found = text == null ? null : found(part, text, rest);
            if (found != null) {
                rest = rest.replaceFirst(Pattern.quote(found), " ");
                parts.remove(part);
            }
        }
        CountryRules rules = PostalRules.builtIn().of(CountryCode.of(country));
        for (AddressFormat format : List.of(rules.label(), rules.latin())) {
            for (String text : format.texts()) {
                rest = rest.replace(text.strip(), " ");
            }
        }
        return rest.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static @Nullable String found(String part, String text, String line) {
        if (line.contains(text)) {
            return text;
        }
        if (part.equals("postalCode")) {
            String bare = text.replaceAll("[^\\p{L}\\p{N}]", "").replaceAll("(?<=.)(?=.)", "[ -]?");
            return Pattern.compile(bare)
                    .matcher(line)
                    .results()
                    .map(MatchResult::group)
                    .findFirst()
                    .orElse(null);
        }
        return null;
    }
}
