package io.fichario.crm.address;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes an address as its country does, by the {@link AddressFormat} of the postal table.
 *
 * <ol>
 *   <li>The letters of the places choose the format: the local one, or that for Latin letters.
 *   <li>A part without a place in the format stands in for one that is missing: the city for the region, a region that is
 *       a city at once (Berlin) for the city, the district for the city or, where there is a city but no street, above it,
 *       the region for the city. What then still has no place is left out: the post does without.
 *   <li>A place is written once: a district or a region of the city's name is left out, but in countries that write both
 *       in one line on purpose (New York, New York); so is a region of the country's name beside the city, and one that
 *       addresses never name (Leinster).
 *   <li>Where the postal code says the region, some countries have it only without a code; and a city without street and
 *       code is no more than the name of a place, which a last line tells apart by its region where that may be named.
 * </ol>
 */
final class AddressLabel {
    private final PostalAddress address;
    private final CountryRules rules;
    private final AddressFormat format;

    AddressLabel(PostalAddress address) {
        this.address = address;
        this.rules = PostalRules.builtIn().of(address.country());
        this.format = inLatinLetters() ? rules.latin() : rules.label();
    }

    List<String> lines() {
        Map<AddressPart, String> values = values();
        Stream<String> lines = format.fill(values).stream();
        return Stream.concat(lines, regionOfPlace(values).stream()).toList();
    }

    private Optional<String> regionOfPlace(Map<AddressPart, String> values) {
        boolean placeOnly =
                address.street().isEmpty() && address.postalCode().isEmpty() && values.containsKey(AddressPart.CITY);
        return Optional.ofNullable(values.get(AddressPart.REGION))
                .filter(region -> placeOnly && format.has(AddressPart.CITY) && !format.has(AddressPart.REGION));
    }

    private Map<AddressPart, String> values() {
        Map<AddressPart, String> values = new EnumMap<>(AddressPart.class);
        for (AddressPart part : AddressPart.values()) {
            address.part(part).ifPresent(text -> values.put(part, text));
        }
        standIn(values);
        leaveOut(values);
        oncePerPlace(values);
        values.replaceAll((part, text) -> rules.upper().contains(part) ? text.toUpperCase(Locale.ROOT) : text);
        return values;
    }

    /** A part without a place of its own stands where a greater or smaller one is missing: better there than nowhere. */
    private void standIn(Map<AddressPart, String> values) {
        // where a country has no place for the city, as Andorra with its parishes, people often fill in only that
        instead(values, AddressPart.CITY, AddressPart.REGION);
        Optional.ofNullable(values.get(AddressPart.REGION))
                .filter(rules.cities()::contains)
                .ifPresent(city -> values.putIfAbsent(AddressPart.CITY, city));
        boolean town = values.containsKey(AddressPart.CITY);
        instead(values, AddressPart.DISTRICT, town ? AddressPart.STREET : AddressPart.CITY);
        if (!values.containsKey(AddressPart.DISTRICT)) {
            instead(values, AddressPart.REGION, AddressPart.CITY);
        }
    }

    private void instead(Map<AddressPart, String> values, AddressPart homeless, AddressPart missing) {
        String text = values.get(homeless);
        if (text != null && !hasPlace(homeless, values) && format.has(missing)) {
            values.putIfAbsent(missing, text);
        }
    }

    private boolean hasPlace(AddressPart part, Map<AddressPart, String> values) {
        return format.has(part) && !(part == AddressPart.REGION && saidByCode(values));
    }

    private boolean saidByCode(Map<AddressPart, String> values) {
        return format.regionUnlessCode() && values.containsKey(AddressPart.POSTAL_CODE);
    }

    private void leaveOut(Map<AddressPart, String> values) {
        String region = values.get(AddressPart.REGION);
        String city = values.get(AddressPart.CITY);
        if (region == null || city == null || !format.has(AddressPart.CITY)) {
            return;
        }
        boolean ownLine = format.has(AddressPart.REGION) && !format.together(AddressPart.CITY, AddressPart.REGION);
        boolean country = !ownLine && region.equalsIgnoreCase(address.country().name(Locale.ENGLISH));
        if (country
                || saidByCode(values)
                || rules.isSilent(region)
                || rules.cities().contains(city)) {
            values.remove(AddressPart.REGION);
        }
    }

    /** Berlin in Berlin is written once, but for countries that write it twice, as New York, New York. */
    private void oncePerPlace(Map<AddressPart, String> values) {
        String city = values.get(AddressPart.CITY);
        if (city == null || !format.has(AddressPart.CITY)) {
            return;
        }
        if (city.equalsIgnoreCase(values.get(AddressPart.DISTRICT))) {
            values.remove(AddressPart.DISTRICT);
        }
        if (city.equalsIgnoreCase(values.get(AddressPart.REGION)) && !format.regionAgain()) {
            // where the code stands with the region, as in Thailand, it is the city that is one name too many
            boolean below = format.has(AddressPart.REGION)
                    && !format.alone(AddressPart.REGION)
                    && !format.together(AddressPart.CITY, AddressPart.REGION);
            values.remove(below ? AddressPart.CITY : AddressPart.REGION);
        }
    }

    /** The names of places decide, as a street is often copied in its own letters; without them the street does. */
    private boolean inLatinLetters() {
        List<AddressPart> places = Stream.of(AddressPart.DISTRICT, AddressPart.CITY, AddressPart.REGION)
                .filter(part -> address.part(part).isPresent())
                .toList();
        return (places.isEmpty() ? List.of(AddressPart.STREET) : places)
                .stream()
                        .map(address::part)
                        .flatMap(Optional::stream)
                        .flatMapToInt(String::codePoints)
                        .filter(Character::isLetter)
                        .mapToObj(Character.UnicodeScript::of)
                        .allMatch(script ->
                                script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.COMMON);
    }
}
