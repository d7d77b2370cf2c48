package io.fichario.crm;

import com.google.common.collect.ImmutableSet;
import io.fichario.crm.access.Actor;
import io.fichario.crm.activity.Activities;
import io.fichario.crm.activity.FollowUp;
import io.fichario.crm.activity.Interaction;
import io.fichario.crm.change.Change;
import io.fichario.crm.change.RequestId;
import io.fichario.crm.command.Commands;
import io.fichario.crm.command.Preview;
import io.fichario.crm.command.Records;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.Contacts;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderPorts;
import io.fichario.crm.order.Orders;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.rule.Violation;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.shipment.Shipments;
import io.fichario.crm.store.Fetched;
import io.fichario.crm.store.Wants;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The CRM as one actor sees it: the doors, and how their commands are to run. Immutable and thread-safe, except for the
 * session that is handed to {@link #together} and {@link #preview}, which belongs to the thread of the block.
 */
public final class CrmSession {
    /** What only their own doors may change, as these move several records together. */
    private static final Set<String> BEHIND_DOORS = Stream.of(
                    Contact.TYPE, Order.TYPE, Shipment.TYPE, Interaction.TYPE, FollowUp.TYPE)
            .map(RecordType::name)
            .collect(ImmutableSet.toImmutableSet());

    private final Commands commands;
    private final OrderPorts orders;

    CrmSession(Commands commands, OrderPorts orders) {
        this.commands = commands;
        this.orders = orders;
    }

    private CrmSession over(Commands other) {
        return new CrmSession(other, orders);
    }

    /**
     * Returns who asks.
     *
     * @return the actor
     */
    public Actor actor() {
        return commands.actor();
    }

    /**
     * Returns the door for contacts.
     *
     * @return the door
     */
    public Contacts contacts() {
        return new Contacts(commands);
    }

    /**
     * Returns the door for orders.
     *
     * @return the door
     */
    public Orders orders() {
        return new Orders(commands, orders);
    }

    /**
     * Returns the door for shipments.
     *
     * @return the door
     */
    public Shipments shipments() {
        return new Shipments(commands, orders.settings().completion());
    }

    /**
     * Returns the door for activities.
     *
     * @return the door
     */
    public Activities activities() {
        return new Activities(commands);
    }

    /**
     * Returns the door for a type of record that the host made.
     *
     * @param type the type of record
     * @param <R> the type of record
     * @return the door
     * @throws InvalidValueException if the type is one of ours, which has a door of its own
     */
    public <R extends CrmRecord> Records<R> records(RecordType<R> type) {
        if (BEHIND_DOORS.contains(Given.value("type", type).name())) {
            throw new InvalidValueException(
                    Fault.of("type", "recordType.hasDoor").with("type", type.name()));
        }
        return new Records<>(type, commands);
    }

    /**
     * Reads records, pages of queries and newest changes together, over one snapshot and in one message to the store, as
     * for a page that shows a customer with orders, shipments and what happened lately.
     *
     * @param wants what to read: records, queries and changes
     * @return the answers, as the actor may see them; there are no changes of a record that the actor may not see
     * @throws io.fichario.crm.access.AccessDeniedException if the actor may not read records of a type, or a query looks
     *     at parts that are hidden from them
     * @throws InvalidValueException if locks, keys, states or records by other records are wanted, which are for the store, or
     *     a cursor is not known
     */
    public Fetched fetch(Wants wants) {
        return commands.reading().fetch(wants);
    }

    /**
     * Returns this session for one request: the same id again gives the first result and writes nothing; with another
     * operation, record or other values of the command it is refused. It belongs to the tenant and the actor, and is
     * known for 30 days unless the builder was told otherwise.
     *
     * @param request the name that the caller gives to the request
     * @return the session
     */
    public CrmSession with(RequestId request) {
        return over(commands.with(Given.value("requestId", request)));
    }

    /**
     * Returns this session with a reason, which is kept in the changes, and which overriding a rule needs.
     *
     * @param reason why, 1 to 1000 characters; line feeds are allowed
     * @return the session
     * @throws io.fichario.crm.record.InvalidValueException if the text is blank, too long or has control characters
     */
    public CrmSession because(String reason) {
        return over(commands.because(reason));
    }

    /**
     * Returns this session telling the warnings of its commands.
     *
     * @param hearer hears of each warning after the commit, on the thread of the command
     * @return the session
     */
    public CrmSession hearing(Consumer<? super Violation> hearer) {
        return over(commands.hearing(Given.value("hearer", hearer)));
    }

    /**
     * Shows what commands would do: everything but writing. Nothing is locked, appended or numbered; later commands see
     * earlier ones.
     *
     * @param block runs commands by the session it is handed
     * @return the records as they would be, warnings, and refusals, which are not thrown
     */
    public Preview preview(Consumer<CrmSession> block) {
        Given.value("block", block);
        return commands.preview(inside -> block.accept(over(inside)));
    }

    /**
     * Runs several commands in one transaction. Any failure inside, even a caught one, undoes all; a lost race runs the
     * block again, so it has no effects of its own. A request id of this session covers the block.
     *
     * @param block runs commands by the session it is handed, and by no other
     * @return the changes that were made, as the actor may see them, or those of the first time when the request id is
     *     known
     * @throws io.fichario.crm.record.CrmException what the first failing command threw
     */
    public List<Change> together(Consumer<CrmSession> block) {
        Given.value("block", block);
        return commands.together(inside -> block.accept(over(inside)));
    }
}
