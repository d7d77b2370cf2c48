package io.fichario.crm.contact;

import com.google.common.collect.ImmutableSet;
import io.fichario.crm.access.Actor;
import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Role;
import io.fichario.crm.address.AddressBook;
import io.fichario.crm.address.AddressEntry;
import io.fichario.crm.address.AddressId;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.PostalAddress;
import io.fichario.crm.command.Situation;
import io.fichario.crm.record.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A new contact whose values are all right, before it has an identity: ids, times and the day come when it is decided.
 */
record Registration(
        Names names,
        Profile profile,
        Reach reach,
        Identity identity,
        List<Place> places,
        List<Function<Instant, Preference>> preferences,
        List<Function<Instant, ConsentEntry>> consents,
        Standing standing) {

    /** An address and what it is for. */
    record Place(AddressPurpose purpose, PostalAddress address) {}

    Contact contact(Situation situation) {
        return new Contact(
                ContactId.of(situation.newId()),
                Stamp.unsaved(situation.actor().tenant()),
                names,
                profile.withPreferences(preferencesAt(situation.now())),
                new Reach(reach.points().stream()
                        .map(point -> point.withId(ContactPointId.of(situation.newId())))
                        .toList()),
                identity,
                addressBook(situation),
                List.of(),
                consentsAt(situation.now()),
                standingFor(situation.actor()));
    }

    private Preferences preferencesAt(Instant now) {
        Preferences all = Preferences.EMPTY;
        for (Function<Instant, Preference> preference : preferences) {
            all = all.with(preference.apply(now));
        }
        return all;
    }

    private Consents consentsAt(Instant now) {
        Consents all = Consents.EMPTY;
        for (Function<Instant, ConsentEntry> consent : consents) {
            all = all.with(consent.apply(now));
        }
        return all;
    }

    private AddressBook addressBook(Situation situation) {
        AddressBook book = AddressBook.empty();
        for (Place place : places) {
            AddressId id = AddressId.of(situation.newId());
            book = book.add(AddressEntry.of(id, place.address(), Set.of(place.purpose()), situation.today()));
        }
        return book;
    }

    /** Somebody answers for every contact: whoever registers it, unless it is a machine or somebody was named. */
    private Standing standingFor(Actor actor) {
        boolean machine = actor.id().equals(ActorId.SYSTEM) || actor.roles().contains(Role.INTEGRATION);
        Optional<ActorId> owner = standing.owner().or(() -> machine ? Optional.empty() : Optional.of(actor.id()));
        return standing.withOwner(owner)
                .withDepartments(
                        standing.departments().isEmpty()
                                ? ImmutableSet.copyOf(actor.departments())
                                : standing.departments());
    }
}
