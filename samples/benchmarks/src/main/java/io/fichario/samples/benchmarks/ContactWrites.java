package io.fichario.samples.benchmarks;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.address.AddressEntry;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.PostalAddress;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.ContactPoint;
import io.fichario.crm.contact.PersonNames;
import io.fichario.crm.contact.PhoneNumber;
import io.fichario.crm.contact.WebHandle;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the rows of a new contact by hand. */
final class ContactWrites {
    private ContactWrites() {}

    static void add(Message message, Contact contact) {
        List<ContactPoint> points = contact.reach().points();
        List<AddressEntry> entries = contact.addresses().entries();
        message.add(Texts.CONTACT, binder -> main(binder, contact))
                .add(Texts.rows(Texts.POINT, Texts.POINT_ROW, points.size()), binder -> {
                    for (int i = 0; i < points.size(); i++) {
                        point(binder, contact, i);
                    }
                })
                .add(Texts.rows(Texts.ADDRESS, Texts.ADDRESS_ROW, entries.size()), binder -> {
                    for (int i = 0; i < entries.size(); i++) {
                        entry(binder, contact, i);
                    }
                })
                .add(purposes(entries), binder -> {
                    for (AddressEntry entry : entries) {
                        purposes(binder, contact, entry);
                    }
                })
                .add(
                        Texts.DEPARTMENT.formatted("contact", "contact"),
                        binder -> binder.text(Texts.TENANT)
                                .id(contact.id().uuid())
                                .text("sales"));
    }

    private static String purposes(List<AddressEntry> entries) {
        int count = entries.stream().mapToInt(entry -> entry.purposes().size()).sum();
        return Texts.rows(Texts.ADDRESS_PURPOSE, Texts.ADDRESS_PURPOSE_ROW, count);
    }

    private static void main(Binder binder, Contact contact) throws SQLException {
        PersonNames names = (PersonNames) contact.names();
        binder.text(Texts.TENANT)
                .id(contact.id().uuid())
                .text("PERSON")
                .text(names.display())
                .text(names.display().toLowerCase(Locale.ROOT))
                .text(names.given())
                .text(names.family())
                .text(contact.profile().language().map(Locale::toLanguageTag))
                .text(contact.stage().name())
                .text(contact.owner().map(ActorId::text))
                .number(contact.version().number())
                .flag(false);
    }

    private static void point(Binder binder, Contact contact, int place) throws SQLException {
        ContactPoint point = contact.reach().points().get(place);
        Optional<PhoneNumber> phone =
                Optional.of(point.value()).filter(PhoneNumber.class::isInstance).map(PhoneNumber.class::cast);
        binder.text(Texts.TENANT)
                .id(contact.id().uuid())
                .id(point.id().uuid())
                .number(place)
                .text(point.kind().name())
                .text(point.value().text())
                .text(phone.flatMap(PhoneNumber::e164))
                .text(phone.flatMap(PhoneNumber::national))
                .text(
                        point.value() instanceof WebHandle
                                ? Optional.empty()
                                : Optional.of(point.value().matching()))
                .flag(point.primary())
                .flag(point.unusable());
    }

    private static void entry(Binder binder, Contact contact, int place) throws SQLException {
        AddressEntry entry = contact.addresses().entries().get(place);
        binder.text(Texts.TENANT).id(contact.id().uuid()).id(entry.id().uuid()).number(place);
        postal(binder, entry.address());
        binder.day(entry.validity().from()).text(entry.address().country().text());
    }

    static void postal(Binder binder, PostalAddress address) throws SQLException {
        binder.text(String.join("\n", address.street()))
                .text(address.district())
                .text(address.city())
                .text(address.region())
                .text(address.postalCode())
                .text(address.country().text());
    }

    private static void purposes(Binder binder, Contact contact, AddressEntry entry) throws SQLException {
        for (AddressPurpose purpose : entry.purposes()) {
            binder.text(Texts.TENANT)
                    .id(contact.id().uuid())
                    .id(entry.id().uuid())
                    .text(purpose.name())
                    .flag(entry.defaults().contains(purpose));
        }
    }
}
