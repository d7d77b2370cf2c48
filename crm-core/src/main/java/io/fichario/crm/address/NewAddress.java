package io.fichario.crm.address;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.fichario.crm.record.Faults;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An address as it was typed. Putting it together refuses nothing; {@link #toAddress(Faults, String)} finds all faults
 * at once. Immutable: each method returns another one.
 */
public final class NewAddress {
    private static final String COUNTRY = "country";
    private static final String LATITUDE = "latitude";
    private static final String LONGITUDE = "longitude";

    private final Map<String, String> typed;
    private final List<String> street;

    private NewAddress(Map<String, String> typed, List<String> street) {
        this.typed = ImmutableMap.copyOf(typed);
        this.street = ImmutableList.copyOf(street);
    }

    /**
     * Begins an address in a country.
     *
     * @param country the code of ISO 3166-1, such as {@code BR}
     * @return the address so far
     */
    public static NewAddress in(@Nullable String country) {
        return new NewAddress(Map.of(), List.of()).with(COUNTRY, country);
    }

    /**
     * Begins with a country.
     *
     * @param country the country
     * @return the address so far
     */
    public static NewAddress in(CountryCode country) {
        return in(country == null ? null : country.text());
    }

    /**
     * Returns this with one more street line, below those it has.
     *
     * @param line street, house, floor and the like; null adds none
     * @return the address so far
     */
    public NewAddress street(@Nullable String line) {
        return line == null
                ? this
                : new NewAddress(
                        typed,
                        ImmutableList.<String>builder().addAll(street).add(line).build());
    }

    /**
     * Returns this with another part of the city.
     *
     * @param district the part of the city; null for none
     * @return the address so far
     */
    public NewAddress district(@Nullable String district) {
        return with(AddressTexts.DISTRICT.path(), district);
    }

    /**
     * Returns this with another city.
     *
     * @param city the city; null for none
     * @return the address so far
     */
    public NewAddress city(@Nullable String city) {
        return with(AddressTexts.CITY.path(), city);
    }

    /**
     * Returns this with another state, province or county.
     *
     * @param region the state, province or county; null for none
     * @return the address so far
     */
    public NewAddress region(@Nullable String region) {
        return with(AddressTexts.REGION.path(), region);
    }

    /**
     * Returns this with another postal code.
     *
     * @param postalCode the postal code, with or without its separators; null for none
     * @return the address so far
     */
    public NewAddress postalCode(@Nullable String postalCode) {
        return with(AddressTexts.POSTAL_CODE.path(), postalCode);
    }

    /**
     * Returns this with another recipient.
     *
     * @param recipient who receives mail there; null for nobody in particular
     * @return the address so far
     */
    public NewAddress recipient(@Nullable String recipient) {
        return with(AddressTexts.RECIPIENT.path(), recipient);
    }

    /**
     * Returns this with another company or household.
     *
     * @param organization the company or household; null for none
     * @return the address so far
     */
    public NewAddress organization(@Nullable String organization) {
        return with(AddressTexts.ORGANIZATION.path(), organization);
    }

    /**
     * Returns this with other notes for the courier.
     *
     * @param deliveryNotes the notes, may have line feeds; null for none
     * @return the address so far
     */
    public NewAddress deliveryNotes(@Nullable String deliveryNotes) {
        return with(AddressTexts.DELIVERY_NOTES.path(), deliveryNotes);
    }

    /**
     * Returns this with another point on the map.
     *
     * @param latitude degrees as a plain decimal number, north is positive
     * @param longitude degrees as a plain decimal number, east is positive; both null for none
     * @return the address so far
     */
    public NewAddress coordinates(@Nullable String latitude, @Nullable String longitude) {
        return with(LATITUDE, latitude).with(LONGITUDE, longitude);
    }

    /**
     * Returns this with another point on the map.
     *
     * @param coordinates the point; null for none
     * @return the address so far
     */
    public NewAddress coordinates(@Nullable Coordinates coordinates) {
        return coordinates == null
                ? coordinates(null, null)
                : coordinates(
                        coordinates.latitude().toPlainString(),
                        coordinates.longitude().toPlainString());
    }

    /**
     * Turns what was typed into a value, with the postal code in the country's form when it is one of the country's.
     *
     * @return the address
     * @throws InvalidValueException with the first fault
     */
    public PostalAddress toAddress() {
        Faults faults = new Faults();
        return toAddress(faults, "")
                .orElseThrow(() -> new InvalidValueException(faults.all().get(0)));
    }

    /**
     * Turns what was typed into a value, with the postal code in the country's form when it is one of the country's,
     * or collects all faults.
     *
     * @param faults where faults are added
     * @param path where the address stands, such as {@code addresses[0]}; put before the path of each fault
     * @return the address, or empty when there were faults
     * @throws InvalidValueException if an argument is null
     */
    public Optional<PostalAddress> toAddress(Faults faults, String path) {
        Given.value("faults", faults);
        Given.value("path", path);
        Faults own = new Faults();
        Optional<PostalAddress> address = value(own);
        own.all().stream().map(fault -> fault.under(path)).forEach(faults::add);
        return own.none() ? address : Optional.empty();
    }

    private Optional<PostalAddress> value(Faults faults) {
        Optional<CountryCode> country = faults.at(COUNTRY, () -> CountryCode.of(typed.getOrDefault(COUNTRY, "")));
        List<String> lines = streetLines(faults);
        Optional<String> recipient = text(AddressTexts.RECIPIENT, faults);
        Optional<String> organization = text(AddressTexts.ORGANIZATION, faults);
        Optional<String> district = text(AddressTexts.DISTRICT, faults);
        Optional<String> city = text(AddressTexts.CITY, faults);
        Optional<String> region = text(AddressTexts.REGION, faults);
        Optional<String> code = text(AddressTexts.POSTAL_CODE, faults);
        Optional<String> notes = text(AddressTexts.DELIVERY_NOTES, faults);
        Optional<Coordinates> coordinates = point(faults);
        if (!faults.none() || country.isEmpty()) {
            return Optional.empty();
        }
        CountryCode there = country.get();
        Optional<String> kept = code.map(text -> PostalRules.builtIn().kept(there, text));
        return faults.within(
                "",
                () -> new PostalAddress(
                        recipient, organization, lines, district, city, region, kept, there, notes, coordinates));
    }

    private Optional<String> text(AddressTexts text, Faults faults) {
        return faults.optional(text.path(), typed.get(text.path()), text.rule()::check);
    }

    /** Faults name the line as it was typed, blank ones counted. */
    private List<String> streetLines(Faults faults) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        String path = AddressPart.STREET.path();
        for (int i = 0; i < street.size(); i++) {
            faults.optional(
                            path + "[" + i + "]",
                            street.get(i),
                            AddressTexts.streetLine(0).rule()::check)
                    .ifPresent(lines::add);
        }
        List<String> all = lines.build();
        faults.at(path, () -> AddressTexts.checkCount(all));
        return all;
    }

    private Optional<Coordinates> point(Faults faults) {
        String latitude = typed.getOrDefault(LATITUDE, "");
        String longitude = typed.getOrDefault(LONGITUDE, "");
        return latitude.isBlank() && longitude.isBlank()
                ? Optional.empty()
                : faults.at("coordinates", () -> Coordinates.of(latitude, longitude));
    }

    private NewAddress with(String part, @Nullable String text) {
        Map<String, String> next = new HashMap<>(typed);
        if (text == null) {
            next.remove(part);
        } else {
            next.put(part, text);
        }
        return new NewAddress(next, street);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NewAddress that && typed.equals(that.typed) && street.equals(that.street);
    }

    @Override
    public int hashCode() {
        return 31 * typed.hashCode() + street.hashCode();
    }

    @Override
    public String toString() {
        return "NewAddress[***]";
    }
}
