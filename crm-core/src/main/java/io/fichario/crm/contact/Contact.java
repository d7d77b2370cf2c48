package io.fichario.crm.contact;

import com.google.common.collect.ImmutableList;
import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Department;
import io.fichario.crm.address.AddressBook;
import io.fichario.crm.address.CountryCode;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.KeySpec;
import io.fichario.crm.record.Mask;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Scalar;
import io.fichario.crm.record.Stamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A person or an organisation that the company deals with. Immutable; withers return another contact and keep the stamp.
 *
 * @param id the identity
 * @param stamp whose record it is, and its version
 * @param names what it is called, and with it whether it is a person or an organisation
 * @param profile language, time zone, tags, notes and preferences
 * @param reach how it is reached by e-mail, phone and web
 * @param identity by what registers and other systems know it
 * @param addresses where it lives, works, receives goods and invoices
 * @param relationships what it is to other contacts, at most {@value #MAX_RELATIONSHIPS}
 * @param consents what it agreed to
 * @param standing its stage, owner, departments and credit limit
 */
public record Contact(
        ContactId id,
        Stamp stamp,
        Names names,
        Profile profile,
        Reach reach,
        Identity identity,
        AddressBook addresses,
        List<Relationship> relationships,
        Consents consents,
        Standing standing)
        implements CrmRecord {

    /** The greatest number of relationships that one contact keeps. */
    public static final int MAX_RELATIONSHIPS = 1_000;

    static final String NAME_OF_TYPE = "contact";
    static final String ADDRESSES = "addresses";
    static final String CREDIT_LIMIT = "creditLimit";

    /** The name for lists; case and accents do not count. */
    public static final Field<Contact, String> NAME =
            Field.one("name", Scalar.folded(), contact -> contact.names().display());
    /** Person or organisation. */
    public static final Field<Contact, ContactKind> KIND = Field.one("kind", Scalar.name(), Contact::kind);
    /** How far it has come. */
    public static final Field<Contact, LifecycleStage> STAGE = Field.one("stage", Scalar.name(), Contact::stage);
    /** The actor who looks after it. */
    public static final Field<Contact, ActorId> OWNER =
            Field.optional("owner", Scalar.textOf(ActorId::text), Contact::owner);
    /** The departments that know it. */
    public static final Field<Contact, Department> DEPARTMENT = Field.many(
            "department",
            Scalar.textOf(Department::text),
            contact -> contact.standing().departments());
    /** The words of the host's own; case and accents do not count. */
    public static final Field<Contact, String> TAG =
            Field.many("tag", Scalar.folded(), contact -> contact.profile().tags());
    /** The language in which it is addressed, as a language tag. */
    public static final Field<Contact, Locale> LANGUAGE = Field.optional(
            "language",
            Scalar.textOf(Locale::toLanguageTag),
            contact -> contact.profile().language());
    /** The countries of its addresses that have no end. */
    public static final Field<Contact, CountryCode> COUNTRY = Field.many(
                    "country", Scalar.textOf(CountryCode::text), ContactParts::countries)
            .within(ADDRESSES);
    /** The currency of its credit limit. */
    public static final Field<Contact, CurrencyUnit> CREDIT_CURRENCY = Field.optional(
                    "creditCurrency", Scalar.textOf(CurrencyUnit::getCode), ContactParts::creditCurrency)
            .within(CREDIT_LIMIT);
    /** The other contacts to which it keeps a relationship. */
    public static final Field<Contact, ContactId> RELATED = Field.many("related", Scalar.id(), ContactParts::related);

    /** The names in other systems, as the system, a colon and the id; one contact each. */
    public static final KeySpec<Contact> EXTERNAL_ID = KeySpec.unique("externalId", ContactParts::externalIds);
    /** The e-mail addresses, normalised. */
    public static final KeySpec<Contact> EMAIL = KeySpec.lookup("email", ContactParts::emails);
    /** The phone numbers in E.164, or the digits of those that were not recognized. */
    public static final KeySpec<Contact> PHONE = KeySpec.lookup("phone", ContactParts::phones);
    /** The identifiers, as the type, a colon and the value. */
    public static final KeySpec<Contact> IDENTIFIER = KeySpec.lookup("identifier", ContactParts::identifiers);

    /** All that the library needs to know of contacts. */
    public static final RecordType<Contact> TYPE = RecordType.of(
                    NAME_OF_TYPE, Contact.class, ContactId::new, Contact::withStamp)
            .fields(NAME, KIND, STAGE, OWNER, DEPARTMENT, TAG, LANGUAGE, COUNTRY, CREDIT_CURRENCY, RELATED)
            .keys(EXTERNAL_ID, EMAIL, PHONE, IDENTIFIER)
            .masks(
                    Mask.of("contactPoints", Reach.EMPTY, Contact::reach, Contact::withReach),
                    Mask.of("identifiers", Set.of(), ContactParts::identifiersOf, ContactParts::withIdentifiers),
                    Mask.of("notes", Optional.empty(), ContactParts::notesOf, ContactParts::withNotes),
                    Mask.of(CREDIT_LIMIT, Optional.empty(), Contact::creditLimit, ContactParts::withCreditLimit),
                    Mask.of(ADDRESSES, AddressBook.empty(), Contact::addresses, Contact::withAddresses))
            .governed("stageBeforeBlocking", contact -> contact.standing().stageBeforeBlocking())
            .succession(ContactParts::succession)
            .status(STAGE)
            .owner(OWNER)
            .departments(DEPARTMENT)
            .build();

    /**
     * Checks that nothing is null and that the contact is not related to itself.
     *
     * @throws InvalidValueException if it is not so
     */
    public Contact {
        Given.value("contactId", id);
        Given.value("stamp", stamp);
        Given.value("names", names);
        Given.value("profile", profile);
        Given.value("reach", reach);
        Given.value("identity", identity);
        Given.value(ADDRESSES, addresses);
        relationships = Parts.list("relationships", relationships, MAX_RELATIONSHIPS);
        Given.value("consents", consents);
        Given.value("standing", standing);
        for (int i = 0; i < relationships.size(); i++) {
            if (relationships.get(i).other().equals(id)) {
                throw new InvalidValueException("relationships[" + i + "]", "relationship.self");
            }
        }
    }

    /** {@return whether it is a person or an organisation} */
    public ContactKind kind() {
        return names.kind();
    }

    /** {@return how far it has come} */
    public LifecycleStage stage() {
        return standing.stage();
    }

    /** {@return the actor who looks after it, or empty when nobody does} */
    public Optional<ActorId> owner() {
        return standing.owner();
    }

    /** {@return the greatest total of open orders, or empty when there is no limit} */
    public Optional<Money> creditLimit() {
        return standing.creditLimit();
    }

    /**
     * Returns the phone numbers that no numbering plan knew when they were typed.
     *
     * @return the contact points, empty when all numbers were recognized
     */
    public List<ContactPoint> unrecognizedPhones() {
        return reach.of(PointKind.PHONE).stream()
                .filter(point -> point.value() instanceof PhoneNumber phone && !phone.recognized())
                .toList();
    }

    private Contact withStamp(Stamp other) {
        return new Contact(id, other, names, profile, reach, identity, addresses, relationships, consents, standing);
    }

    /**
     * Returns this contact with other names of the same kind.
     *
     * @param others the names
     * @return the contact
     */
    public Contact withNames(Names others) {
        return new Contact(id, stamp, others, profile, reach, identity, addresses, relationships, consents, standing);
    }

    /**
     * Returns this person with another form of address.
     *
     * @param name how the person wants to be addressed
     * @return the contact
     * @throws InvalidValueException if this is an organisation, or the name is blank, too long or has control characters
     */
    public Contact withPreferredName(String name) {
        if (names instanceof PersonNames person) {
            return withNames(person.withPreferredName(name));
        }
        throw new InvalidValueException("preferredName", "contact.notPerson");
    }

    /**
     * Returns this contact with another profile.
     *
     * @param other language, time zone, tags, notes and preferences
     * @return the contact
     */
    public Contact withProfile(Profile other) {
        return new Contact(id, stamp, names, other, reach, identity, addresses, relationships, consents, standing);
    }

    /**
     * Returns this contact with other notes.
     *
     * @param notes the notes; nothing but white space leaves them out
     * @return the contact
     * @throws InvalidValueException if they are too long or have control characters
     */
    public Contact withNotes(String notes) {
        return withProfile(
                profile.withNotes(Optional.of(Given.value("notes", notes)).filter(text -> !text.isBlank())));
    }

    /**
     * Returns this contact with one more tag.
     *
     * @param tag the tag
     * @return the contact
     * @throws InvalidValueException if it is blank, too long or has control characters, or there are too many
     */
    public Contact withTag(String tag) {
        return withProfile(profile.withTags(Parts.with(profile.tags(), Given.value("tag", tag))));
    }

    /**
     * Returns this contact without a tag.
     *
     * @param tag the tag
     * @return the contact
     * @throws InvalidValueException if it is blank, too long or has control characters
     */
    public Contact withoutTag(String tag) {
        return withProfile(profile.withTags(Parts.without(profile.tags(), Profile.TAG.check(tag))));
    }

    /**
     * Returns this contact with one more preference, which erases none.
     *
     * @param preference what became known
     * @return the contact
     */
    public Contact withPreference(Preference preference) {
        return withProfile(profile.withPreferences(profile.preferences().with(preference)));
    }

    /**
     * Returns this contact with other ways to reach it.
     *
     * @param other the contact points
     * @return the contact
     */
    public Contact withReach(Reach other) {
        return new Contact(id, stamp, names, profile, other, identity, addresses, relationships, consents, standing);
    }

    /**
     * Returns this contact with other identifiers and external ids.
     *
     * @param other by what registers and other systems know it
     * @return the contact
     */
    public Contact withIdentity(Identity other) {
        return new Contact(id, stamp, names, profile, reach, other, addresses, relationships, consents, standing);
    }

    /**
     * Returns this contact with another address book. Entries may be added and ended; none may vanish or change.
     *
     * @param other the address book
     * @return the contact
     */
    public Contact withAddresses(AddressBook other) {
        return new Contact(id, stamp, names, profile, reach, identity, other, relationships, consents, standing);
    }

    /**
     * Returns this contact with other relationships.
     *
     * @param others the relationships
     * @return the contact
     * @throws InvalidValueException if one leads to this contact itself, or there are too many
     */
    public Contact withRelationships(List<Relationship> others) {
        return new Contact(id, stamp, names, profile, reach, identity, addresses, others, consents, standing);
    }

    /**
     * Returns this contact with one more relationship; one that is there already is not added again.
     *
     * @param relationship what this contact is to another
     * @return the contact
     * @throws InvalidValueException if it leads to this contact itself, or there are too many
     */
    public Contact withRelationship(Relationship relationship) {
        return relationships.contains(Given.value("relationship", relationship))
                ? this
                : withRelationships(ImmutableList.<Relationship>builder()
                        .addAll(relationships)
                        .add(relationship)
                        .build());
    }

    /**
     * Returns this contact with one more entry in its ledger of consents.
     *
     * @param entry what was said
     * @return the contact
     */
    public Contact withConsent(ConsentEntry entry) {
        return withConsents(consents.with(entry));
    }

    /**
     * Returns this contact with a longer ledger of consents.
     *
     * @param other the ledger, which begins with the entries of the present one
     * @return the contact
     */
    public Contact withConsents(Consents other) {
        return new Contact(id, stamp, names, profile, reach, identity, addresses, relationships, other, standing);
    }

    /**
     * Returns this contact with another owner, other departments or another limit; edits may not change the stage.
     *
     * @param other how it stands with the company
     * @return the contact
     */
    public Contact withStanding(Standing other) {
        return new Contact(id, stamp, names, profile, reach, identity, addresses, relationships, consents, other);
    }

    /**
     * Returns this contact with another owner.
     *
     * @param actor who looks after it from now on
     * @return the contact
     */
    public Contact withOwner(ActorId actor) {
        return withStanding(standing.withOwner(Optional.of(Given.value("owner", actor))));
    }

    /** {@return this contact after it was qualified: a prospect} */
    public Contact qualified() {
        return withStanding(standing.movedTo(LifecycleStage.PROSPECT));
    }

    /** {@return this contact after it was won: a customer} */
    public Contact won() {
        return withStanding(standing.movedTo(LifecycleStage.CUSTOMER));
    }

    /** {@return this contact after it was lost} */
    public Contact lost() {
        return withStanding(standing.movedTo(LifecycleStage.LOST));
    }

    /** {@return this contact after it was found again: a prospect} */
    public Contact reopened() {
        return withStanding(standing.movedTo(LifecycleStage.PROSPECT));
    }

    /** {@return this contact after it has not ordered for long: dormant} */
    public Contact lapsed() {
        return withStanding(standing.movedTo(LifecycleStage.DORMANT));
    }

    /** {@return this contact after it came back: a customer} */
    public Contact returned() {
        return withStanding(standing.movedTo(LifecycleStage.CUSTOMER));
    }

    /** {@return this contact blocked; its stage before is kept} */
    public Contact blocked() {
        return withStanding(standing.blocked());
    }

    /** {@return this contact in its stage before it was blocked; itself when it is not blocked} */
    public Contact unblocked() {
        return withStanding(standing.unblocked());
    }

    @Override
    public String toString() {
        return "Contact[" + id + ", version " + stamp.version() + ", " + stage() + "]";
    }
}
