package io.fichario.crm.contact;

import com.google.common.collect.ImmutableList;
import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Department;
import io.fichario.crm.address.AddressBook;
import io.fichario.crm.address.CountryCode;
import io.fichario.crm.contact.TypedContact.Consent;
import io.fichario.crm.contact.TypedContact.Liking;
import io.fichario.crm.contact.TypedContact.Named;
import io.fichario.crm.record.ExternalId;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Faults;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Turns what was typed about a new contact into values and finds all faults; used once, by one thread. */
final class Registering {
    private static final Map<PointKind, String> PATHS =
            Map.of(PointKind.EMAIL, "emails", PointKind.PHONE, "phones", PointKind.WEB, "webs");

    private final NewContact command;
    private final TypedContact typed;
    private final Faults faults;

    Registering(NewContact command, Faults faults) {
        this.command = command;
        this.typed = command.typed();
        this.faults = faults;
    }

    Optional<Registration> values() {
        Optional<Names> names = command.kind() == ContactKind.PERSON ? person() : organization();
        List<Registration.Place> places = places();
        Reach reach = reach(region(places));
        Identity identity = identity();
        Profile profile = profile();
        Standing standing = standing();
        var preferences = timed("preferences", typed.preferences(), this::checkPreference, Registering::preference);
        var consents = timed("consents", typed.consents(), this::checkConsent, Registering::consent);
        return names.filter(any -> faults.none())
                .map(all -> new Registration(all, profile, reach, identity, places, preferences, consents, standing));
    }

    private Optional<Names> person() {
        refuse("contact.notOrganization", "tradingName");
        Optional<String> given = text("givenName", PersonNames.GIVEN::check);
        Optional<String> family = text("familyName", PersonNames.FAMILY::check);
        Optional<String> preferred = text("preferredName", PersonNames.PREFERRED::check);
        return faults.at("name", () -> new PersonNames(Given.value("name", command.name()), given, family, preferred));
    }

    private Optional<Names> organization() {
        refuse("contact.notPerson", "givenName", "familyName", "preferredName");
        Optional<String> trading = text("tradingName", OrganizationNames.TRADING::check);
        return faults.at("name", () -> new OrganizationNames(Given.value("name", command.name()), trading));
    }

    private void refuse(String code, String... names) {
        Stream.of(names).filter(name -> typed.text(name).isPresent()).forEach(name -> faults.add(Fault.of(name, code)));
    }

    private <V> Optional<V> text(String name, Function<String, V> making) {
        return typed.text(name).flatMap(raw -> faults.at(name, () -> making.apply(raw)));
    }

    private List<Registration.Place> places() {
        ImmutableList.Builder<Registration.Place> places = ImmutableList.builder();
        int most = AddressBook.MAX_ENTRIES;
        faults.at("addresses", () -> Parts.list("addresses", typed.addresses(), most));
        for (int i = 0; i < Math.min(typed.addresses().size(), most); i++) {
            place("addresses[" + i + "]", typed.addresses().get(i)).ifPresent(places::add);
        }
        return places.build();
    }

    private Optional<Registration.Place> place(String path, TypedContact.Address typedAddress) {
        var purpose = faults.at(path + ".purpose", () -> Given.value("purpose", typedAddress.purpose()));
        var address = faults.at(path, () -> Given.value("address", typedAddress.address()))
                .flatMap(present -> present.toAddress(faults, path));
        return purpose.flatMap(what -> address.map(where -> new Registration.Place(what, where)));
    }

    private Optional<String> region(List<Registration.Place> places) {
        Optional<String> country = text("country", CountryCode::of).map(CountryCode::text);
        return places.stream()
                .findFirst()
                .map(place -> place.address().country().text())
                .or(() -> country);
    }

    /** The ids are provisional: they only tell the points apart until the real ones come. */
    private Reach reach(Optional<String> region) {
        Reach reach = Reach.EMPTY;
        Map<PointKind, Integer> places = new EnumMap<>(PointKind.class);
        faults.at("contactPoints", () -> Parts.list("contactPoints", typed.points(), Reach.MAX_POINTS));
        for (NewPoint point : typed.points().subList(0, Math.min(typed.points().size(), Reach.MAX_POINTS))) {
            int place = places.merge(point.kind(), 1, Integer::sum) - 1;
            ContactPointId id = ContactPointId.of(new UUID(0, reach.points().size()));
            Reach soFar = reach;
            reach = faults.at(PATHS.get(point.kind()) + "[" + place + "]", () -> soFar.add(point.toPoint(id, region)))
                    .orElse(soFar);
        }
        return reach;
    }

    private Identity identity() {
        List<Identifier> identifiers = each("identifiers", typed.identifiers(), this::identifier);
        List<ExternalId> externalIds = each("externalIds", typed.externalIds(), simply(Registering::externalId));
        Identity named = faults.at("externalIds", () -> Identity.EMPTY.withExternalIds(Parts.unordered(externalIds)))
                .orElse(Identity.EMPTY);
        return faults.at("identifiers", () -> named.withIdentifiers(Parts.unordered(identifiers)))
                .orElse(named);
    }

    private Profile profile() {
        Profile profile = Profile.EMPTY
                .withLanguage(text("language", Profile::languageOf))
                .withTimeZone(text("timeZone", Registering::zone))
                .withNotes(text("notes", Profile.NOTES::check));
        List<String> tags = each("tags", typed.tags(), simply(Profile.TAG::check));
        return faults.at("tags", () -> profile.withTags(Parts.unordered(tags))).orElse(profile);
    }

    private Standing standing() {
        Standing standing = Standing.LEAD.withOwner(text("owner", ActorId::of));
        List<Department> departments = each("departments", typed.departments(), simply(Department::of));
        Standing known = faults.at("departments", () -> standing.withDepartments(Parts.unordered(departments)))
                .orElse(standing);
        return text("creditLimit", raw -> known.withCreditLimit(Optional.of(TypedAmount.of(raw))))
                .orElse(known);
    }

    private <T, V> List<V> each(String path, List<T> raw, Placed<T, V> making) {
        ImmutableList.Builder<V> values = ImmutableList.builder();
        for (int i = 0; i < raw.size(); i++) {
            making.at(path + "[" + i + "]", raw.get(i)).ifPresent(values::add);
        }
        return values.build();
    }

    /** For values of one part; those of several find the faults of all of them. */
    private <T, V> Placed<T, V> simply(Function<T, V> making) {
        return (place, one) -> faults.at(place, () -> making.apply(Given.value(place, one)));
    }

    /** Only the faults are found now; the values are made when the time of the command is known. */
    private static <T, V> List<Function<Instant, V>> timed(
            String path, List<T> raw, BiConsumer<String, T> check, BiFunction<T, Instant, V> making) {
        for (int i = 0; i < raw.size(); i++) {
            check.accept(path + "[" + i + "]", raw.get(i));
        }
        return raw.stream()
                .<Function<Instant, V>>map(one -> now -> making.apply(one, now))
                .toList();
    }

    /** Makes a value or finds the faults of all its parts. */
    @FunctionalInterface
    private interface Placed<T, V> {
        Optional<V> at(String place, T typed);
    }

    private void checkPreference(String place, Liking typed) {
        faults.at(place + ".topic", () -> Preference.TOPIC.check(typed.topic()));
        faults.at(place + ".value", () -> Preference.VALUE.check(typed.value()));
    }

    private void checkConsent(String place, Consent typed) {
        if (typed.entry() == null) {
            faults.at(place + ".channel", () -> Given.value("channel", typed.channel()));
            faults.at(place + ".purpose", () -> Given.value("purpose", typed.purpose()));
        }
    }

    private static Preference preference(Liking typed, Instant now) {
        return new Preference(
                Given.value("topic", typed.topic()),
                Given.value("value", typed.value()),
                Given.value("source", typed.source()),
                Optional.ofNullable(typed.evidence()),
                Optional.ofNullable(typed.observedAt()).orElse(now));
    }

    private static ConsentEntry consent(Consent typed, Instant now) {
        ConsentEntry entry = typed.entry();
        return entry != null
                ? entry
                : ConsentEntry.given(
                        Given.value("channel", typed.channel()), Given.value("purpose", typed.purpose()), now);
    }

    private Optional<Identifier> identifier(String place, Named typed) {
        var type = faults.at(place + ".type", () -> IdentifierType.of(Given.value("type", typed.name())));
        String path = place + ".value";
        var value = faults.at(path, () -> Identifier.VALUE.check(typed.value()));
        return type.flatMap(what -> value.flatMap(number -> faults.at(path, () -> Identifier.of(what, number))));
    }

    private static ExternalId externalId(Named typed) {
        return ExternalId.of(Given.value("system", typed.name()), Given.value("id", typed.value()));
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id.strip());
        } catch (DateTimeException unknown) {
            throw new InvalidValueException("timeZone", "contact.timeZone");
        }
    }
}
