package io.fichario.crm.jdbc.statements;

import io.fichario.crm.address.AddressBook;
import io.fichario.crm.address.AddressEntry;
import io.fichario.crm.address.AddressId;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.CountryCode;
import io.fichario.crm.address.PostalAddress;
import io.fichario.crm.contact.Channel;
import io.fichario.crm.contact.ConsentEntry;
import io.fichario.crm.contact.ConsentPurpose;
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
import io.fichario.crm.contact.PointPurpose;
import io.fichario.crm.contact.Preference;
import io.fichario.crm.contact.PreferenceSource;
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
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Contacts with rows in every table of theirs.
 *
 * @param rich whose
 */
record RichContacts(Rich rich) {
    static ContactId id(int number) {
        return ContactId.of(Rich.uuid(1, number));
    }

    Contact contact(int number) {
        String word = rich.word();
        return new Contact(
                id(number),
                rich.stamp(),
                names(word + " " + number),
                new Profile(
                        Optional.of(Locale.forLanguageTag(rich.other() ? "pt" : "en")),
                        Optional.empty(),
                        Set.of(word, Rich.SHARED),
                        Optional.of(word),
                        new Preferences(List.of(Preference.of(word, word, PreferenceSource.IMPORTED, rich.time())))),
                reach(number),
                new Identity(
                        Set.of(identifier(word + number), identifier(Rich.SHARED)),
                        Set.of(ExternalId.of("erp", word + number), ExternalId.of("web", Rich.SHARED + number))),
                addresses(),
                List.of(Relationship.paysFor(id(10 + rich.figure()))),
                new Consents(List.of(ConsentEntry.given(Channel.EMAIL, ConsentPurpose.MARKETING, rich.time()))),
                new Standing(
                        rich.other() ? LifecycleStage.CUSTOMER : LifecycleStage.PROSPECT,
                        Optional.empty(),
                        Optional.of(rich.actor()),
                        rich.departments(),
                        Optional.of(Money.of(CurrencyUnit.of(rich.other() ? "BRL" : "EUR"), rich.figure()))));
    }

    private Names names(String name) {
        return rich.other() ? PersonNames.of(name) : OrganizationNames.of(name);
    }

    private static Identifier identifier(String text) {
        return Identifier.of(IdentifierType.of("OWN"), text);
    }

    private Reach reach(int number) {
        ContactPointId email = ContactPointId.of(new UUID(0, 1));
        String phone = "+5511" + (rich.other() ? "91234567" : "97654321") + number;
        return Reach.EMPTY
                .add(ContactPoint.of(email, EmailAddress.of(rich.tenant().text() + number + "@example.com")))
                .add(ContactPoint.of(ContactPointId.of(new UUID(0, 2)), PhoneNumber.of(phone)))
                .withPurposes(email, Set.of(PointPurpose.HOME));
    }

    private AddressBook addresses() {
        PostalAddress address = new PostalAddress(
                Optional.empty(),
                Optional.empty(),
                List.of(rich.word()),
                Optional.empty(),
                Optional.of(rich.word()),
                Optional.empty(),
                Optional.empty(),
                CountryCode.of(rich.other() ? "BR" : "PT"),
                Optional.empty(),
                Optional.empty());
        AddressBook book = AddressBook.empty();
        for (int i = 1; i <= 3; i++) {
            book = book.add(AddressEntry.of(
                    AddressId.of(new UUID(0, i)), address, Set.of(AddressPurpose.SHIPPING), LocalDate.EPOCH));
        }
        return book.makeDefault(AddressId.of(new UUID(0, 1 + rich.figure() % 3)), AddressPurpose.SHIPPING);
    }

    static Contact bare(Contact contact) {
        return new Contact(
                contact.id(),
                contact.stamp(),
                contact.names(),
                Profile.EMPTY,
                Reach.EMPTY,
                Identity.EMPTY,
                AddressBook.empty(),
                List.of(),
                Consents.EMPTY,
                Standing.LEAD);
    }
}
