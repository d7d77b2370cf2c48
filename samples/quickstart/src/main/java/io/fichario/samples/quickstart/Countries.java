package io.fichario.samples.quickstart;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The codes of ISO 3166-1 by the names and short forms that people write. */
final class Countries {
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /** Finds the code of a country by its English name, its code, or a short form such as {@code UK}. */
    static Optional<String> code(String name) {
        return Optional.ofNullable(CODES.get(folded(name)));
    }

    /** Returns the English name of a country. */
    static String name(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        Arrays.stream(Locale.getISOCountries()).forEach(code -> {
            codes.put(folded(name(code)), code);
            codes.put(folded(code), code);
        });
        codes.put("usa", "US");
        codes.put("uk", "GB");
        return codes;
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
