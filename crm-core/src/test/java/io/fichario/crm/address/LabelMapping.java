package io.fichario.crm.address;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the components of label cases into the parts of an address, as label-cases.txt says. */
final class LabelMapping {
    private static final Set<Character.UnicodeScript> LATIN =
            Set.of(Character.UnicodeScript.LATIN, Character.UnicodeScript.COMMON, Character.UnicodeScript.INHERITED);
    private static final String LATIN_ONLY = " latin";
    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

    private final Map<String, List<String>> sources = new LinkedHashMap<>();
    private final Map<String, String> streets = new HashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();

    LabelMapping() throws IOException {
        try (InputStream file = LabelMapping.class.getResourceAsStream("label-cases.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(this::read);
        }
    }

    private void read(String line) {
        if (line.startsWith("reason ")) {
            List<String> columns = Splitter.on(" : ").limit(2).splitToList(line.substring("reason ".length()));
            reasons.put(columns.get(0), columns.get(1));
        } else if (line.startsWith("street ")) {
            List<String> columns = Splitter.on(" : ").splitToList(line.substring("street ".length()));
            List<String> countries = columns.size() == 1 ? List.of("") : WORDS.splitToList(columns.get(1));
            boolean latin = columns.get(0).endsWith(LATIN_ONLY);
            String order = latin ? columns.get(0).replace(LATIN_ONLY, "") : columns.get(0);
            countries.forEach(country -> streets.put(latin ? country + LATIN_ONLY : country, order));
        } else {
            List<String> columns = Splitter.on(" = ").splitToList(line);
            sources.put(columns.get(0), WORDS.splitToList(columns.get(1)));
        }
    }

    /** Returns the parts by their names in the mapping: road, number, district, city, region, postalCode. */
    Map<String, String> parts(LabelCase given) {
        Map<String, String> parts = new LinkedHashMap<>();
        sources.forEach((part, names) -> names.stream()
                .map(given.components()::get)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .findFirst()
                .ifPresent(text -> parts.put(part, text)));
        // a list of codes is none
        parts.computeIfPresent("postalCode", (part, code) -> code.matches(".*[;,].*") ? null : code);
        return parts;
    }

    /** Returns why a case differs. */
    String reason(LabelCase given) {
        String name = given.file() + " " + given.description();
        return reasons.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("not known");
    }

    /** Finds the address; empty where nothing is left that makes one. */
    Optional<PostalAddress> address(LabelCase given) {
        Map<String, String> parts = parts(given);
        String road = parts.get("road");
        if (given.country().isEmpty()
                || (road == null && parts.keySet().stream().allMatch("number"::equals))) {
            return Optional.empty();
        }
        return Optional.of(NewAddress.in(given.country())
                .street(road == null ? null : street(given.country(), road, parts.get("number")))
                .district(parts.get("district"))
                .city(parts.get("city"))
                .region(parts.get("region"))
                .postalCode(parts.get("postalCode"))
                .toAddress());
    }

    private String street(String country, String road, @Nullable String number) {
        boolean latin = road.codePoints().allMatch(letter -> LATIN.contains(Character.UnicodeScript.of(letter)));
        String general = streets.getOrDefault(country, Objects.requireNonNull(streets.get("")));
        String order = latin ? streets.getOrDefault(country + LATIN_ONLY, general) : general;
        return number == null
                ? road
                : order.chars()
                        .mapToObj(letter -> letter == 'R' ? road : letter == 'H' ? number : Character.toString(letter))
                        .reduce("", String::concat);
    }
}
