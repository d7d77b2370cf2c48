package io.fichario.crm.inmemory.order;

import static io.fichario.crm.inmemory.order.Shop.AUGUSTA;
import static io.fichario.crm.inmemory.order.Shop.BOB;
import static io.fichario.crm.inmemory.order.Shop.NOON;
import static io.fichario.crm.inmemory.order.Shop.PAULISTA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.Crm;
import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Department;
import io.fichario.crm.address.AddressEntry;
import io.fichario.crm.change.RequestId;
import io.fichario.crm.command.Preview;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.contact.LifecycleStage;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderNumber;
import io.fichario.crm.order.OrderNumbering;
import io.fichario.crm.order.OrderStatus;
import io.fichario.crm.record.ExternalId;
import io.fichario.crm.record.NotFoundException;
import io.fichario.crm.rule.RejectedException;
import io.fichario.crm.rule.Violation;
import io.fichario.crm.store.DuplicateKeyException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlacingTest {
    private final Shop shop = new Shop();

    @Test
    void anOrderIsDraftedAndPlacedByOneChange() {
        Order order = shop.placed();

        assertThat(order.status()).isEqualTo(OrderStatus.PLACED);
        assertThat(order.number()).isPresent();
        assertThat(order.progress().placedAt()).contains(NOON);
        assertThat(order.terms().orderedOn()).isEqualTo(LocalDate.of(2026, 5, 4));
        assertThat(shop.history(order.id())).hasSize(1);
        assertThat(shop.orders().get(order.id())).isEqualTo(order);
    }

    @Test
    void theDefaultAddressIsCopiedAndOneThatWasGivenIsKept() {
        assertThat(shop.placed().shipTo()).contains(AUGUSTA.toAddress());
        assertThat(shop.orders().place(shop.tea().shipTo(PAULISTA)).shipTo()).contains(PAULISTA.toAddress());
        AddressEntry entry = shop.maria.addresses().entries().get(0);
        assertThat(shop.orders().place(shop.tea().billTo(entry.id())).billTo()).contains(AUGUSTA.toAddress());
    }

    @Test
    void placingMakesALeadACustomerInTheSameCommand() {
        assertThat(shop.maria.stage()).isEqualTo(LifecycleStage.LEAD);

        Order order = shop.placed();

        assertThat(shop.contact(shop.maria.id()).stage()).isEqualTo(LifecycleStage.CUSTOMER);
        assertThat(shop.history(order.id()).get(0).cause().operation().name()).isEqualTo("order.place");
    }

    @Test
    void aDormantCustomerReturnsAndALostOneMustBeReopenedFirst() {
        shop.placed();
        shop.ana().contacts().lapse(shop.maria.id());
        shop.placed();
        assertThat(shop.contact(shop.maria.id()).stage()).isEqualTo(LifecycleStage.CUSTOMER);

        Contact other = shop.ana().contacts().register(NewContact.person("Rui"));
        shop.ana().contacts().lose(other.id());
        NewOrder order =
                NewOrder.by(other.id()).in("BRL").line("TEA-01", "Chá", 1, "5").shipTo(AUGUSTA);
        assertThat(codes(order)).containsExactly("order.customerLost");
        shop.ana().contacts().reopen(other.id());
        assertThat(shop.orders().place(order).status()).isEqualTo(OrderStatus.PLACED);
    }

    @Test
    void aDraftIsPlacedLaterAndPlacingItAgainChangesNothing() {
        Order draft = shop.orders().draft(shop.tea());
        assertThat(draft.status()).isEqualTo(OrderStatus.DRAFT);
        assertThat(draft.number()).isEmpty();
        assertThat(shop.contact(shop.maria.id()).stage()).isEqualTo(LifecycleStage.LEAD);

        Order placed = shop.orders().place(draft.id());

        assertThat(placed.status()).isEqualTo(OrderStatus.PLACED);
        assertThat(placed.shipTo()).isPresent();
        assertThat(shop.orders().place(draft.id())).isEqualTo(placed);
        assertThat(shop.history(draft.id())).hasSize(2);
    }

    @Test
    void placingWithoutLinesOrAddressIsRefusedAndNothingIsStored() {
        assertThat(codes(NewOrder.by(shop.maria.id()).in("BRL"))).containsExactly("order.noLines");
        Contact other = shop.ana().contacts().register(NewContact.person("Rui"));
        assertThat(codes(NewOrder.by(other.id()).in("BRL").line("TEA-01", "Chá", 1, "5")))
                .containsExactly("order.noShipTo");
        assertThat(shop.count()).isZero();
    }

    @Test
    void allFaultsOfACommandAreReportedAtOnce() {
        assertThatThrownBy(() -> shop.orders()
                        .place(NewOrder.by(shop.maria.id()).in("XYZ").line(null, "Chá", 0, "x")))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::path)
                                .containsExactlyInAnyOrder(
                                        "currency", "lines[0].sku", "lines[0].quantity", "lines[0].unitPrice"));
    }

    @Test
    void anUnknownCustomerIsNotFound() {
        ContactId nobody = ContactId.of(new UUID(7, 7));
        assertThatThrownBy(
                        () -> shop.orders().place(NewOrder.by(nobody).in("BRL").line("TEA-01", "Chá", 1, "5")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theOrderBelongsToWhoLooksAfterTheCustomerAndIsKnownToWhoDraftedIt() {
        Order order = shop.placed();
        assertThat(order.filing().owner()).contains(ActorId.of("ana"));
        assertThat(order.filing().departments()).contains(Department.of("sales"));
        assertThat(shop.crm.as(BOB).orders().find(order.id())).isEmpty();
    }

    @Test
    void ordersAreFoundByNumberAndByExternalId() {
        Order order = shop.orders().place(shop.tea().externalId("shop", "4711"));
        OrderNumber number = order.number().orElseThrow();
        assertThat(shop.orders().findByNumber(number)).contains(order);
        assertThat(shop.orders().findByExternalId(ExternalId.of("shop", "4711")))
                .contains(order);
        assertThat(shop.crm.as(BOB).orders().findByNumber(number)).isEmpty();
        assertThatThrownBy(() -> shop.orders().place(shop.tea().externalId("shop", "4711")))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void theSameRequestPlacesOneOrder() {
        RequestId request = RequestId.of("web-4711");
        Order first = shop.ana().with(request).orders().place(shop.tea());
        Order again = shop.ana().with(request).orders().place(shop.tea());
        assertThat(again).isEqualTo(first);
        assertThat(shop.count()).isEqualTo(1);
        assertThatThrownBy(
                        () -> shop.ana().with(request).orders().place(shop.tea().notes("other")))
                .isInstanceOf(RejectedException.class);
    }

    @Test
    void aPreviewPlacesNothingAndGivesNoNumber() {
        Preview preview = shop.ana().preview(session -> session.orders().place(shop.tea()));
        assertThat(preview.refusals()).isEmpty();
        assertThat(preview.records())
                .filteredOn(Order.class::isInstance)
                .singleElement()
                .satisfies(order -> assertThat(((Order) order).number()).isEmpty());
        assertThat(shop.count()).isZero();
        assertThat(shop.placed().number()).contains(OrderNumber.of("000001"));
    }

    @Test
    void twoProcessesTakeDifferentBlocks() {
        OrderNumbering other = OrderNumbering.blocks();
        Crm second = Crm.builder(shop.store).numbering(other).build();
        String first = shop.placed().number().orElseThrow().text();
        String elsewhere = second.as(Shop.ANA)
                .orders()
                .place(shop.tea())
                .number()
                .orElseThrow()
                .text();
        assertThat(first).isEqualTo("000001");
        assertThat(elsewhere).isEqualTo("000051");
        assertThat(shop.placed().number()).contains(OrderNumber.of("000002"));
    }

    @Test
    void gaplessNumbersHaveNoGapsEvenWhenACommandIsRefused() {
        Shop exact = new Shop(builder -> builder.numbering(OrderNumbering.gapless()));
        assertThat(exact.placed().number()).contains(OrderNumber.of("000001"));
        assertThatThrownBy(
                        () -> exact.orders().place(NewOrder.by(exact.maria.id()).in("BRL")))
                .isInstanceOf(RejectedException.class);
        assertThat(exact.placed().number()).contains(OrderNumber.of("000002"));
    }

    private List<String> codes(NewOrder order) {
        try {
            shop.orders().place(order);
            return List.of();
        } catch (RejectedException refused) {
            return refused.violations().stream().map(Violation::code).toList();
        }
    }
}
