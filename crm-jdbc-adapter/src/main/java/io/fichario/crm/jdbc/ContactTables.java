package io.fichario.crm.jdbc;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.contact.ConsentEntry;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.Identifier;
import io.fichario.crm.contact.LifecycleStage;
import io.fichario.crm.contact.Names;
import io.fichario.crm.contact.OrganizationNames;
import io.fichario.crm.contact.PersonNames;
import io.fichario.crm.contact.Preference;
import io.fichario.crm.contact.Relationship;
import io.fichario.crm.record.Texts;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/** Where contacts stand; how they are reached is in {@link ReachTables}, where they live in {@link AddressTables}. */
final class ContactTables {
    static final String TYPE = "contact";
    static final String ID = "contact_id";

    private ContactTables() {}

    static Mapping<Contact> mapping() {
        Table<Contact> main = main();
        Mapping.Builder<Contact> mapping = Mapping.of(Contact.TYPE, main)
                .field(Contact.NAME, Place.of(main, "name_key").in(FoldedText::kept))
                .field(Contact.KIND, Place.of(main, "kind"))
                .field(Contact.STAGE, Place.of(main, "stage"))
                .field(Contact.OWNER, Place.of(main, "owner"))
                .field(Contact.LANGUAGE, Place.of(main, "language"))
                .field(Contact.CREDIT_CURRENCY, Place.of(main, "credit_limit_currency"))
                .child(preferences())
                .child(consents());
        addTags(mapping);
        addIdentity(mapping);
        addRelationships(mapping);
        addDepartments(mapping);
        ReachTables.add(mapping);
        AddressTables.add(mapping);
        return mapping.build();
    }

    private static Table<Contact> main() {
        Table.Rows<Contact, Contact> rows = Table.<Contact>main(TYPE)
                .column("kind", Kind.TEXT, contact -> contact.kind().name())
                .column("name", Kind.TEXT, contact -> contact.names().display())
                .column(
                        "name_key",
                        Kind.SORT_TEXT,
                        contact -> folded(contact.names().display()))
                .optional("given_name", Kind.TEXT, contact -> person(contact, PersonNames::given))
                .optional("family_name", Kind.TEXT, contact -> person(contact, PersonNames::family))
                .optional("preferred_name", Kind.TEXT, contact -> person(contact, PersonNames::preferredName))
                .optional("legal_name", Kind.TEXT, contact -> organization(contact, ContactTables::legal))
                .optional("trading_name", Kind.TEXT, contact -> organization(contact, OrganizationNames::trading));
        addProfile(rows);
        addStanding(rows);
        return rows.build();
    }

    private static void addProfile(Table.Rows<Contact, Contact> rows) {
        rows.optional(
                        "language",
                        Kind.TEXT,
                        contact -> contact.profile().language().map(Locale::toLanguageTag))
                .optional(
                        "time_zone",
                        Kind.TEXT,
                        contact -> contact.profile().timeZone().map(ZoneId::getId))
                .optional("notes", Kind.TEXT, contact -> contact.profile().notes());
    }

    private static void addStanding(Table.Rows<Contact, Contact> rows) {
        rows.column("stage", Kind.TEXT, contact -> contact.stage().name())
                .optional("stage_before_blocking", Kind.TEXT, ContactTables::stageBeforeBlocking)
                .optional("owner", Kind.TEXT, contact -> contact.owner().map(ActorId::text))
                .optional(
                        "credit_limit",
                        Kind.DECIMAL,
                        contact -> contact.creditLimit().map(Money::getAmount))
                .optional("credit_limit_currency", Kind.TEXT, ContactTables::currency);
    }

    private static Object folded(String text) {
        return FoldedText.kept(Texts.fold(text));
    }

    private static Optional<String> person(Contact contact, Function<PersonNames, Optional<String>> part) {
        return names(contact, PersonNames.class).flatMap(part);
    }

    private static Optional<String> organization(Contact contact, Function<OrganizationNames, Optional<String>> part) {
        return names(contact, OrganizationNames.class).flatMap(part);
    }

    private static <N extends Names> Optional<N> names(Contact contact, Class<N> kind) {
        return Optional.of(contact.names()).filter(kind::isInstance).map(kind::cast);
    }

    private static Optional<String> legal(OrganizationNames names) {
        return Optional.of(names.legal());
    }

    private static Optional<String> stageBeforeBlocking(Contact contact) {
        return contact.standing().stageBeforeBlocking().map(LifecycleStage::name);
    }

    private static Optional<String> currency(Contact contact) {
        return contact.creditLimit().map(limit -> limit.getCurrencyUnit().getCode());
    }

    private static Table<Contact> preferences() {
        return Table.<Contact, Placed<Preference>>each(
                        "contact_preference",
                        ID,
                        contact -> Placed.of(contact.profile().preferences().entries()))
                .key("place", Kind.INT, Placed::place)
                .column("topic", Kind.TEXT, placed -> placed.part().topic())
                .column("preferred", Kind.TEXT, placed -> placed.part().value())
                .column("source", Kind.TEXT, placed -> placed.part().source().name())
                .optional("evidence", Kind.TEXT, placed -> placed.part().evidence())
                .column("observed_at", Kind.TIME, placed -> placed.part().observedAt())
                .build();
    }

    private static Table<Contact> consents() {
        return Table.<Contact, Placed<ConsentEntry>>each(
                        "contact_consent",
                        ID,
                        contact -> Placed.of(contact.consents().entries()))
                .key("place", Kind.INT, Placed::place)
                .column("channel", Kind.TEXT, placed -> placed.part().channel().name())
                .column("purpose", Kind.TEXT, placed -> placed.part().purpose().text())
                .column("kind", Kind.TEXT, placed -> placed.part().kind().name())
                .column("effective_at", Kind.TIME, placed -> placed.part().at())
                .optional("wording", Kind.TEXT, placed -> placed.part().wording())
                .optional("ends_at", Kind.TIME, placed -> placed.part().until())
                .build();
    }

    private static void addTags(Mapping.Builder<Contact> mapping) {
        Table<Contact> tags = Table.<Contact, String>each(
                        "contact_tag", ID, contact -> contact.profile().tags())
                .key("tag", Kind.TEXT, tag -> tag)
                .column("tag_key", Kind.SORT_TEXT, ContactTables::folded)
                .build();
        mapping.child(tags).field(Contact.TAG, Place.of(tags, "tag_key").in(FoldedText::kept));
    }

    private static void addIdentity(Mapping.Builder<Contact> mapping) {
        Table<Contact> identifiers = Table.<Contact, Identifier>each(
                        "contact_identifier", ID, contact -> contact.identity().identifiers())
                .key("text", Kind.TEXT, Identifier::text)
                .column("type", Kind.TEXT, identifier -> identifier.type().text())
                .build();
        Table<Contact> externalIds =
                SharedTables.externalIds(TYPE, contact -> contact.identity().externalIds());
        mapping.child(identifiers)
                .key(Contact.IDENTIFIER, Place.of(identifiers, "text"))
                .child(externalIds)
                .key(Contact.EXTERNAL_ID, Place.of(externalIds, "text"));
    }

    private static void addRelationships(Mapping.Builder<Contact> mapping) {
        Table<Contact> relationships = Table.<Contact, Placed<Relationship>>each(
                        "contact_relationship", ID, contact -> Placed.of(contact.relationships()))
                .key("place", Kind.INT, Placed::place)
                .column("other_id", Kind.ID, placed -> placed.part().other().uuid())
                .column("role", Kind.TEXT, placed -> placed.part().role())
                .column("other_role", Kind.TEXT, placed -> placed.part().otherRole())
                .optional("valid_from", Kind.DATE, placed -> placed.part().from())
                .optional("valid_until", Kind.DATE, placed -> placed.part().until())
                .build();
        mapping.child(relationships).field(Contact.RELATED, Place.of(relationships, "other_id"));
    }

    private static void addDepartments(Mapping.Builder<Contact> mapping) {
        Table<Contact> departments =
                SharedTables.departments(TYPE, contact -> contact.standing().departments());
        mapping.child(departments).field(Contact.DEPARTMENT, Place.of(departments, "department"));
    }
}
