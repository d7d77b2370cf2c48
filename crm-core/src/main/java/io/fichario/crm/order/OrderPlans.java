package io.fichario.crm.order;

import io.fichario.crm.access.Operation;
import io.fichario.crm.access.Operation.Action;
import io.fichario.crm.command.Draft;
import io.fichario.crm.command.Outcome;
import io.fichario.crm.command.Plan;
import io.fichario.crm.command.Situation;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.NotFoundException;
import io.fichario.crm.record.Ref;
import io.fichario.crm.record.Version;
import io.fichario.crm.rule.Flow;
import io.fichario.crm.rule.RejectedException;
import io.fichario.crm.rule.Severity;
import io.fichario.crm.rule.Violation;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What each operation on orders needs, and how it decides. */
final class OrderPlans {
    private final OrderPorts ports;
    private final Placing placing;

    OrderPlans(OrderPorts ports) {
        this.ports = ports;
        this.placing = new Placing(ports);
    }

    Plan<Order> draft(NewOrder command, NewOrder.Values values) {
        return creating("draft", command, values.customer()).deciding(situation -> {
            Contact customer = situation.seen(Ref.to(values.customer()));
            return Outcome.of(Draft.created(Order.TYPE, placing.drafted(situation, customer, values)));
        });
    }

    Plan<Order> place(NewOrder command, NewOrder.Values values) {
        return numbered(creating("place", command, values.customer())
                        .wanting(wants -> wants.lock(Ref.to(values.customer()))))
                .deciding(situation -> {
                    Contact customer = situation.seen(Ref.to(values.customer()));
                    return placing.placedNew(situation, customer, placing.drafted(situation, customer, values));
                });
    }

    Plan<Order> place(OrderId id) {
        return numbered(changing(id, OrderFlow.PLACE, Action.TRANSITION)).deciding(situation -> {
            Order before = situation.target(Ref.to(id));
            return situation.step(Order.TYPE, before, OrderFlow.PLACE) == Flow.Step.DONE
                    ? Outcome.unchanged(before)
                    : placing.placed(situation, customerOf(situation, before), before);
        });
    }

    Plan<Order> move(OrderId id, String transition, UnaryOperator<Order> move) {
        return changing(id, transition, Action.TRANSITION).deciding(situation -> {
            Order before = situation.target(Ref.to(id));
            return situation.step(Order.TYPE, before, transition) == Flow.Step.DONE
                    ? Outcome.unchanged(before)
                    : settled(before, move.apply(before), transition);
        });
    }

    Plan<Order> cancel(OrderId id) {
        return changing(id, OrderFlow.CANCEL, Action.TRANSITION)
                .wanting(wants -> ports.shipments().wanting(wants, id))
                .deciding(situation -> {
                    Order before = situation.target(Ref.to(id));
                    return situation.step(Order.TYPE, before, OrderFlow.CANCEL) == Flow.Step.DONE
                            ? Outcome.unchanged(before)
                            : cancelled(situation, before);
                });
    }

    private Outcome<Order> cancelled(Situation situation, Order before) {
        Outcome<Order> outcome =
                Outcome.of(Draft.named(Order.TYPE, before, OrderTransitions.cancel(before), OrderFlow.CANCEL));
        for (Draft<?> shipment : ports.shipments().cancelling(situation, before.id())) {
            outcome = outcome.and(shipment);
        }
        return outcome;
    }

    Plan<Order> cancelQuantity(OrderId id, LineNumber line, Quantity quantity) {
        return changing(id, "cancelQuantity", Action.EDIT)
                .input(id, line, quantity)
                .deciding(situation -> {
                    Order before = situation.target(Ref.to(id));
                    return settled(before, OrderTransitions.cancelQuantity(before, line, quantity));
                });
    }

    Plan<Order> amend(OrderId id, UnaryOperator<Order> change) {
        return amending(id, (situation, before) -> situation.edit(Order.TYPE, before, change));
    }

    Plan<Order> amend(OrderId id, Version version, UnaryOperator<Order> change) {
        return amending(id, (situation, before) -> situation.edit(Order.TYPE, before, version, change))
                .input(id, version)
                .once();
    }

    private Plan<Order> amending(OrderId id, BiFunction<Situation, Order, Draft<Order>> drafting) {
        return changing(id, "amend", Action.EDIT).deciding(situation -> {
            Order before = situation.target(Ref.to(id));
            OrderTransitions.checkAmendable(before);
            Order after = drafting.apply(situation, before).after();
            List<Fault> faults = OrderSuccession.amendment(before, after);
            if (!faults.isEmpty()) {
                throw new RejectedException(faults.stream()
                        .map(fault -> Violation.of(Violation.INVARIANT, Severity.REFUSE, fault))
                        .toList());
            }
            return after.equals(before) ? Outcome.unchanged(before) : settled(before, after);
        });
    }

    Plan<Order> repoint(OrderId id, Repointing command, Repointing.Value to) {
        return changing(id, "repoint", Action.EDIT).input(id, command).deciding(situation -> {
            Order before = situation.target(Ref.to(id));
            OrderTransitions.checkAmendable(before);
            Order after = before.withAddresses(
                    to.in(before.addresses(), customerOf(situation, before).addresses()));
            return Outcome.of(Draft.named(Order.TYPE, before, after));
        });
    }

    Plan<Order> edit(OrderId id, UnaryOperator<Order> edit) {
        return editing(id, (situation, before) -> situation.edit(Order.TYPE, before, edit));
    }

    Plan<Order> edit(OrderId id, Version version, UnaryOperator<Order> edit) {
        return editing(id, (situation, before) -> situation.edit(Order.TYPE, before, version, edit))
                .input(id, version)
                .once();
    }

    private static Plan<Order> editing(OrderId id, BiFunction<Situation, Order, Draft<Order>> drafting) {
        return changing(id, "edit", Action.EDIT)
                .deciding(situation -> Outcome.of(drafting.apply(situation, situation.target(Ref.to(id)))));
    }

    private Outcome<Order> settled(Order before, Order after, String... made) {
        OrderStep step = OrderTransitions.settle(before, after, ports.settings().completion());
        String[] transitions =
                Stream.concat(Stream.of(made), step.transitions().stream()).toArray(String[]::new);
        return Outcome.of(Draft.named(Order.TYPE, before, step.order(), transitions));
    }

    private Plan<Order> numbered(Plan<Order> plan) {
        return plan.wanting(ports.numbering()::wanting).preparing(ports.numbering());
    }

    private static Plan<Order> creating(String verb, NewOrder command, ContactId customer) {
        return Plan.of(Order.TYPE, operation(verb, Action.CREATE))
                .input(command)
                .changing(Ref.to(customer))
                .creating(Order.TYPE, Map.of(Order.CUSTOMER, customer));
    }

    /** The customer is locked first, then the order, which everything that sends goods locks too. */
    private static Plan<Order> changing(OrderId id, String verb, Action action) {
        Ref<Order> order = Ref.to(Given.value("orderId", id));
        return Plan.of(Order.TYPE, operation(verb, action))
                .input(id)
                .wanting(wants -> wants.lock(customer(id)).lock(order))
                .changing(order)
                .changing(customer(id));
    }

    private static Ref<Contact> customer(OrderId id) {
        return Ref.through(Ref.to(id), Order.CUSTOMER, Contact.TYPE);
    }

    private static Contact customerOf(Situation situation, Order order) {
        return situation.find(customer(order.id())).orElseThrow(() -> new NotFoundException(order.customer()));
    }

    private static Operation operation(String verb, Action action) {
        return Operation.of(Order.TYPE.name() + "." + verb, action);
    }
}
