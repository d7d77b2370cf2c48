package io.fichario.crm.shipment;

import io.fichario.crm.command.Commands;
import io.fichario.crm.order.Completion;
import io.fichario.crm.order.LineNumber;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.order.Quantity;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.Key;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The door to shipments. Each command locks the order, moves shipment and ledger together and completes or reopens the
 * order where that follows. A transition that is asked for when the shipment is already where it leads to changes nothing
 * and answers with the shipment as it is; commands that carry a quantity or make a record are repeats only under the same
 * request id. Thread-safe.
 *
 * <p>Besides what is named at each method, every command throws {@link io.fichario.crm.record.NotFoundException} when
 * there is no such shipment that the actor may see, {@link io.fichario.crm.access.AccessDeniedException}, {@link
 * io.fichario.crm.rule.RejectedException} with all that is wrong, and {@link
 * io.fichario.crm.rule.IllegalTransitionException} when the flow does not know the transition from where it stands.
 */
public final class Shipments {
    private final Commands commands;
    private final ShipmentPlans plans;

    /**
     * Creates the door.
     *
     * @param commands the way of commands for an actor
     * @param completion whether an order is completed when its last line is settled
     */
    public Shipments(Commands commands, Completion completion) {
        this.commands = Given.value("commands", commands);
        this.plans = new ShipmentPlans(Given.value("completion", completion));
    }

    /**
     * Sets goods aside for a new shipment. The order must be PLACED or CONFIRMED.
     *
     * @param command what is known of the shipment
     * @return the shipment, PREPARED
     */
    public Shipment prepare(NewShipment command) {
        NewShipment.Values values = commands.shape(command, faults -> command.toValues(faults));
        return commands.run(plans.prepare(command, values));
    }

    /**
     * Closes the boxes.
     *
     * @param id the shipment
     * @return the shipment, PACKED
     */
    public Shipment pack(ShipmentId id) {
        return move(id, ShipmentFlow.PACK, (handling, now) -> handling.pack());
    }

    /**
     * Opens the boxes again.
     *
     * @param id the shipment
     * @return the shipment, PREPARED
     */
    public Shipment unpack(ShipmentId id) {
        return move(id, ShipmentFlow.UNPACK, (handling, now) -> handling.unpack());
    }

    /**
     * Hands the goods to the carrier now. The order must be CONFIRMED.
     *
     * @param id the shipment
     * @param carrier who carries it
     * @param trackingNumber the number under which the carrier follows it
     * @return the shipment, DISPATCHED
     */
    public Shipment dispatch(ShipmentId id, Carrier carrier, TrackingNumber trackingNumber) {
        return dispatch(
                id,
                NewDispatch.by(Given.value("carrier", carrier))
                        .trackingNumber(
                                Given.value("trackingNumber", trackingNumber).text()));
    }

    /**
     * Hands the goods to the carrier. The order must be CONFIRMED.
     *
     * @param id the shipment
     * @param command what is known of the dispatch
     * @return the shipment, DISPATCHED
     */
    public Shipment dispatch(ShipmentId id, NewDispatch command) {
        Carriage carriage = commands.shape(command, faults -> command.toCarriage(faults));
        return commands.run(plans.move(
                        id,
                        ShipmentFlow.DISPATCH,
                        (handling, now) ->
                                handling.dispatch(carriage, command.at().orElse(now)))
                .input(id, command));
    }

    /**
     * Takes the goods back from the carrier before it reported anything.
     *
     * @param id the shipment
     * @return the shipment, PACKED
     */
    public Shipment undispatch(ShipmentId id) {
        return move(id, ShipmentFlow.UNDISPATCH, (handling, now) -> handling.undispatch());
    }

    /**
     * Keeps what the carrier reported, each event once. While the shipment is on its way its status follows the latest
     * event by its own time; a new latest event that reports the arrival delivers it. On a shipment that is DELIVERED,
     * LOST or RETURNED events change nothing else.
     *
     * @param id the shipment
     * @param events what the carrier reported, in any order
     * @return the shipment with the events
     */
    public Shipment track(ShipmentId id, Collection<TrackingEvent> events) {
        return commands.run(plans.track(id, Given.list("events", events)));
    }

    /**
     * Keeps one event that the carrier reported, as {@link #track(ShipmentId, Collection)} does.
     *
     * @param id the shipment
     * @param event what the carrier reported
     * @return the shipment with the event
     */
    public Shipment track(ShipmentId id, TrackingEvent event) {
        return track(id, List.of(Given.value("event", event)));
    }

    /**
     * Records that the goods arrived now.
     *
     * @param id the shipment
     * @return the shipment, DELIVERED
     */
    public Shipment deliver(ShipmentId id) {
        return move(id, ShipmentFlow.DELIVER, Handling::deliver);
    }

    /**
     * Records that the goods arrived.
     *
     * @param id the shipment
     * @param at when
     * @return the shipment, DELIVERED
     */
    public Shipment deliver(ShipmentId id, Instant at) {
        Given.value("deliveredAt", at);
        return commands.run(plans.move(id, ShipmentFlow.DELIVER, (handling, now) -> handling.deliver(at))
                .input(id, at));
    }

    /**
     * Records that the goods had not arrived after all. Nothing may have come back.
     *
     * @param id the shipment
     * @return the shipment, IN_TRANSIT
     */
    public Shipment undeliver(ShipmentId id) {
        return move(id, ShipmentFlow.UNDELIVER, (handling, now) -> handling.undeliver());
    }

    /**
     * Records that the carrier lost the goods; they are open again, so that a replacement may go.
     *
     * @param id the shipment
     * @return the shipment, LOST
     */
    public Shipment markLost(ShipmentId id) {
        return move(id, ShipmentFlow.LOSE, (handling, now) -> handling.lose());
    }

    /**
     * Records that lost goods turned up. They go on when the order is CONFIRMED or COMPLETED and still has room for
     * them; otherwise they come back.
     *
     * @param id the shipment
     * @return the shipment, IN_TRANSIT or RETURNED
     */
    public Shipment markFound(ShipmentId id) {
        return move(id, ShipmentFlow.FIND, (handling, now) -> handling.find());
    }

    /**
     * Records that the goods come back undelivered; they are open again.
     *
     * @param id the shipment
     * @return the shipment, RETURNED
     */
    public Shipment refuse(ShipmentId id) {
        return move(id, ShipmentFlow.REFUSE, (handling, now) -> handling.refuse());
    }

    /**
     * Records that all that the customer still had of a shipment came back.
     *
     * @param id the shipment
     * @return the shipment, RETURNED
     */
    public Shipment returnWhole(ShipmentId id) {
        return move(id, ShipmentFlow.RETURN, (handling, now) -> handling.returnWhole());
    }

    /**
     * Records that some of what arrived came back.
     *
     * @param id the shipment
     * @param back how much of which lines of the order, more than nothing of each
     * @return the shipment, RETURNED when that was all and DELIVERED otherwise
     */
    public Shipment returnLines(ShipmentId id, Map<LineNumber, Quantity> back) {
        return commands.run(plans.returnLines(id, Given.map("lines", back)));
    }

    /**
     * Gives a shipment up before it leaves; its goods are open again.
     *
     * @param id the shipment
     * @return the shipment, CANCELLED
     */
    public Shipment cancel(ShipmentId id) {
        return move(id, ShipmentFlow.CANCEL, (handling, now) -> handling.cancel());
    }

    /**
     * Sets how much a prepared shipment carries. Growing takes from what is still open, shrinking gives back.
     *
     * @param id the shipment, PREPARED
     * @param quantities the new quantities; lines that are not named stay, zero leaves one out, new ones are added
     * @return the shipment, still PREPARED
     */
    public Shipment resize(ShipmentId id, Map<LineNumber, Quantity> quantities) {
        return commands.run(plans.resize(id, Given.map("lines", quantities)));
    }

    /**
     * Changes carriage, parcels, address, owner or departments by a function of what the shipment is.
     *
     * @param id the shipment
     * @param edit a pure function; it is applied again after a lost race
     * @return the shipment as it was written
     */
    public Shipment edit(ShipmentId id, UnaryOperator<Shipment> edit) {
        return commands.run(plans.edit(id, Given.value("edit", edit)));
    }

    /**
     * Changes carriage, parcels, address, owner or departments in the version that the caller saw.
     *
     * @param id the shipment
     * @param version the version that the caller saw
     * @param edit a pure function
     * @return the shipment as it was written
     * @throws io.fichario.crm.store.StaleRecordException if the shipment is in another version
     */
    public Shipment edit(ShipmentId id, Version version, UnaryOperator<Shipment> edit) {
        return commands.run(plans.edit(id, Given.value("version", version), Given.value("edit", edit)));
    }

    /**
     * Finds a shipment.
     *
     * @param id the id
     * @return the shipment, or empty when there is none that the actor may see
     */
    public Optional<Shipment> find(ShipmentId id) {
        return commands.reading().find(id);
    }

    /**
     * Returns a shipment.
     *
     * @param id the id
     * @return the shipment
     * @throws io.fichario.crm.record.NotFoundException if there is none that the actor may see
     */
    public Shipment get(ShipmentId id) {
        return commands.reading().get(id);
    }

    /**
     * Finds shipments by the number of the shipment or of a parcel, however it was typed.
     *
     * @param number the number
     * @return the shipments that the actor may see
     */
    public List<Shipment> findByTrackingNumber(TrackingNumber number) {
        String form = Given.value("trackingNumber", number).lookupForm();
        return commands.reading()
                .find(new Key<>(Shipment.TYPE, Shipment.TRACKING_NUMBER, form), Shipment.TRACKING_NUMBER.name());
    }

    /**
     * Returns a page of the shipments of an order, in the order of their ids.
     *
     * @param order the order
     * @return the first page of those that the actor may see
     */
    public Page<Shipment> of(OrderId order) {
        return list(Query.of(Shipment.TYPE).where(Shipment.ORDER.is(Given.value("order", order))));
    }

    /**
     * Returns a page of a query.
     *
     * @param query the query
     * @return a full page of what the actor may see
     */
    public Page<Shipment> list(Query<Shipment> query) {
        return commands.reading().list(query);
    }

    /**
     * Counts shipments.
     *
     * @param condition what they must fulfil
     * @return how many of them the actor may see
     */
    public long count(Condition<Shipment> condition) {
        return commands.reading().count(Shipment.TYPE, condition);
    }

    private Shipment move(ShipmentId id, String transition, ShipmentPlans.Move move) {
        return commands.run(plans.move(id, transition, move));
    }
}
