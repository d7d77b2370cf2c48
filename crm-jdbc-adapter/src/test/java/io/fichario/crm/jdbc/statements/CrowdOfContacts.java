package io.fichario.crm.jdbc.statements;

import static io.fichario.crm.jdbc.statements.Crowd.departments;
import static io.fichario.crm.jdbc.statements.Crowd.owner;
import static io.fichario.crm.jdbc.statements.Crowd.sometimes;

import io.fichario.crm.address.AddressBook;
import io.fichario.crm.address.AddressEntry;
import io.fichario.crm.address.AddressId;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.CountryCode;
import io.fichario.crm.address.PostalAddress;
import io.fichario.crm.contact.Consents;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.contact.ContactPoint;
import io.fichario.crm.contact.ContactPointId;
import io.fichario.crm.contact.EmailAddress;
import io.fichario.crm.contact.Identifier;
import io.fichario.crm.contact.IdentifierType;
import io.fichario.crm.contact.Identity;
import io.fichario.crm.contact.LifecycleStage;
import io.fichario.crm.contact.Names;
import io.fichario.crm.contact.OrganizationNames;
import io.fichario.crm.contact.PersonNames;
import io.fichario.crm.contact.PhoneNumber;
import io.fichario.crm.contact.Preferences;
import io.fichario.crm.contact.Profile;
import io.fichario.crm.contact.Reach;
import io.fichario.crm.contact.Relationship;
import io.fichario.crm.contact.Standing;
import io.fichario.crm.record.ExternalId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The contacts of the crowd. */
final class CrowdOfContacts {
    private static final int SOME = 10;

    private CrowdOfContacts() {}

    static ContactId id(int number) {
        return ContactId.of(Crowd.uuid(1, number));
    }

    static Contact contact(int number) {
        boolean more = number % SOME == 0 || number == Crowd.RARE;
        return new Contact(
                id(number),
                Crowd.STAMP,
                names(number),
                profile(number),
                reach(number),
                more ? identity(number) : Identity.EMPTY,
                number % 4 == 2 || number == Crowd.RARE ? addresses(number) : AddressBook.empty(),
                more ? List.of(Relationship.paysFor(id(number / SOME + 1))) : List.of(),
                Consents.EMPTY,
                new Standing(
                        Crowd.mostly(number, LifecycleStage.CUSTOMER, LifecycleStage.LOST),
                        Optional.empty(),
                        owner(number),
                        departments(number),
                        Optional.empty()));
    }

    private static Names names(int number) {
        String name = "Name " + Crowd.spread(number);
        return number == Crowd.RARE ? OrganizationNames.of(name) : PersonNames.of(name);
    }

    private static Profile profile(int number) {
        return new Profile(
                sometimes(number, Locale.forLanguageTag(Crowd.mostly(number, "pt", "is"))),
                Optional.empty(),
                Set.of(Crowd.word("tag", number, Crowd.SEEDS)),
                Optional.empty(),
                Preferences.EMPTY);
    }

    private static Reach reach(int number) {
        Reach reach = Reach.EMPTY.add(ContactPoint.of(point(1), EmailAddress.of("name" + number + "@example.com")));
        return number % SOME == 0
                ? reach.add(ContactPoint.of(point(2), PhoneNumber.of("+5511" + (912_000_000 + number))))
                : reach;
    }

    private static ContactPointId point(int number) {
        return ContactPointId.of(new UUID(0, number));
    }

    private static Identity identity(int number) {
        return new Identity(
                Set.of(Identifier.of(IdentifierType.of("OWN"), "number " + number)),
                Set.of(ExternalId.of("erp", "contact " + number)));
    }

    private static AddressBook addresses(int number) {
        PostalAddress address = new PostalAddress(
                Optional.empty(),
                Optional.empty(),
                List.of("Street " + number),
                Optional.empty(),
                Optional.of("City"),
                Optional.empty(),
                Optional.empty(),
                CountryCode.of(Crowd.mostly(number, "BR", "IS")),
                Optional.empty(),
                Optional.empty());
        AddressId id = AddressId.of(new UUID(0, 1));
        return AddressBook.empty().add(AddressEntry.of(id, address, Set.of(AddressPurpose.SHIPPING), LocalDate.EPOCH));
    }
}
