package io.fichario.crm.address;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
        // where a country has no place for the city, as Andorra with its parishes, people often fill in only that
        if (!format.has(AddressPart.CITY) && values.containsKey(AddressPart.CITY)) {
            values.putIfAbsent(AddressPart.REGION, values.get(AddressPart.CITY));
        }
        values.replaceAll((part, text) -> rules.upper().contains(part) ? text.toUpperCase(Locale.ROOT) : text);
        return values;
    }

    private boolean inLatinLetters() {
        return List.of(AddressPart.STREET, AddressPart.DISTRICT, AddressPart.CITY, AddressPart.REGION).stream()
                .map(address::part)
                .flatMap(Optional::stream)
                .flatMapToInt(String::codePoints)
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .allMatch(
                        script -> script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.COMMON);
    }
}
