package io.fichario.crm.inmemory.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.fichario.crm.address.AddressBook;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.contact.Channel;
import io.fichario.crm.contact.ConsentEntry;
import io.fichario.crm.contact.ConsentPurpose;
import io.fichario.crm.contact.Consents;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.contact.Relationship;
import io.fichario.crm.order.LedgerMove;
import io.fichario.crm.order.LineNumber;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderNumber;
import io.fichario.crm.order.Quantity;
import io.fichario.crm.record.CrmException;
import io.fichario.crm.record.NotFoundException;
import io.fichario.crm.rule.RejectedException;
import io.fichario.crm.shipment.NewShipment;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A function of the caller may change what an edit may change, and nothing else. */
class NoWayRoundTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final LineNumber FIRST = LineNumber.of(1);

    private final Desk desk = new Desk();
    private final Contact customer = desk.customer();
    private final Order order = desk.placed(customer, "19.90");

    @Test
    void anEditThatReturnsAnotherContactIsRefused() {
        Contact other = desk.customer();

        refused(() -> desk.ana.contacts().edit(customer.id(), c -> other));
    }

    @Test
    void anEditThatReturnsAnotherOrderIsRefused() {
        Order other = desk.placed(customer, "5");

        refused(() -> desk.ana.orders().edit(order.id(), o -> other));
        refused(() -> desk.ana.orders().amend(order.id(), o -> other));
    }

    @Test
    void anEditThatDropsAConsentIsRefused() {
        desk.ana
                .contacts()
                .recordConsent(customer.id(), ConsentEntry.withdrawn(Channel.EMAIL, ConsentPurpose.MARKETING, NOON));

        refusedEdit(c -> c.withConsents(Consents.EMPTY));
    }

    @Test
    void anEditThatJumpsAStageIsRefused() {
        refusedEdit(Contact::lapsed);
    }

    @Test
    void anEditThatDropsAnAddressIsRefused() {
        Contact housed = desk.ana
                .contacts()
                .addAddress(
                        customer.id(), AddressPurpose.HOME, NewAddress.in("BR").city("Recife"));
        assertThat(housed.addresses().entries()).hasSize(1);

        refusedEdit(c -> c.withAddresses(AddressBook.empty()));
    }

    @Test
    void anEditThatRelatesToAContactThatIsNotThereIsRefused() {
        ContactId nobody = ContactId.of(new UUID(7, 7));
        Relationship worksFor = Relationship.of(nobody, "employee", "employer");

        assertThatThrownBy(() -> desk.ana.contacts().edit(customer.id(), c -> c.withRelationship(worksFor)))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining(nobody.text());
        assertThat(desk.ana.contacts().get(customer.id()).relationships()).isEmpty();
    }

    @Test
    void anEditThatRelatesToAnotherContactIsWritten() {
        Relationship household = Relationship.of(desk.customer().id(), "parent", "child");

        Contact related = desk.ana.contacts().edit(customer.id(), c -> c.withRelationship(household));

        assertThat(related.relationships()).containsExactly(household);
    }

    @Test
    void anEditThatMovesALedgerIsRefused() {
        UnaryOperator<Order> shipped = o -> o.moved(LedgerMove.ALLOCATE, Map.of(FIRST, Quantity.of(1)));

        refused(() -> desk.ana.orders().edit(order.id(), shipped));
        refused(() -> desk.ana.orders().amend(order.id(), shipped));
    }

    @Test
    void anEditThatChangesTheNumberIsRefused() {
        refused(() -> desk.ana.orders().edit(order.id(), o -> numbered(o, "777")));
        refused(() -> desk.ana.orders().amend(order.id(), o -> numbered(o, "777")));
    }

    private static Order numbered(Order o, String number) {
        return new Order(
                o.id(),
                o.stamp(),
                Optional.of(OrderNumber.of(number)),
                o.customer(),
                o.terms(),
                o.progress(),
                o.lines(),
                o.adjustments(),
                o.addresses(),
                o.filing());
    }

    @Test
    void anEditThatGivesTheOrderToAnotherCustomerIsRefused() {
        Contact other = desk.customer();
        UnaryOperator<Order> stolen = o -> new Order(
                o.id(),
                o.stamp(),
                o.number(),
                other.id(),
                o.terms(),
                o.progress(),
                o.lines(),
                o.adjustments(),
                o.addresses(),
                o.filing());

        refused(() -> desk.ana.orders().edit(order.id(), stolen));
        refused(() -> desk.ana.orders().amend(order.id(), stolen));
    }

    @Test
    void aShipmentCannotBeMadeByADirectCallThatSkipsTheOrder() {
        Order draft = desk.ana.orders().draft(desk.order(customer, "5"));

        assertThatThrownBy(
                        () -> desk.ana.shipments().prepare(NewShipment.of(draft).line(draft.line(1), 1)))
                .isInstanceOf(CrmException.class);
        assertThatThrownBy(
                        () -> desk.ana.shipments().prepare(NewShipment.of(order).line(draft.line(1), "2")))
                .isInstanceOf(CrmException.class);
        assertThat(desk.ana.orders().get(order.id())).isEqualTo(order);
    }

    private void refusedEdit(UnaryOperator<Contact> edit) {
        Contact before = desk.ana.contacts().get(customer.id());
        refused(() -> desk.ana.contacts().edit(customer.id(), edit));
        assertThat(desk.ana.contacts().get(customer.id())).isEqualTo(before);
    }

    private void refused(ThrowingCallable command) {
        assertThatThrownBy(command)
                .asInstanceOf(type(RejectedException.class))
                .satisfies(rejected -> assertThat(rejected.violations()).isNotEmpty());
        assertThat(desk.ana.orders().get(order.id())).isEqualTo(order);
    }
}
