package io.fichario.crm.address;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of countries on mail: the English ones from a table, so that labels do not change with the Java release. */
final class CountryNames {
    private static final String TABLE = "countries.txt";
    private static final Map<String, Entry> ENTRIES = read();

    private CountryNames() {}

    /**
     * A line of the table.
     *
     * @param name the English name
     * @param post the country whose post delivers there; empty for its own
     * @param instead whether only that country is named
     */
    private record Entry(String name, String post, boolean instead) {

        static Entry parse(List<String> columns) {
            String post = columns.size() > 2 ? columns.get(2) : "";
            return new Entry(columns.get(1), post.replace("=", ""), post.startsWith("="));
        }
    }

    static String name(String code, Locale language) {
        Entry known = ENTRIES.get(code);
        boolean english =
                language.getLanguage().isEmpty() || language.getLanguage().equals("en");
        return known != null && english
                ? known.name()
                : new Locale.Builder().setRegion(code).build().getDisplayCountry(language);
    }

    /**
     * Returns what names the country on mail from another; empty when it needs no name there.
     *
     * @param above the line above, which may have named the place already
     */
    static String line(CountryCode country, Locale language, CountryCode from, String above) {
        Entry known = ENTRIES.getOrDefault(country.text(), new Entry("", "", false));
        boolean ofPost = from.text().equals(known.post());
        if (from.equals(country) || (known.instead() && ofPost)) {
            return "";
        }
        String own = country.name(language);
        if (known.post().isEmpty() || ofPost) {
            return own;
        }
        String post = name(known.post(), language);
        return known.instead() || above.equalsIgnoreCase(own) ? post : own + ", " + post;
    }

    private static Map<String, Entry> read() {
        try (InputStream table = CountryNames.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException("the table " + TABLE + " is missing from the library");
            }
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> Splitter.on(';').splitToList(line))
                    .collect(ImmutableMap.toImmutableMap(columns -> columns.get(0), Entry::parse));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
