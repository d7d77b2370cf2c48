package io.fichario.samples.benchmarks;

import io.fichario.crm.Crm;
import io.fichario.crm.address.AddressBook;
import io.fichario.crm.address.AddressEntry;
import io.fichario.crm.address.AddressId;
import io.fichario.crm.change.Cause;
import io.fichario.crm.change.Change;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.contact.ContactPoint;
import io.fichario.crm.contact.ContactPointId;
import io.fichario.crm.contact.EmailAddress;
import io.fichario.crm.contact.PersonNames;
import io.fichario.crm.contact.PointValue;
import io.fichario.crm.contact.Reach;
import io.fichario.crm.inmemory.InMemoryStore;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.CrmStore;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Any number of contacts that were registered, made one after another after the pattern of one. */
final class Crowd {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long TIME = 0x019C_0000_0000_0000L;
    private static final int IDS_OF_ONE = 8;
    private static final int SHIFT = 16;

    private final Change pattern;

    Crowd() {
        try (CrmStore store = InMemoryStore.create()) {
            Contact contact =
                    Crm.builder(store).build().as(Company.CLERK).contacts().register(Company.person(0));
            this.pattern = store.read(
                            TenantId.DEFAULT,
                            view -> view.changes(contact.id(), io.fichario.crm.record.Version.NONE, 1))
                    .get(0);
        }
    }

    /** Returns the changes by which they were registered, each at its place in the feed. */
    Stream<Change> changes(int count) {
        return IntStream.range(0, count).mapToObj(this::change);
    }

    private Change change(int number) {
        Contact contact = contact((Contact) pattern.after().orElseThrow(), number);
        Cause cause = pattern.cause();
        Cause own = new Cause(
                cause.tenant(),
                new CommandId(id(number, 0)),
                cause.request(),
                cause.actor(),
                cause.departments(),
                cause.operation(),
                cause.reason(),
                cause.at(),
                cause.rules());
        return new Change(
                contact.id(),
                contact.version(),
                pattern.kind(),
                Optional.of(contact),
                own,
                0,
                Optional.of(number + 1L));
    }

    private static Contact contact(Contact pattern, int number) {
        return new Contact(
                ContactId.of(id(number, 1)),
                pattern.stamp(),
                PersonNames.of(Names.person(number)),
                pattern.profile(),
                reach(pattern.reach(), number),
                pattern.identity(),
                addresses(pattern.addresses(), number),
                pattern.relationships(),
                pattern.consents(),
                pattern.standing());
    }

    private static Reach reach(Reach pattern, int number) {
        return new Reach(pattern.points().stream()
                .map(point -> point(point, number, 2 + pattern.points().indexOf(point)))
                .toList());
    }

    private static ContactPoint point(ContactPoint pattern, int number, int place) {
        PointValue value = pattern.value() instanceof EmailAddress
                ? EmailAddress.of("person" + number + "@example.com")
                : pattern.value();
        return new ContactPoint(
                ContactPointId.of(id(number, place)),
                value,
                pattern.purposes(),
                pattern.primary(),
                pattern.verification(),
                pattern.unusable());
    }

    private static AddressBook addresses(AddressBook pattern, int number) {
        return new AddressBook(pattern.entries().stream()
                .map(entry -> new AddressEntry(
                        AddressId.of(id(number, 4 + pattern.entries().indexOf(entry))),
                        entry.address(),
                        entry.purposes(),
                        entry.defaults(),
                        entry.validity(),
                        entry.verifiedAt(),
                        entry.replaces()))
                .toList());
    }

    private static UUID id(int number, int part) {
        return new UUID(TIME + ((long) number << SHIFT) | VERSION, VARIANT | (long) number * IDS_OF_ONE + part);
    }
}
