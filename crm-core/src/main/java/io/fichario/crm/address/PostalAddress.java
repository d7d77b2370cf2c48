package io.fichario.crm.address;

import com.google.common.collect.ImmutableList;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place that mail and parcels reach. Only what has no structure is refused; what the country would want besides is
 * said by {@link #postalFaults()}. Made by {@link NewAddress}, which also writes the postal code in the country's form.
 *
 * @param recipient who receives it, at most {@value #MAX_NAME_LENGTH} characters
 * @param organization the company or household, at most {@value #MAX_NAME_LENGTH} characters
 * @param street street, house, floor and the like: at most {@value #MAX_STREET_LINES} lines of at most {@value
 *     #MAX_LINE_LENGTH} characters
 * @param district the part of the city, at most {@value #MAX_PLACE_LENGTH} characters
 * @param city the city, at most {@value #MAX_PLACE_LENGTH} characters
 * @param region the state, province or county, at most {@value #MAX_PLACE_LENGTH} characters
 * @param postalCode the postal code, at most {@value #MAX_POSTAL_CODE_LENGTH} characters
 * @param country the country
 * @param deliveryNotes what the courier should know, may have line feeds; at most {@value #MAX_NOTES_LENGTH} characters
 * @param coordinates where it is
 */
public record PostalAddress(
        Optional<String> recipient,
        Optional<String> organization,
        List<String> street,
        Optional<String> district,
        Optional<String> city,
        Optional<String> region,
        Optional<String> postalCode,
        CountryCode country,
        Optional<String> deliveryNotes,
        Optional<Coordinates> coordinates) {
    /** The greatest length of recipient and organisation, in code points. */
    public static final int MAX_NAME_LENGTH = 200;

    /** The greatest number of street lines. */
    public static final int MAX_STREET_LINES = 5;

    /** The greatest length of a street line, in code points. */
    public static final int MAX_LINE_LENGTH = 200;

    /** The greatest length of district, city and region, in code points. */
    public static final int MAX_PLACE_LENGTH = 120;

    /** The greatest length of a postal code, in code points. */
    public static final int MAX_POSTAL_CODE_LENGTH = 20;

    /** The greatest length of the delivery notes, in code points. */
    public static final int MAX_NOTES_LENGTH = 1_000;

    /**
     * Checks the structure and brings the texts into their kept form; blank ones are left out.
     *
     * @throws InvalidValueException if there is no country, neither street nor district, city, region or postal code,
     *     or a text that is too long, has control characters or lone surrogates
     */
    public PostalAddress {
        recipient = AddressTexts.RECIPIENT.of(recipient);
        organization = AddressTexts.ORGANIZATION.of(organization);
        street = AddressTexts.street(street);
        district = AddressTexts.DISTRICT.of(district);
        city = AddressTexts.CITY.of(city);
        region = AddressTexts.REGION.of(region);
        postalCode = AddressTexts.POSTAL_CODE.of(postalCode);
        country = Given.value("country", country);
        deliveryNotes = AddressTexts.DELIVERY_NOTES.of(deliveryNotes);
        coordinates = Given.value("coordinates", coordinates);
        if (street.isEmpty() && Stream.of(district, city, region, postalCode).allMatch(Optional::isEmpty)) {
            throw new InvalidValueException("", "address.empty");
        }
    }

    /**
     * Returns this address with another recipient.
     *
     * @param recipient the recipient; null or blank for none
     * @return the address
     * @throws InvalidValueException as the constructor
     */
    public PostalAddress withRecipient(@Nullable String recipient) {
        return with(AddressPart.RECIPIENT, recipient);
    }

    /**
     * Returns this address with another company or household.
     *
     * @param organization the company or household; null or blank for none
     * @return the address
     * @throws InvalidValueException as the constructor
     */
    public PostalAddress withOrganization(@Nullable String organization) {
        return with(AddressPart.ORGANIZATION, organization);
    }

    /**
     * Returns this address with other street lines.
     *
     * @param street the lines; blank ones are left out
     * @return the address
     * @throws InvalidValueException as the constructor
     */
    public PostalAddress withStreet(List<String> street) {
        return new PostalAddress(
                recipient,
                organization,
                street,
                district,
                city,
                region,
                postalCode,
                country,
                deliveryNotes,
                coordinates);
    }

    /**
     * Returns this address with another part of the city.
     *
     * @param district the part of the city; null or blank for none
     * @return the address
     * @throws InvalidValueException as the constructor
     */
    public PostalAddress withDistrict(@Nullable String district) {
        return with(AddressPart.DISTRICT, district);
    }

    /**
     * Returns this address with another city.
     *
     * @param city the city; null or blank for none
     * @return the address
     * @throws InvalidValueException as the constructor
     */
    public PostalAddress withCity(@Nullable String city) {
        return with(AddressPart.CITY, city);
    }

    /**
     * Returns this address with another state, province or county.
     *
     * @param region the state, province or county; null or blank for none
     * @return the address
     * @throws InvalidValueException as the constructor
     */
    public PostalAddress withRegion(@Nullable String region) {
        return with(AddressPart.REGION, region);
    }

    /**
     * Returns this address with another postal code, in the country's form when it is one of the country's.
     *
     * @param postalCode the postal code; null or blank for none
     * @return the address
     * @throws InvalidValueException as the constructor
     */
    public PostalAddress withPostalCode(@Nullable String postalCode) {
        String checked = AddressTexts.POSTAL_CODE.rule().checkOptional(postalCode);
        return with(
                AddressPart.POSTAL_CODE,
                checked == null ? null : PostalRules.builtIn().kept(country, checked));
    }

    /**
     * Returns this address in another country; the postal code is brought into that country's form when it is one of
     * its codes.
     *
     * @param country the country
     * @return the address
     * @throws InvalidValueException if the country is missing
     */
    public PostalAddress withCountry(CountryCode country) {
        PostalAddress moved = new PostalAddress(
                recipient,
                organization,
                street,
                district,
                city,
                region,
                postalCode,
                country,
                deliveryNotes,
                coordinates);
        return moved.withPostalCode(postalCode.orElse(null));
    }

    /**
     * Returns this address with other notes for the courier.
     *
     * @param deliveryNotes the notes, may have line feeds; null or blank for none
     * @return the address
     * @throws InvalidValueException as the constructor
     */
    public PostalAddress withDeliveryNotes(@Nullable String deliveryNotes) {
        return new PostalAddress(
                recipient,
                organization,
                street,
                district,
                city,
                region,
                postalCode,
                country,
                Optional.ofNullable(deliveryNotes),
                coordinates);
    }

    /**
     * Returns this address with another point on the map.
     *
     * @param coordinates where it is; null for unknown
     * @return the address
     */
    public PostalAddress withCoordinates(@Nullable Coordinates coordinates) {
        return new PostalAddress(
                recipient,
                organization,
                street,
                district,
                city,
                region,
                postalCode,
                country,
                deliveryNotes,
                Optional.ofNullable(coordinates));
    }

    private PostalAddress with(AddressPart part, @Nullable String text) {
        Optional<String> next = Optional.ofNullable(text);
        return new PostalAddress(
                part == AddressPart.RECIPIENT ? next : recipient,
                part == AddressPart.ORGANIZATION ? next : organization,
                street,
                part == AddressPart.DISTRICT ? next : district,
                part == AddressPart.CITY ? next : city,
                part == AddressPart.REGION ? next : region,
                part == AddressPart.POSTAL_CODE ? next : postalCode,
                country,
                deliveryNotes,
                coordinates);
    }

    /** Returns one of the parts that labels and tables know; street lines are separated by line feeds. */
    Optional<String> part(AddressPart part) {
        return switch (part) {
            case RECIPIENT -> recipient;
            case ORGANIZATION -> organization;
            case STREET -> street.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", street));
            case DISTRICT -> district;
            case CITY -> city;
            case REGION -> region;
            case POSTAL_CODE -> postalCode;
        };
    }

    /**
     * Finds what the country would want besides: parts that its addresses need and a postal code of its form, by the
     * table of this release. Whether a region or a city exists is not looked up.
     *
     * @return the faults, each at its part; empty when all is there or nothing is known of the country
     */
    public List<Fault> postalFaults() {
        PostalRules rules = PostalRules.builtIn();
        ImmutableList.Builder<Fault> faults = ImmutableList.builder();
        rules.requiredParts(country).stream()
                .filter(part -> part(part).isEmpty())
                .map(part -> Fault.of(part.path(), "address.part.missing")
                        .with("part", part.path())
                        .with("country", country))
                .forEach(faults::add);
        postalCode
                .filter(code -> !rules.fits(country, code))
                .flatMap(code -> rules.example(country))
                .map(example -> Fault.of(AddressPart.POSTAL_CODE.path(), "address.postalCode.form")
                        .with("country", country)
                        .with("example", example))
                .ifPresent(faults::add);
        return faults.build();
    }

    /**
     * Returns the address as its country writes it, for printing on a parcel: which part stands on which line, in which
     * order and with which text between them. Street lines are printed as they were typed. What the country's post does
     * without is left out: the district in Germany or Britain, the region where the code says it, a code where the country
     * has none; but a district or a region stands in for a smaller place that is missing, a city without street and code is
     * told apart by its region, and a place is not named twice. Notes are not printed.
     *
     * @param language the language of the country's name, which is the last line (Germany), with the country whose post
     *     delivers there where that is another (La Réunion, France); English names do not depend on the Java release
     * @param from where it is mailed; within the country its name is left out
     * @return lines separated by line feeds (U+000A), without one at the end
     * @throws InvalidValueException if an argument is null
     */
    public String label(Locale language, CountryCode from) {
        Given.value("language", language);
        Given.value("from", from);
        List<String> lines = new AddressLabel(this).lines();
        String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        String name = CountryNames.line(country, language, from, last);
        // Hong Kong and other places that are their own city are named once
        boolean named = !name.isEmpty() && last.equalsIgnoreCase(name);
        return Stream.concat(named ? lines.stream().limit(lines.size() - 1L) : lines.stream(), Stream.of(name))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return "PostalAddress[" + country + " ***]";
    }
}
