package io.fichario.crm.order;

import com.google.common.collect.ImmutableSet;
import io.fichario.crm.access.Department;
import io.fichario.crm.address.AddressBook;
import io.fichario.crm.address.AddressEntry;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.PostalAddress;
import io.fichario.crm.command.Draft;
import io.fichario.crm.command.Outcome;
import io.fichario.crm.command.Situation;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.ContactFlow;
import io.fichario.crm.contact.LifecycleStage;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Stamp;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** How orders begin: drafted from what was typed, and placed, by which their customer becomes one. */
final class Placing {
    private final OrderPorts ports;

    Placing(OrderPorts ports) {
        this.ports = ports;
    }

    Order drafted(Situation situation, Contact customer, NewOrder.Values values) {
        OrderSettings settings = ports.settings();
        AddressBook book = customer.addresses();
        return new Order(
                OrderId.of(situation.newId()),
                Stamp.unsaved(situation.actor().tenant()),
                Optional.empty(),
                customer.id(),
                new OrderTerms(
                        values.currency(),
                        values.orderedOn().orElseGet(situation::today),
                        values.rounding().orElse(settings.rounding()),
                        settings.tolerance()),
                OrderProgress.draft(OrderLines.greatest(values.lines())),
                values.lines(),
                values.adjustments(),
                new OrderAddresses(
                        values.billTo().in(book, "billTo"), values.shipTo().in(book, "shipTo")),
                filing(situation, customer, values.filing()));
    }

    /** Who looks after the customer answers for the order; who drafted it knows it too. */
    private static OrderFiling filing(Situation situation, Contact customer, OrderFiling typed) {
        Set<Department> departments = ImmutableSet.<Department>builder()
                .addAll(customer.standing().departments())
                .addAll(situation.actor().departments())
                .build();
        return new OrderFiling(
                customer.owner().or(() -> Optional.of(situation.actor().id())),
                departments,
                typed.notes(),
                typed.externalIds());
    }

    /** A new order is made and placed by one change. */
    Outcome<Order> placedNew(Situation situation, Contact customer, Order draft) {
        Numbering number = number(situation);
        Order placed = placed(situation, customer, draft, number);
        return number.with(Outcome.of(Draft.created(Order.TYPE, placed, OrderFlow.PLACE)), won(situation, customer));
    }

    Outcome<Order> placed(Situation situation, Contact customer, Order before) {
        Numbering number = number(situation);
        Order placed = placed(situation, customer, before, number);
        return number.with(
                Outcome.of(Draft.named(Order.TYPE, before, placed, OrderFlow.PLACE)), won(situation, customer));
    }

    private Order placed(Situation situation, Contact customer, Order draft, Numbering number) {
        OrderAddresses defaults = new OrderAddresses(
                standard(situation, customer, AddressPurpose.BILLING),
                standard(situation, customer, AddressPurpose.SHIPPING));
        return OrderTransitions.place(draft, number.number(), situation.now(), defaults);
    }

    private static Optional<PostalAddress> standard(Situation situation, Contact customer, AddressPurpose purpose) {
        return customer.addresses().current(purpose, situation.today()).map(AddressEntry::address);
    }

    /** The number that an order gets, none in a preview. */
    private record Numbering(Optional<OrderNumbering.Numbered> numbered) {
        Optional<OrderNumber> number() {
            return numbered.map(OrderNumbering.Numbered::number);
        }

        Outcome<Order> with(Outcome<Order> order, Optional<Draft<Contact>> customer) {
            Outcome<Order> all = customer.map(order::and).orElse(order);
            return numbered.flatMap(OrderNumbering.Numbered::state)
                    .map(all::and)
                    .orElse(all);
        }
    }

    private Numbering number(Situation situation) {
        return new Numbering(
                situation.isPreview()
                        ? Optional.empty()
                        : Optional.of(ports.numbering().next(situation)));
    }

    private static Optional<Draft<Contact>> won(Situation situation, Contact customer) {
        if (customer.stage() == LifecycleStage.LOST) {
            throw new InvalidValueException(
                    Fault.of("customer", "order.customerLost").with("customer", customer.id()));
        }
        return moved(situation, customer, ContactFlow.WIN, Contact::won)
                .or(() -> moved(situation, customer, ContactFlow.RETURN, Contact::returned));
    }

    private static Optional<Draft<Contact>> moved(
            Situation situation, Contact customer, String transition, UnaryOperator<Contact> move) {
        return situation.canMove(Contact.TYPE, customer, transition)
                ? Optional.of(Draft.named(Contact.TYPE, customer, move.apply(customer), transition))
                : Optional.empty();
    }
}
