package io.fichario.crm.contact;

import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.NewAddress;
import jakarta.validation.constraints.NotBlank;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The command to register a contact, as it was typed: {@code NewContact.person("Maria Souza").email("maria@example.com")}.
 * Nothing is checked while it is put together; {@link Contacts#register} tells all faults at once, with paths such as
 * {@code emails[0]}, {@code phones[1]} and {@code addresses[0].city}. Immutable.
 */
public final class NewContact {
    private final ContactKind kind;

    @NotBlank
    private final @Nullable String name;

    private final TypedContact typed;

    private NewContact(ContactKind kind, @Nullable String name, TypedContact typed) {
        this.kind = kind;
        this.name = name;
        this.typed = typed;
    }

    /**
     * Begins the command for a person.
     *
     * @param name the whole name
     * @return the command
     */
    public static NewContact person(@Nullable String name) {
        return new NewContact(ContactKind.PERSON, name, TypedContact.EMPTY);
    }

    /**
     * Begins the command for an organisation.
     *
     * @param legalName the name in the register
     * @return the command
     */
    public static NewContact organization(@Nullable String legalName) {
        return new NewContact(ContactKind.ORGANIZATION, legalName, TypedContact.EMPTY);
    }

    /**
     * Returns this command with the given name of a person.
     *
     * @param text the name
     * @return the command
     */
    public NewContact givenName(@Nullable String text) {
        return with(typed.with("givenName", text));
    }

    /**
     * Returns this command with the family name of a person.
     *
     * @param text the name
     * @return the command
     */
    public NewContact familyName(@Nullable String text) {
        return with(typed.with("familyName", text));
    }

    /**
     * Returns this command with how a person wants to be addressed.
     *
     * @param text the name
     * @return the command
     */
    public NewContact preferredName(@Nullable String text) {
        return with(typed.with("preferredName", text));
    }

    /**
     * Returns this command with the name under which an organisation trades.
     *
     * @param text the name
     * @return the command
     */
    public NewContact tradingName(@Nullable String text) {
        return with(typed.with("tradingName", text));
    }

    /**
     * Returns this command with one more e-mail address.
     *
     * @param text the address
     * @return the command
     */
    public NewContact email(@Nullable String text) {
        return point(NewPoint.email(text));
    }

    /**
     * Returns this command with one more phone number.
     *
     * @param text the number, as it is dialled in the country of the contact or with {@code +} and the country's code
     * @return the command
     */
    public NewContact phone(@Nullable String text) {
        return point(NewPoint.phone(text));
    }

    /**
     * Returns this command with one more page or handle on the web.
     *
     * @param text the address or handle
     * @return the command
     */
    public NewContact web(@Nullable String text) {
        return point(NewPoint.web(text));
    }

    /**
     * Returns this command with one more contact point of any kind, with purposes and label.
     *
     * @param point the point; nothing changes without one
     * @return the command
     */
    public NewContact point(@Nullable NewPoint point) {
        return point == null ? this : with(typed.with(point));
    }

    /**
     * Returns this command with one more address; the first for a purpose becomes its default.
     *
     * @param purpose what it is for
     * @param address the address
     * @return the command
     */
    public NewContact address(@Nullable AddressPurpose purpose, @Nullable NewAddress address) {
        return with(typed.with(new TypedContact.Address(purpose, address)));
    }

    /**
     * Returns this command with the country of the contact, in which its phone numbers are dialled; it counts when there
     * is no address.
     *
     * @param code ISO 3166 with two letters
     * @return the command
     */
    public NewContact country(@Nullable String code) {
        return with(typed.with("country", code));
    }

    /**
     * Returns this command with the language in which the contact is addressed.
     *
     * @param tag a language tag such as {@code pt-BR}
     * @return the command
     */
    public NewContact language(@Nullable String tag) {
        return with(typed.with("language", tag));
    }

    /**
     * Returns this command with the time zone of the contact.
     *
     * @param id a name such as {@code America/Sao_Paulo}
     * @return the command
     */
    public NewContact timeZone(@Nullable String id) {
        return with(typed.with("timeZone", id));
    }

    /**
     * Returns this command with the actor who looks after the contact; without one it is the actor who registers it,
     * unless that is a system.
     *
     * @param actor the name of the actor
     * @return the command
     */
    public NewContact owner(@Nullable String actor) {
        return with(typed.with("owner", actor));
    }

    /**
     * Returns this command with one more department that knows the contact; without any they are those of the actor who
     * registers it.
     *
     * @param name the name of the department
     * @return the command
     */
    public NewContact department(@Nullable String name) {
        return with(typed.withDepartment(name));
    }

    /**
     * Returns this command with one more tag.
     *
     * @param tag a word of the host's own
     * @return the command
     */
    public NewContact tag(@Nullable String tag) {
        return with(typed.withTag(tag));
    }

    /**
     * Returns this command with notes.
     *
     * @param text free text, with line feeds
     * @return the command
     */
    public NewContact notes(@Nullable String text) {
        return with(typed.with("notes", text));
    }

    /**
     * Returns this command with the greatest total of open orders.
     *
     * @param currency ISO 4217
     * @param amount a plain decimal, zero or more, with the decimal places of the currency
     * @return the command
     */
    public NewContact creditLimit(@Nullable String currency, @Nullable String amount) {
        boolean none = currency == null && amount == null;
        return with(typed.with("creditLimit", none ? null : currency + " " + amount));
    }

    /**
     * Returns this command with the greatest total of open orders.
     *
     * @param limit zero or more
     * @return the command
     */
    public NewContact creditLimit(@Nullable Money limit) {
        return limit == null
                ? creditLimit(null, null)
                : creditLimit(
                        limit.getCurrencyUnit().getCode(), limit.getAmount().toPlainString());
    }

    /**
     * Returns this command with one more number that a register gave.
     *
     * @param type what it is, such as {@code CPF}
     * @param value the number, with or without punctuation
     * @return the command
     */
    public NewContact identifier(@Nullable String type, @Nullable String value) {
        return with(typed.withIdentifier(new TypedContact.Named(type, value)));
    }

    /**
     * Returns this command with one more name of the contact in another system.
     *
     * @param system the other system
     * @param id the name there
     * @return the command
     */
    public NewContact externalId(@Nullable String system, @Nullable String id) {
        return with(typed.withExternalId(new TypedContact.Named(system, id)));
    }

    /**
     * Returns this command with one more preference that the contact stated now.
     *
     * @param topic what it is about
     * @param value what is preferred
     * @return the command
     */
    public NewContact preference(@Nullable String topic, @Nullable String value) {
        return with(typed.with(new TypedContact.Liking(topic, value, PreferenceSource.STATED, null, null)));
    }

    /**
     * Returns this command with one more preference, with its source and time.
     *
     * @param preference the preference; nothing changes without one
     * @return the command
     */
    public NewContact preference(@Nullable Preference preference) {
        return preference == null
                ? this
                : with(typed.with(new TypedContact.Liking(
                        preference.topic(),
                        preference.value(),
                        preference.source(),
                        preference.evidence().orElse(null),
                        preference.observedAt())));
    }

    /**
     * Returns this command with a consent that the contact gives now.
     *
     * @param channel by which way the contact may be addressed
     * @param purpose what for
     * @return the command
     */
    public NewContact consent(@Nullable Channel channel, @Nullable ConsentPurpose purpose) {
        return with(typed.with(new TypedContact.Consent(channel, purpose, null)));
    }

    /**
     * Returns this command with one more entry in the ledger of consents.
     *
     * @param entry what was said; nothing changes without one
     * @return the command
     */
    public NewContact consent(@Nullable ConsentEntry entry) {
        return entry == null ? this : with(typed.with(new TypedContact.Consent(null, null, entry)));
    }

    private NewContact with(TypedContact other) {
        return new NewContact(kind, name, other);
    }

    ContactKind kind() {
        return kind;
    }

    @Nullable
    String name() {
        return name;
    }

    TypedContact typed() {
        return typed;
    }

    @Override
    public String toString() {
        return "NewContact[" + kind + "]";
    }
}
