package io.fichario.crm.jdbc;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.ContactPoint;
import io.fichario.crm.contact.PhoneNumber;
import io.fichario.crm.contact.PointKind;
import io.fichario.crm.contact.PointPurpose;
import io.fichario.crm.contact.WebHandle;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where stands how contacts are reached. */
final class ReachTables {
    private ReachTables() {}

    /** What a contact point is for. */
    private record Use(ContactPoint point, PointPurpose purpose) {
        UUID pointId() {
            return point.id().uuid();
        }
    }

    static void add(Mapping.Builder<Contact> mapping) {
        Table<Contact> points = points();
        mapping.child(points)
                .key(Contact.EMAIL, Place.of(points, "match_key").where("kind", PointKind.EMAIL.name()))
                .key(Contact.PHONE, Place.of(points, "match_key").where("kind", PointKind.PHONE.name()))
                .child(purposes());
    }

    private static Table<Contact> points() {
        return Table.<Contact, Placed<ContactPoint>>each(
                        "contact_point",
                        ContactTables.ID,
                        contact -> Placed.of(contact.reach().points()))
                .key("id", Kind.ID, placed -> placed.part().id().uuid())
                .column("place", Kind.INT, Placed::place)
                .column("kind", Kind.TEXT, placed -> placed.part().kind().name())
                .column("text", Kind.TEXT, placed -> text(placed.part()))
                .optional("label", Kind.TEXT, placed -> web(placed.part()).flatMap(WebHandle::label))
                .optional("e164", Kind.TEXT, placed -> phone(placed.part()).flatMap(PhoneNumber::e164))
                .optional("national", Kind.TEXT, placed -> phone(placed.part()).flatMap(PhoneNumber::national))
                .optional("match_key", Kind.TEXT, placed -> matchKey(placed.part()))
                .column("is_primary", Kind.FLAG, placed -> placed.part().primary())
                .optional("verified_at", Kind.TIME, placed -> placed.part().verifiedAt())
                .optional(
                        "verified_by",
                        Kind.TEXT,
                        placed -> placed.part().verifiedBy().map(ActorId::text))
                .column("unusable", Kind.FLAG, placed -> placed.part().unusable())
                .build();
    }

    private static String text(ContactPoint point) {
        return web(point).map(WebHandle::address).orElseGet(() -> point.value().text());
    }

    private static Optional<WebHandle> web(ContactPoint point) {
        return Optional.of(point.value()).filter(WebHandle.class::isInstance).map(WebHandle.class::cast);
    }

    private static Optional<PhoneNumber> phone(ContactPoint point) {
        return Optional.of(point.value()).filter(PhoneNumber.class::isInstance).map(PhoneNumber.class::cast);
    }

    /** Nobody is looked up by a page on the web. */
    private static Optional<String> matchKey(ContactPoint point) {
        return Optional.of(point.value())
                .filter(value -> value.kind() != PointKind.WEB)
                .map(value -> value.matching());
    }

    private static Table<Contact> purposes() {
        return Table.<Contact, Use>each("contact_point_purpose", ContactTables.ID, ReachTables::uses)
                .key("point_id", Kind.ID, Use::pointId)
                .key("purpose", Kind.TEXT, use -> use.purpose().name())
                .build();
    }

    private static List<Use> uses(Contact contact) {
        return contact.reach().points().stream()
                .flatMap(point -> point.purposes().stream().map(purpose -> new Use(point, purpose)))
                .toList();
    }
}
