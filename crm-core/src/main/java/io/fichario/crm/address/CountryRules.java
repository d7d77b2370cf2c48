package io.fichario.crm.address;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the addresses of one country.
 *
 * @param required the parts that an address needs
 * @param upper the parts that labels show in upper case
 * @param codes its postal codes, empty when nothing is known of them
 * @param label how addresses are written
 * @param latin how addresses are written in Latin letters
 * @param cities the regions that are cities at once
 * @param silent the regions that addresses do not name, or * for all
 */
record CountryRules(
        Set<AddressPart> required,
        Set<AddressPart> upper,
        Optional<PostalCodes> codes,
        AddressFormat label,
        AddressFormat latin,
        Set<String> cities,
        Set<String> silent) {
    private static final String GENERAL_REQUIRED = "AC";
    private static final AddressFormat GENERAL_LABEL = AddressFormat.parse("%N|%O|%A|%C %Z");
    private static final int COLUMNS = 9;
    private static final String ALL = "*";

    static final CountryRules GENERAL = new CountryRules(
            parts(GENERAL_REQUIRED), Set.of(), Optional.empty(), GENERAL_LABEL, GENERAL_LABEL, Set.of(), Set.of());

    /** Reads a line of the table, whose header explains the columns. */
    static CountryRules parse(String line) {
        List<String> columns = Splitter.on(';').splitToList(line);
        if (columns.size() < COLUMNS) {
            throw new IllegalStateException("the postal table has " + columns.size() + " columns in: " + line);
        }
        AddressFormat label = columns.get(7).isEmpty() ? GENERAL_LABEL : AddressFormat.parse(columns.get(7));
        return new CountryRules(
                parts(columns.get(1).isEmpty() ? GENERAL_REQUIRED : columns.get(1)),
                parts(columns.get(2)),
                columns.get(3).isEmpty()
                        ? Optional.empty()
                        : Optional.of(PostalCodes.of(columns.get(3), columns.get(4), columns.get(6), columns.get(5))),
                label,
                columns.get(8).isEmpty() ? label : AddressFormat.parse(columns.get(8)),
                names(columns, 9),
                names(columns, 10));
    }

    boolean isSilent(String region) {
        return silent.contains(region) || silent.contains(ALL);
    }

    private static Set<String> names(List<String> columns, int place) {
        return place < columns.size()
                ? ImmutableSet.copyOf(Splitter.on(',').omitEmptyStrings().split(columns.get(place)))
                : Set.of();
    }

    private static Set<AddressPart> parts(String letters) {
        return letters.chars().mapToObj(AddressPart::of).sorted().collect(ImmutableSet.toImmutableSet());
    }
}
