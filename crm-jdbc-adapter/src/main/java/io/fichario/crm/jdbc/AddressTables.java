package io.fichario.crm.jdbc;

import io.fichario.crm.address.AddressEntry;
import io.fichario.crm.address.AddressId;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.contact.Contact;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the address books of contacts stand. */
final class AddressTables {
    private AddressTables() {}

    /** What an address is used for. */
    private record Use(AddressEntry entry, AddressPurpose purpose) {
        UUID addressId() {
            return entry.id().uuid();
        }

        boolean preferred() {
            return entry.defaults().contains(purpose);
        }
    }

    static void add(Mapping.Builder<Contact> mapping) {
        Table<Contact> entries = entries();
        mapping.child(entries)
                .field(Contact.COUNTRY, Place.of(entries, "open_country"))
                .child(purposes());
    }

    private static Table<Contact> entries() {
        Table.Rows<Contact, Placed<AddressEntry>> rows = Table.<Contact, Placed<AddressEntry>>each(
                        "contact_address",
                        ContactTables.ID,
                        contact -> Placed.of(contact.addresses().entries()))
                .key("id", Kind.ID, placed -> placed.part().id().uuid())
                .column("place", Kind.INT, Placed::place);
        return PostalColumns.add(rows, placed -> placed.part().address())
                .column(
                        "valid_from",
                        Kind.DATE,
                        placed -> placed.part().validity().from())
                .optional(
                        "valid_until",
                        Kind.DATE,
                        placed -> placed.part().validity().until())
                .optional("open_country", Kind.TEXT, placed -> openCountry(placed.part()))
                .optional("verified_at", Kind.TIME, placed -> placed.part().verifiedAt())
                .optional(
                        "replaces_id",
                        Kind.ID,
                        placed -> placed.part().replaces().map(AddressId::uuid))
                .build();
    }

    private static Optional<String> openCountry(AddressEntry entry) {
        return entry.validity().until().isPresent()
                ? Optional.empty()
                : Optional.of(entry.address().country().text());
    }

    private static Table<Contact> purposes() {
        return Table.<Contact, Use>each("contact_address_purpose", ContactTables.ID, AddressTables::uses)
                .key("address_id", Kind.ID, Use::addressId)
                .key("purpose", Kind.TEXT, use -> use.purpose().name())
                .column("preferred", Kind.FLAG, Use::preferred)
                .build();
    }

    private static List<Use> uses(Contact contact) {
        return contact.addresses().entries().stream()
                .flatMap(entry -> entry.purposes().stream().map(purpose -> new Use(entry, purpose)))
                .toList();
    }
}
