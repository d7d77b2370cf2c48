package io.fichario.crm.address;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableSet;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Shown;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A country by its code in ISO 3166-1 alpha-2, or one of the few others that posts use (AC, TA, XK).
 *
 * @param text two capital letters; {@link #of} also checks that there is such a country, which may change with time
 */
public record CountryCode(@JsonValue String text) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}");
    private static final Set<String> KNOWN = ImmutableSet.<String>builder()
            .addAll(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2))
            .addAll(PostalRules.builtIn().countries())
            .build();

    /**
     * Checks the form.
     *
     * @throws InvalidValueException if the text is not two capital letters of A to Z
     */
    @JsonCreator
    public CountryCode {
        if (text == null || !FORM.matcher(text).matches()) {
            throw malformed(text);
        }
    }

    /**
     * Returns the country of a code.
     *
     * @param text the code; case and white space at the ends do not count
     * @return the country
     * @throws InvalidValueException if there is no country of that code
     */
    public static CountryCode of(String text) {
        String code = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        if (!KNOWN.contains(code)) {
            throw malformed(text);
        }
        return new CountryCode(code);
    }

    /**
     * Returns the name of the country.
     *
     * @param language the language of the name
     * @return in English (and without a language) the name in this library's table, the same on every Java release; in
     *     other languages the name as this Java release has it; the code where there is none
     * @throws InvalidValueException if the language is null
     */
    public String name(Locale language) {
        return CountryNames.name(text, Given.value("language", language));
    }

    @Override
    public String toString() {
        return text;
    }

    private static InvalidValueException malformed(@Nullable String text) {
        return new InvalidValueException(Fault.of("country", "address.country").with("value", Shown.of(text)));
    }
}
