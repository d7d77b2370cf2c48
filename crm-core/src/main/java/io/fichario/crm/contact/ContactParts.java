package io.fichario.crm.contact;

import com.google.common.collect.ImmutableList;
import io.fichario.crm.address.AddressBook;
import io.fichario.crm.address.CountryCode;
import io.fichario.crm.record.ExternalId;
import io.fichario.crm.record.Fault;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What {@link Contact#TYPE} shows, hides and demands of a contact. */
final class ContactParts {
    private ContactParts() {}

    static List<CountryCode> countries(Contact contact) {
        return contact.addresses().entries().stream()
                .filter(entry -> entry.validity().until().isEmpty())
                .map(entry -> entry.address().country())
                .distinct()
                .toList();
    }

    static List<ContactId> related(Contact contact) {
        return contact.relationships().stream()
                .map(Relationship::other)
                .distinct()
                .toList();
    }

    static List<String> externalIds(Contact contact) {
        return contact.identity().externalIds().stream().map(ExternalId::text).toList();
    }

    static List<String> emails(Contact contact) {
        return contact.reach().emails().stream().map(EmailAddress::normalized).toList();
    }

    static List<String> phones(Contact contact) {
        return contact.reach().phones().stream().map(PhoneNumber::matching).toList();
    }

    static List<String> identifiers(Contact contact) {
        return identifiersOf(contact).stream().map(Identifier::text).toList();
    }

    static Set<Identifier> identifiersOf(Contact contact) {
        return contact.identity().identifiers();
    }

    static Contact withIdentifiers(Contact contact, Set<Identifier> identifiers) {
        return contact.withIdentity(contact.identity().withIdentifiers(identifiers));
    }

    static Optional<String> notesOf(Contact contact) {
        return contact.profile().notes();
    }

    static Contact withNotes(Contact contact, Optional<String> notes) {
        return contact.withProfile(contact.profile().withNotes(notes));
    }

    static Optional<CurrencyUnit> creditCurrency(Contact contact) {
        return contact.creditLimit().map(Money::getCurrencyUnit);
    }

    static Contact withCreditLimit(Contact contact, Optional<Money> limit) {
        return contact.withStanding(contact.standing().withCreditLimit(limit));
    }

    /** What holds between two versions, whoever made the change. */
    static List<Fault> succession(Contact before, Contact after) {
        ImmutableList.Builder<Fault> faults = ImmutableList.builder();
        if (before.kind() != after.kind()) {
            faults.add(Fault.of("names", "contact.kind").with("kind", before.kind()));
        }
        if (!after.consents().follows(before.consents())) {
            faults.add(Fault.of("consents", "contact.consents")
                    .with("value", before.consents().entries().size()));
        }
        AddressBook.succeeds(before.addresses(), after.addresses()).stream()
                .map(fault -> fault.under(Contact.ADDRESSES))
                .forEach(faults::add);
        return faults.build();
    }
}
