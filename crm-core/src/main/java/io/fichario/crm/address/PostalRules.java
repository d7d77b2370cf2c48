package io.fichario.crm.address;

import com.google.common.collect.ImmutableMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The postal table of this library, read once; countries that are not in it have general rules. */
final class PostalRules {
    private static final String TABLE = "postal.txt";
    private static final PostalRules BUILT_IN = read();

    private final Map<String, CountryRules> byCountry;

    private PostalRules(Map<String, CountryRules> byCountry) {
        this.byCountry = byCountry;
    }

    static PostalRules builtIn() {
        return BUILT_IN;
    }

    /** Returns the codes of the countries of which something is known. */
    Set<String> countries() {
        return byCountry.keySet();
    }

    CountryRules of(CountryCode country) {
        return byCountry.getOrDefault(country.text(), CountryRules.GENERAL);
    }

    Set<AddressPart> requiredParts(CountryCode country) {
        return of(country).required();
    }

    /** Returns whether a code is one of the country's, as far as is known. */
    boolean fits(CountryCode country, String code) {
        return of(country)
                .codes()
                .map(codes -> codes.canonical(code).isPresent())
                .orElse(true);
    }

    /** Finds the form in which the country writes a code; empty when it is none of the country's or nothing is known. */
    Optional<String> canonical(CountryCode country, String code) {
        return of(country).codes().flatMap(codes -> codes.canonical(code));
    }

    /** Returns a code as it is kept: in the country's form when it is one of the country's, else as typed. */
    String kept(CountryCode country, String code) {
        return canonical(country, code).orElse(code);
    }

    /** Finds a code that fits. */
    Optional<String> example(CountryCode country) {
        return of(country).codes().map(PostalCodes::example);
    }

    private static PostalRules read() {
        try (InputStream table = PostalRules.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException("the postal table " + TABLE + " is missing from the library");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
            return new PostalRules(reader.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(ImmutableMap.toImmutableMap(line -> line.substring(0, 2), CountryRules::parse)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
