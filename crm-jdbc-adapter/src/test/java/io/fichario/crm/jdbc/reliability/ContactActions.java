package io.fichario.crm.jdbc.reliability;

import static io.fichario.crm.jdbc.reliability.Dealer.often;

import io.fichario.crm.CrmSession;
import io.fichario.crm.address.AddressEntry;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.contact.Channel;
import io.fichario.crm.contact.ConsentEntry;
import io.fichario.crm.contact.ConsentPurpose;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.contact.ContactPoint;
import io.fichario.crm.contact.Contacts;
import io.fichario.crm.contact.Relationship;
import io.fichario.crm.jdbc.reliability.Dealer.Action;
import io.fichario.crm.jdbc.reliability.Dealer.Desk;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Version;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Random commands about contacts. */
final class ContactActions {
    private static final Instant CONSENTED = Instant.parse("2026-01-02T03:04:05.678901Z");
    private static final List<BiFunction<Contacts, ContactId, Contact>> STAGES = List.of(
            Contacts::qualify,
            Contacts::win,
            Contacts::lose,
            Contacts::reopen,
            Contacts::lapse,
            Contacts::comeBack,
            Contacts::block,
            Contacts::unblock);

    private ContactActions() {}

    static List<Action> all() {
        return Stream.of(
                        often(5, ContactActions::register),
                        often(1, ContactActions::registerWithATakenId),
                        often(3, ContactActions::edit),
                        often(1, ContactActions::editStale),
                        often(4, ContactActions::stage),
                        often(2, ContactActions::addPoint),
                        often(1, ContactActions::workOnAPoint),
                        often(2, ContactActions::addAddress),
                        often(1, ContactActions::workOnAnAddress),
                        often(1, ContactActions::consent),
                        often(1, ContactActions::relate))
                .flatMap(some -> some)
                .toList();
    }

    private static CrmRecord register(CrmSession session, Desk desk) {
        Contact contact = session.contacts().register(desk.typed().contact());
        desk.known().contacts().add(contact.id());
        return contact;
    }

    /** Five numbers are soon taken. */
    private static CrmRecord registerWithATakenId(CrmSession session, Desk desk) {
        String id = Integer.toString(desk.random().nextInt(5));
        Contact contact = session.contacts().register(desk.typed().contact().externalId("taken", id));
        desk.known().contacts().add(contact.id());
        return contact;
    }

    private static ContactId any(Desk desk) {
        return desk.known().contacts().any(desk.random());
    }

    private static CrmRecord edit(CrmSession session, Desk desk) {
        String text = desk.typed().text();
        boolean more = desk.random().nextBoolean();
        return session.contacts().edit(any(desk), contact -> changed(contact, text, more));
    }

    private static Contact changed(Contact contact, String text, boolean more) {
        return more
                ? contact.withTag(text)
                : contact.profile().tags().stream()
                        .sorted()
                        .findFirst()
                        .map(contact::withoutTag)
                        .orElseGet(() -> contact.withNotes(text));
    }

    private static CrmRecord editStale(CrmSession session, Desk desk) {
        String text = desk.typed().text();
        Version seen = Version.of(1 + desk.random().nextInt(3));
        return session.contacts().edit(any(desk), seen, contact -> contact.withNotes(text));
    }

    private static CrmRecord stage(CrmSession session, Desk desk) {
        return desk.any(STAGES).apply(session.contacts(), any(desk));
    }

    private static CrmRecord addPoint(CrmSession session, Desk desk) {
        return session.contacts().addPoint(any(desk), desk.typed().point());
    }

    private static CrmRecord workOnAPoint(CrmSession session, Desk desk) {
        Contact contact = session.contacts().get(any(desk));
        List<ContactPoint> points = contact.reach().points();
        if (points.isEmpty()) {
            return contact;
        }
        ContactPoint point = desk.any(points);
        return desk.random().nextBoolean()
                ? session.contacts().verifyPoint(contact.id(), point.id())
                : session.contacts().markUnusable(contact.id(), point.id());
    }

    private static CrmRecord addAddress(CrmSession session, Desk desk) {
        AddressPurpose purpose = desk.any(List.of(AddressPurpose.values()));
        return session.contacts().addAddress(any(desk), purpose, desk.typed().address());
    }

    private static CrmRecord workOnAnAddress(CrmSession session, Desk desk) {
        Contact contact = session.contacts().get(any(desk));
        List<AddressEntry> entries = contact.addresses().entries();
        if (entries.isEmpty()) {
            return contact;
        }
        AddressEntry entry = desk.any(entries);
        return desk.random().nextBoolean()
                ? session.contacts().endAddress(contact.id(), entry.id())
                : session.contacts()
                        .correctAddress(contact.id(), entry.id(), desk.typed().address());
    }

    private static CrmRecord consent(CrmSession session, Desk desk) {
        ConsentPurpose purpose = desk.any(List.of(ConsentPurpose.MARKETING, ConsentPurpose.SERVICE));
        return session.contacts()
                .recordConsent(any(desk), ConsentEntry.given(desk.any(List.of(Channel.values())), purpose, CONSENTED));
    }

    private static CrmRecord relate(CrmSession session, Desk desk) {
        return session.contacts().relate(any(desk), Relationship.paysFor(any(desk)));
    }
}
