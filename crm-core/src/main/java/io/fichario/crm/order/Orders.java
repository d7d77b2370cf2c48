package io.fichario.crm.order;

import io.fichario.crm.command.Commands;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.ExternalId;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.Key;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.Version;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The door to orders. Every command that changes one locks its customer, so that rules over all open orders of a customer
 * hold. A transition that is asked for when the order is already where it leads to changes nothing and answers with the
 * order as it is; {@code cancelQuantity} and what makes an order are repeats only under the same request id. Thread-safe.
 *
 * <p>Besides what is named at each method, every command throws {@link io.fichario.crm.record.NotFoundException} when
 * there is no such order that the actor may see, {@link io.fichario.crm.access.AccessDeniedException}, {@link
 * io.fichario.crm.rule.RejectedException} with all that is wrong, and {@link
 * io.fichario.crm.rule.IllegalTransitionException} when the flow does not know the transition from where it stands.
 */
public final class Orders {
    private final Commands commands;
    private final OrderPlans plans;

    /**
     * Creates the door.
     *
     * @param commands the way of commands for an actor
     * @param ports what the door stands on besides
     */
    public Orders(Commands commands, OrderPorts ports) {
        this.commands = Given.value("commands", commands);
        this.plans = new OrderPlans(Given.value("ports", ports));
    }

    /**
     * Puts an order together, which nobody asked for yet.
     *
     * @param command what is known of it; lines may be missing
     * @return the order, DRAFT
     */
    public Order draft(NewOrder command) {
        NewOrder.Values values = commands.shape(command, faults -> command.values(faults));
        return commands.run(plans.draft(command, values));
    }

    /**
     * Puts an order together and places it, in one command. Wins a customer who is a LEAD or PROSPECT and brings back one
     * who is DORMANT; one who is LOST must be reopened first. Where no address is given, the customer's default for
     * SHIPPING is copied, and for BILLING where there is one.
     *
     * @param command what the customer asks for
     * @return the order, PLACED, with its number
     */
    public Order place(NewOrder command) {
        NewOrder.Values values = commands.shape(command, faults -> command.values(faults));
        return commands.run(plans.place(command, values));
    }

    /**
     * Places an order that was drafted, as {@link #place(NewOrder)} does. It needs a line and an address to ship to.
     *
     * @param id the order
     * @return the order, PLACED, with its number
     */
    public Order place(OrderId id) {
        return commands.run(plans.place(id));
    }

    /**
     * Promises that the company will deliver.
     *
     * @param id the order
     * @return the order, CONFIRMED
     */
    public Order confirm(OrderId id) {
        return commands.run(plans.move(id, OrderFlow.CONFIRM, OrderTransitions::confirm));
    }

    /**
     * Refuses an order. Nothing of it may be allocated.
     *
     * @param id the order
     * @return the order, REJECTED
     */
    public Order reject(OrderId id) {
        return commands.run(plans.move(id, OrderFlow.REJECT, OrderTransitions::reject));
    }

    /**
     * Sees to it that nothing happens to an order for the time being.
     *
     * @param id the order
     * @return the order, ON_HOLD
     */
    public Order hold(OrderId id) {
        return commands.run(plans.move(id, OrderFlow.HOLD, OrderTransitions::hold));
    }

    /**
     * Lets an order go on where it was held; one that is not held stays as it is.
     *
     * @param id the order
     * @return the order, in the status before the hold
     */
    public Order release(OrderId id) {
        return commands.run(plans.move(id, OrderFlow.RELEASE, OrderTransitions::release));
    }

    /**
     * Takes back a promise. Nothing of the order may be allocated or shipped.
     *
     * @param id the order
     * @return the order, PLACED
     */
    public Order unconfirm(OrderId id) {
        return commands.run(plans.move(id, OrderFlow.UNCONFIRM, OrderTransitions::unconfirm));
    }

    /**
     * Gives up what was put together.
     *
     * @param id the order
     * @return the order, CANCELLED
     */
    public Order discard(OrderId id) {
        return commands.run(plans.move(id, OrderFlow.DISCARD, OrderTransitions::discard));
    }

    /**
     * Completes an order of which all lines are settled: nothing allocated or under way, and all cancelled or delivered.
     *
     * @param id the order
     * @return the order, COMPLETED
     */
    public Order complete(OrderId id) {
        return commands.run(plans.move(id, OrderFlow.COMPLETE, OrderTransitions::complete));
    }

    /**
     * Opens an order again of which something is to be done after all.
     *
     * @param id the order
     * @return the order, CONFIRMED
     */
    public Order reopen(OrderId id) {
        return commands.run(plans.move(id, OrderFlow.REOPEN, OrderTransitions::reopen));
    }

    /**
     * Cancels an order and the shipments of it that have not left. All that was shipped must have been returned; what was
     * not shipped is cancelled on every line.
     *
     * @param id the order
     * @return the order, CANCELLED
     */
    public Order cancel(OrderId id) {
        return commands.run(plans.cancel(id));
    }

    /**
     * Cancels a part of a line that is neither allocated nor shipped. Completes the order when that settled it.
     *
     * @param id the order
     * @param line the number of the line
     * @param quantity more than nothing, in the unit of the line
     * @return the order
     */
    public Order cancelQuantity(OrderId id, LineNumber line, Quantity quantity) {
        Given.value("line", line);
        Given.value("quantity", quantity);
        return commands.run(plans.cancelQuantity(id, line, quantity));
    }

    /**
     * Adds, changes or removes lines, or changes prices, amounts or addresses, while the order is DRAFT, PLACED,
     * CONFIRMED or ON_HOLD. A line cannot fall below what is cancelled, allocated and shipped of it.
     *
     * @param id the order
     * @param change a pure function; it is applied again after a lost race
     * @return the order
     */
    public Order amend(OrderId id, UnaryOperator<Order> change) {
        return commands.run(plans.amend(id, Given.value("change", change)));
    }

    /**
     * Amends an order in the version that the caller saw.
     *
     * @param id the order
     * @param version the version that the caller saw
     * @param change a pure function
     * @return the order
     * @throws io.fichario.crm.store.StaleRecordException if the order is in another version
     */
    public Order amend(OrderId id, Version version, UnaryOperator<Order> change) {
        return commands.run(plans.amend(id, Given.value("version", version), Given.value("change", change)));
    }

    /**
     * Sends an open order elsewhere. Shipments that were prepared keep the address that they have.
     *
     * @param id the order
     * @param to where it is to go
     * @return the order
     */
    public Order repoint(OrderId id, Repointing to) {
        Repointing.Value value = commands.shape(to, faults -> to.value(faults));
        return commands.run(plans.repoint(id, to, value));
    }

    /**
     * Changes what is kept beside the agreement: notes, external ids, owner, departments, and the day of an open order.
     *
     * @param id the order
     * @param edit a pure function; it is applied again after a lost race
     * @return the order
     */
    public Order edit(OrderId id, UnaryOperator<Order> edit) {
        return commands.run(plans.edit(id, Given.value("edit", edit)));
    }

    /**
     * Edits an order in the version that the caller saw.
     *
     * @param id the order
     * @param version the version that the caller saw
     * @param edit a pure function
     * @return the order
     * @throws io.fichario.crm.store.StaleRecordException if the order is in another version
     */
    public Order edit(OrderId id, Version version, UnaryOperator<Order> edit) {
        return commands.run(plans.edit(id, Given.value("version", version), Given.value("edit", edit)));
    }

    /**
     * Finds an order.
     *
     * @param id the id
     * @return the order, or empty when there is none that the actor may see
     */
    public Optional<Order> find(OrderId id) {
        return commands.reading().find(id);
    }

    /**
     * Returns an order.
     *
     * @param id the id
     * @return the order
     * @throws io.fichario.crm.record.NotFoundException if there is none that the actor may see
     */
    public Order get(OrderId id) {
        return commands.reading().get(id);
    }

    /**
     * Finds an order by its number.
     *
     * @param number what people call it
     * @return the order, or empty when there is none that the actor may see
     */
    public Optional<Order> findByNumber(OrderNumber number) {
        String text = Given.value("number", number).text();
        return commands.reading().find(new Key<>(Order.TYPE, Order.BY_NUMBER, text), "number").stream()
                .findFirst();
    }

    /**
     * Finds an order by its name in another system.
     *
     * @param externalId the name there
     * @return the order, or empty when there is none that the actor may see
     */
    public Optional<Order> findByExternalId(ExternalId externalId) {
        String text = Given.value("externalId", externalId).text();
        return commands.reading().find(new Key<>(Order.TYPE, Order.BY_EXTERNAL_ID, text), "externalId").stream()
                .findFirst();
    }

    /**
     * Returns a page of a query.
     *
     * @param query the query
     * @return a full page of what the actor may see
     */
    public Page<Order> list(Query<Order> query) {
        return commands.reading().list(query);
    }

    /**
     * Counts orders.
     *
     * @param condition what they must fulfil
     * @return how many of them the actor may see
     */
    public long count(Condition<Order> condition) {
        return commands.reading().count(Order.TYPE, condition);
    }
}
