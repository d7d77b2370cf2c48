package io.fichario.crm.address;

import com.google.common.collect.ImmutableList;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.TextRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the texts of an address may be. */
record AddressTexts(String path, TextRule rule) {
    static final AddressTexts RECIPIENT = line(AddressPart.RECIPIENT.path(), PostalAddress.MAX_NAME_LENGTH);
    static final AddressTexts ORGANIZATION = line(AddressPart.ORGANIZATION.path(), PostalAddress.MAX_NAME_LENGTH);
    static final AddressTexts DISTRICT = line(AddressPart.DISTRICT.path(), PostalAddress.MAX_PLACE_LENGTH);
    static final AddressTexts CITY = line(AddressPart.CITY.path(), PostalAddress.MAX_PLACE_LENGTH);
    static final AddressTexts REGION = line(AddressPart.REGION.path(), PostalAddress.MAX_PLACE_LENGTH);
    static final AddressTexts POSTAL_CODE = line(AddressPart.POSTAL_CODE.path(), PostalAddress.MAX_POSTAL_CODE_LENGTH);
    static final AddressTexts DELIVERY_NOTES =
            new AddressTexts("deliveryNotes", TextRule.block("deliveryNotes", PostalAddress.MAX_NOTES_LENGTH));
    private static final List<AddressTexts> STREET_LINES = IntStream.range(0, PostalAddress.MAX_STREET_LINES)
            .mapToObj(i -> line(AddressPart.STREET.path() + "[" + i + "]", PostalAddress.MAX_LINE_LENGTH))
            .collect(ImmutableList.toImmutableList());

    private static AddressTexts line(String path, int maxLength) {
        return new AddressTexts(path, TextRule.line(path, maxLength));
    }

    /** Returns the rule for one street line, counted from 0. */
    static AddressTexts streetLine(int place) {
        return STREET_LINES.get(place);
    }

    /** Checks a text that may be left out; a blank one is left out. */
    Optional<String> of(Optional<String> text) {
        return Given.value(path, text).flatMap(typed -> Optional.ofNullable(rule.checkOptional(typed)));
    }

    /** Checks the street lines; blank ones are left out. */
    static List<String> street(@Nullable List<String> lines) {
        List<String> typed = Given.<String>list(AddressPart.STREET.path(), lines).stream()
                .filter(line -> !line.isBlank())
                .toList();
        checkCount(typed);
        return IntStream.range(0, typed.size())
                .mapToObj(i -> streetLine(i).rule().check(typed.get(i)))
                .collect(ImmutableList.toImmutableList());
    }

    static List<String> checkCount(List<String> lines) {
        if (lines.size() > PostalAddress.MAX_STREET_LINES) {
            throw new InvalidValueException(Fault.of(AddressPart.STREET.path(), "address.street.lines")
                    .with("value", lines.size())
                    .with("max", PostalAddress.MAX_STREET_LINES));
        }
        return lines;
    }
}
