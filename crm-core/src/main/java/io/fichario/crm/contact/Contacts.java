package io.fichario.crm.contact;

import io.fichario.crm.address.AddressId;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.address.PostalAddress;
import io.fichario.crm.command.Commands;
import io.fichario.crm.command.Records;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.ExternalId;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.Key;
import io.fichario.crm.record.KeySpec;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.Version;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The door for contacts, as one actor sees them. Every operation that changes a contact answers with it as it was written
 * and as the actor may see it. Thread-safe.
 *
 * <p>All operations throw a {@link io.fichario.crm.record.CrmException}: {@link
 * io.fichario.crm.rule.RejectedException} with everything that stands against a change, {@link
 * io.fichario.crm.record.NotFoundException} for what is not there or not visible, {@link
 * io.fichario.crm.access.AccessDeniedException}, {@link io.fichario.crm.store.DuplicateKeyException} for an external id
 * that another contact has.
 */
public final class Contacts {
    private final Commands commands;
    private final Records<Contact> records;

    /**
     * Creates the door.
     *
     * @param commands the way of commands for an actor
     */
    public Contacts(Commands commands) {
        this.commands = Given.value("commands", commands);
        this.records = new Records<>(Contact.TYPE, commands);
    }

    /**
     * Registers a contact, a {@link LifecycleStage#LEAD}.
     *
     * @param command what was typed
     * @return the contact
     * @throws io.fichario.crm.rule.RejectedException with all faults, each with its path
     */
    public Contact register(NewContact command) {
        Registration registration = commands.shape(command, faults -> new Registering(command, faults).values());
        return commands.run(ContactPlans.register(command, registration));
    }

    /**
     * Changes a contact by a function of what it is. Stage and entries of consents and addresses are beyond it: these
     * have operations of their own, and ledgers only grow.
     *
     * @param id the contact
     * @param edit a pure function; it is applied again after a lost race
     * @return the contact
     * @throws io.fichario.crm.record.NotFoundException if it is not there, or a new relationship leads to a contact that
     *     is not, or either is not visible
     */
    public Contact edit(ContactId id, UnaryOperator<Contact> edit) {
        return commands.run(ContactPlans.edit(id, Given.value("edit", edit)));
    }

    /**
     * Changes a contact in the version that the caller saw.
     *
     * @param id the contact
     * @param version the version that the caller saw
     * @param edit a pure function
     * @return the contact
     * @throws io.fichario.crm.store.StaleRecordException if the contact is in another version
     */
    public Contact edit(ContactId id, Version version, UnaryOperator<Contact> edit) {
        return commands.run(ContactPlans.edit(id, Given.value("version", version), Given.value("edit", edit)));
    }

    /**
     * Moves a {@link LifecycleStage#LEAD} to {@link LifecycleStage#PROSPECT}.
     *
     * @param id the contact
     * @return the contact
     * @throws io.fichario.crm.rule.IllegalTransitionException if it is in another stage
     */
    public Contact qualify(ContactId id) {
        return records.move(id, ContactFlow.QUALIFY, Contact::qualified);
    }

    /**
     * Moves a lead or prospect to {@link LifecycleStage#CUSTOMER}; a first order does it too.
     *
     * @param id the contact
     * @return the contact
     * @throws io.fichario.crm.rule.IllegalTransitionException if it is in another stage
     */
    public Contact win(ContactId id) {
        return records.move(id, ContactFlow.WIN, Contact::won);
    }

    /**
     * Moves a lead or prospect to {@link LifecycleStage#LOST}.
     *
     * @param id the contact
     * @return the contact
     * @throws io.fichario.crm.rule.IllegalTransitionException if it is in another stage
     */
    public Contact lose(ContactId id) {
        return records.move(id, ContactFlow.LOSE, Contact::lost);
    }

    /**
     * Moves a lost contact to {@link LifecycleStage#PROSPECT}.
     *
     * @param id the contact
     * @return the contact
     * @throws io.fichario.crm.rule.IllegalTransitionException if it is in another stage
     */
    public Contact reopen(ContactId id) {
        return records.move(id, ContactFlow.REOPEN, Contact::reopened);
    }

    /**
     * Moves a customer to {@link LifecycleStage#DORMANT}.
     *
     * @param id the contact
     * @return the contact
     * @throws io.fichario.crm.rule.IllegalTransitionException if it is in another stage
     */
    public Contact lapse(ContactId id) {
        return records.move(id, ContactFlow.LAPSE, Contact::lapsed);
    }

    /**
     * Moves a dormant contact back to {@link LifecycleStage#CUSTOMER}; the transition is called {@code return}, and an
     * order makes it too.
     *
     * @param id the contact
     * @return the contact
     * @throws io.fichario.crm.rule.IllegalTransitionException if it is in another stage
     */
    public Contact comeBack(ContactId id) {
        return records.move(id, ContactFlow.RETURN, Contact::returned);
    }

    /**
     * Blocks a contact, from any stage.
     *
     * @param id the contact
     * @return the contact
     */
    public Contact block(ContactId id) {
        return records.move(id, ContactFlow.BLOCK, Contact::blocked);
    }

    /**
     * Moves a blocked contact to its stage before; one that is not blocked stays as it is.
     *
     * @param id the contact
     * @return the contact
     */
    public Contact unblock(ContactId id) {
        return records.move(id, ContactFlow.UNBLOCK, Contact::unblocked);
    }

    /**
     * Adds an e-mail address, phone number or web handle; a phone number is taken as dialled in the country of the
     * contact's first address without an end.
     *
     * @param id the contact
     * @param point what was typed
     * @return the contact
     */
    public Contact addPoint(ContactId id, NewPoint point) {
        ContactPointId any = ContactPointId.of(new UUID(0, 0));
        commands.shape(point, faults -> faults.at("point", () -> point.toPoint(any, Optional.empty())));
        return commands.run(ContactPlans.addPoint(id, point));
    }

    /**
     * Keeps that a contact point leads to its contact: now, by the actor.
     *
     * @param id the contact
     * @param point the contact point
     * @return the contact
     */
    public Contact verifyPoint(ContactId id, ContactPointId point) {
        return commands.run(ContactPlans.verifyPoint(id, point));
    }

    /**
     * Keeps that a contact point does not lead to its contact.
     *
     * @param id the contact
     * @param point the contact point
     * @return the contact
     */
    public Contact markUnusable(ContactId id, ContactPointId point) {
        return commands.run(ContactPlans.markUnusable(id, point));
    }

    /**
     * Adds an address, valid from today; it becomes the default of its purpose when that has none.
     *
     * @param id the contact
     * @param purpose what it is for
     * @param address what was typed
     * @return the contact
     */
    public Contact addAddress(ContactId id, AddressPurpose purpose, NewAddress address) {
        Given.value("purpose", purpose);
        PostalAddress value = commands.shape(address, faults -> address.toAddress(faults, ""));
        return commands.run(ContactPlans.addAddress(id, purpose, address, value));
    }

    /**
     * Corrects an address: a new entry takes its place today, and the old one ends.
     *
     * @param id the contact
     * @param entry the entry that is wrong
     * @param address what was typed
     * @return the contact
     */
    public Contact correctAddress(ContactId id, AddressId entry, NewAddress address) {
        PostalAddress value = commands.shape(address, faults -> address.toAddress(faults, ""));
        return commands.run(ContactPlans.correctAddress(id, entry, address, value));
    }

    /**
     * Ends an address: today is the first day on which it is no longer valid.
     *
     * @param id the contact
     * @param entry the entry
     * @return the contact
     */
    public Contact endAddress(ContactId id, AddressId entry) {
        return commands.run(ContactPlans.endAddress(id, entry));
    }

    /**
     * Keeps that the contact gave or withdrew consent.
     *
     * @param id the contact
     * @param entry what was said, when, and by which text
     * @return the contact
     */
    public Contact recordConsent(ContactId id, ConsentEntry entry) {
        return commands.run(ContactPlans.recordConsent(id, entry));
    }

    /**
     * Keeps what a contact is to another, who must be there.
     *
     * @param id the contact that keeps it
     * @param relationship what it is to the other
     * @return the contact
     * @throws io.fichario.crm.record.NotFoundException if one of the two is not there or not visible
     */
    public Contact relate(ContactId id, Relationship relationship) {
        return commands.run(ContactPlans.relate(id, relationship));
    }

    /**
     * Finds a contact.
     *
     * @param id the id
     * @return the contact, or empty when there is none that the actor may see
     */
    public Optional<Contact> find(ContactId id) {
        return records.find(id);
    }

    /**
     * Returns a contact.
     *
     * @param id the id
     * @return the contact
     */
    public Contact get(ContactId id) {
        return records.get(id);
    }

    /**
     * Returns a page of a query.
     *
     * @param query the query
     * @return a full page of what the actor may see
     */
    public Page<Contact> list(Query<Contact> query) {
        return records.list(query);
    }

    /**
     * Counts contacts.
     *
     * @param condition what they must fulfil
     * @return how many of them the actor may see
     */
    public long count(Condition<Contact> condition) {
        return records.count(condition);
    }

    /**
     * Finds the contacts with an e-mail address, however it is written.
     *
     * @param email the address
     * @return those that the actor may see
     */
    public List<Contact> findByEmail(EmailAddress email) {
        return found(Contact.EMAIL, Given.value("email", email).normalized(), "contactPoints");
    }

    /**
     * Finds the contacts with a phone number, however it is written.
     *
     * @param phone the number; one without {@code +} is recognized only with its region
     * @return those that the actor may see
     */
    public List<Contact> findByPhone(PhoneNumber phone) {
        return found(Contact.PHONE, Given.value("phone", phone).matching(), "contactPoints");
    }

    /**
     * Finds the contacts with a number that a register gave.
     *
     * @param identifier the type and the number
     * @return those that the actor may see
     */
    public List<Contact> findByIdentifier(Identifier identifier) {
        return found(Contact.IDENTIFIER, Given.value("identifier", identifier).text(), "identifiers");
    }

    /**
     * Finds the contact with a name in another system.
     *
     * @param externalId the system and the name there
     * @return the contact, or empty when there is none that the actor may see
     */
    public Optional<Contact> findByExternalId(ExternalId externalId) {
        return found(Contact.EXTERNAL_ID, Given.value("externalId", externalId).text(), "externalIds").stream()
                .findFirst();
    }

    private List<Contact> found(KeySpec<Contact> key, String value, String part) {
        return commands.reading().find(new Key<>(Contact.TYPE, key, value), part);
    }
}
