package io.fichario.crm.shipment;

import com.google.common.collect.ImmutableSet;
import io.fichario.crm.access.Department;
import io.fichario.crm.access.Operation;
import io.fichario.crm.access.Operation.Action;
import io.fichario.crm.address.PostalAddress;
import io.fichario.crm.command.Draft;
import io.fichario.crm.command.Outcome;
import io.fichario.crm.command.Plan;
import io.fichario.crm.command.Situation;
import io.fichario.crm.order.Completion;
import io.fichario.crm.order.LineNumber;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderStep;
import io.fichario.crm.order.Quantity;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.NotFoundException;
import io.fichario.crm.record.Ref;
import io.fichario.crm.record.Stamp;
import io.fichario.crm.record.Version;
import io.fichario.crm.rule.Flow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** What each operation on shipments needs, and how it decides. */
final class ShipmentPlans {
    private final Completion completion;

    ShipmentPlans(Completion completion) {
        this.completion = completion;
    }

    /** A transition of a shipment and its order, at a time. */
    @FunctionalInterface
    interface Move {
        Handling of(Handling handling, Instant now);
    }

    Plan<Shipment> prepare(NewShipment command, NewShipment.Values values) {
        Ref<Order> order = Ref.to(values.order());
        return Plan.of(Shipment.TYPE, operation("prepare", Action.CREATE))
                .input(command)
                .wanting(wants -> wants.lock(order))
                .changing(order)
                .creating(Shipment.TYPE, Map.of(Shipment.ORDER, values.order()))
                .deciding(situation -> {
                    Order before = situation.seen(order);
                    Handling after = Handling.prepare(begun(situation, before, values), before);
                    OrderStep step = after.order().afterShipmentMove(before, completion);
                    return Outcome.of(Draft.created(Shipment.TYPE, after.shipment()))
                            .and(draft(before, step));
                });
    }

    private static Shipment begun(Situation situation, Order order, NewShipment.Values values) {
        Handling.checkPreparing(order);
        PostalAddress shipTo = values.shipTo()
                .or(order::shipTo)
                .orElseThrow(() -> new InvalidValueException("shipTo", "shipment.noShipTo"));
        return new Shipment(
                ShipmentId.of(situation.newId()),
                Stamp.unsaved(situation.actor().tenant()),
                order.id(),
                Optional.of(shipTo),
                ShipmentStatus.PREPARED,
                values.carriage(),
                values.contents(),
                Journey.NONE,
                Optional.of(situation.actor().id()),
                departments(situation, order));
    }

    /** Who sold the goods and who sends them both know the shipment. */
    private static Set<Department> departments(Situation situation, Order order) {
        return ImmutableSet.<Department>builder()
                .addAll(order.filing().departments())
                .addAll(situation.actor().departments())
                .build();
    }

    Plan<Shipment> move(ShipmentId id, String transition, Move move) {
        return withOrder(id, transition, Action.TRANSITION).deciding(situation -> {
            Shipment before = situation.target(Ref.to(id));
            return situation.step(Shipment.TYPE, before, transition) == Flow.Step.DONE
                    ? Outcome.unchanged(before)
                    : moved(situation, before, move, transition);
        });
    }

    /** Carries a quantity, so that a shipment of which all came back refuses it rather than passing it over. */
    Plan<Shipment> returnLines(ShipmentId id, Map<LineNumber, Quantity> back) {
        return withOrder(id, ShipmentFlow.RETURN, Action.TRANSITION)
                .input(id, back)
                .deciding(situation -> {
                    Shipment before = situation.target(Ref.to(id));
                    situation.step(Shipment.TYPE, before, ShipmentFlow.RETURN);
                    return moved(situation, before, (handling, now) -> handling.returnLines(back), ShipmentFlow.RETURN);
                });
    }

    Plan<Shipment> resize(ShipmentId id, Map<LineNumber, Quantity> quantities) {
        return withOrder(id, "resize", Action.EDIT)
                .input(id, quantities)
                .deciding(situation ->
                        moved(situation, situation.target(Ref.to(id)), (handling, now) -> handling.resize(quantities)));
    }

    Plan<Shipment> track(ShipmentId id, List<TrackingEvent> events) {
        return withOrder(id, "track", Action.TRANSITION).input(id, events).deciding(situation -> {
            Shipment before = situation.target(Ref.to(id));
            if (before.status().isInHouse() || before.status() == ShipmentStatus.CANCELLED) {
                situation.step(Shipment.TYPE, before, ShipmentFlow.PROGRESS);
            }
            Handling now = handling(situation, before);
            Handling after = now.track(events);
            return outcome(now, after, tracked(before.status(), after.shipment().status()));
        });
    }

    private static String[] tracked(ShipmentStatus before, ShipmentStatus after) {
        if (before == after) {
            return new String[0];
        }
        return new String[] {after == ShipmentStatus.DELIVERED ? ShipmentFlow.DELIVER : ShipmentFlow.PROGRESS};
    }

    Plan<Shipment> edit(ShipmentId id, UnaryOperator<Shipment> edit) {
        return editing(id, (situation, before) -> situation.edit(Shipment.TYPE, before, edit));
    }

    Plan<Shipment> edit(ShipmentId id, Version version, UnaryOperator<Shipment> edit) {
        return editing(id, (situation, before) -> situation.edit(Shipment.TYPE, before, version, edit))
                .input(id, version)
                .once();
    }

    private static Plan<Shipment> editing(ShipmentId id, BiFunction<Situation, Shipment, Draft<Shipment>> drafting) {
        return withOrder(id, "edit", Action.EDIT)
                .deciding(situation -> Outcome.of(drafting.apply(situation, situation.target(Ref.to(id)))));
    }

    private static Plan<Shipment> withOrder(ShipmentId id, String verb, Action action) {
        Ref<Shipment> shipment = Ref.to(Given.value("shipmentId", id));
        Ref<Order> order = order(id);
        return Plan.of(Shipment.TYPE, operation(verb, action))
                .input(id)
                .wanting(wants -> wants.lock(order))
                .changing(shipment)
                .changing(order);
    }

    private static Ref<Order> order(ShipmentId id) {
        return Ref.through(Ref.to(id), Shipment.ORDER, Order.TYPE);
    }

    private Outcome<Shipment> moved(Situation situation, Shipment before, Move move, String... transitions) {
        Handling now = handling(situation, before);
        return outcome(now, move.of(now, situation.now()), transitions);
    }

    private static Handling handling(Situation situation, Shipment shipment) {
        Order order = situation.find(order(shipment.id())).orElseThrow(() -> new NotFoundException(shipment.order()));
        return new Handling(shipment, order);
    }

    private Outcome<Shipment> outcome(Handling before, Handling after, String... transitions) {
        OrderStep step = after.order().afterShipmentMove(before.order(), completion);
        return Outcome.of(Draft.named(Shipment.TYPE, before.shipment(), after.shipment(), transitions))
                .and(draft(before.order(), step));
    }

    private static Draft<Order> draft(Order before, OrderStep step) {
        return Draft.named(Order.TYPE, before, step.order(), step.transitions().toArray(String[]::new));
    }

    private static Operation operation(String verb, Action action) {
        return Operation.of(Shipment.TYPE.name() + "." + verb, action);
    }
}
