package io.fichario.crm.address;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes an address as its country does. */
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
        return format.fill(values());
    }

    private Map<AddressPart, String> values() {
        Map<AddressPart, String> values = new EnumMap<>(AddressPart.class);
        for (AddressPart part : AddressPart.values()) {
            address.part(part).ifPresent(text -> values.put(part, text));
        }
        standIn(values);
        oncePerPlace(values);
        values.replaceAll((part, text) -> rules.upper().contains(part) ? text.toUpperCase(Locale.ROOT) : text);
        return values;
    }

    /** A part without a place of its own stands where a greater or smaller one is missing: better there than nowhere. */
    private void standIn(Map<AddressPart, String> values) {
        // where a country has no place for the city, as Andorra with its parishes, people often fill in only that
        instead(values, AddressPart.CITY, AddressPart.REGION);
        boolean town = values.containsKey(AddressPart.CITY);
        instead(values, AddressPart.DISTRICT, town ? AddressPart.STREET : AddressPart.CITY);
        if (!values.containsKey(AddressPart.DISTRICT)) {
            instead(values, AddressPart.REGION, AddressPart.CITY);
        }
    }

    private void instead(Map<AddressPart, String> values, AddressPart homeless, AddressPart missing) {
        String text = values.get(homeless);
        if (text != null && !format.has(homeless) && format.has(missing)) {
            values.putIfAbsent(missing, text);
        }
    }

    /** Berlin in Berlin is written once, but for countries that have both in one line, as New York, New York. */
    private void oncePerPlace(Map<AddressPart, String> values) {
        for (AddressPart part : List.of(AddressPart.DISTRICT, AddressPart.REGION)) {
            String text = values.get(part);
            if (text != null
                    && format.alone(part)
                    && format.has(AddressPart.CITY)
                    && text.equals(values.get(AddressPart.CITY))) {
                values.remove(part);
            }
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
