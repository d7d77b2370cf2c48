package io.fichario.crm.inmemory.order;

import static io.fichario.crm.inmemory.order.Shop.AUGUSTA;
import static io.fichario.crm.inmemory.order.Shop.PAULISTA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.order.Completion;
import io.fichario.crm.order.LineNumber;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderAddresses;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.order.OrderLine;
import io.fichario.crm.order.OrderSettings;
import io.fichario.crm.order.OrderStatus;
import io.fichario.crm.order.Orders;
import io.fichario.crm.order.Quantity;
import io.fichario.crm.order.Repointing;
import io.fichario.crm.record.NotFoundException;
import io.fichario.crm.record.Query;
import io.fichario.crm.rule.IllegalTransitionException;
import io.fichario.crm.rule.RejectedException;
import io.fichario.crm.store.StaleRecordException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class OrdersTest {
    private static final LineNumber FIRST = LineNumber.of(1);

    private final Shop shop = new Shop();

    @Test
    void anOrderGoesThroughItsFlow() {
        OrderId id = shop.placed().id();
        assertThat(shop.orders().confirm(id).status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(shop.orders().hold(id).status()).isEqualTo(OrderStatus.ON_HOLD);
        assertThat(shop.orders().release(id).status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(shop.orders().unconfirm(id).status()).isEqualTo(OrderStatus.PLACED);
        assertThat(shop.orders().reject(id).status()).isEqualTo(OrderStatus.REJECTED);
        assertThatThrownBy(() -> shop.orders().confirm(id)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void aDraftIsDiscarded() {
        Order draft = shop.orders().draft(shop.tea());
        assertThat(shop.orders().discard(draft.id()).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThatThrownBy(() -> shop.orders().place(draft.id())).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void aRepeatedTransitionChangesNothing() {
        OrderId id = shop.placed().id();
        List<BiFunction<Orders, OrderId, Order>> steps =
                List.of(Orders::confirm, Orders::release, Orders::hold, Orders::release, Orders::cancel);
        for (BiFunction<Orders, OrderId, Order> step : steps) {
            Order once = step.apply(shop.orders(), id);
            assertThat(step.apply(shop.orders(), id)).isEqualTo(once);
        }
        assertThat(shop.history(id)).hasSize(5);
    }

    @Test
    void cancellingAgainNeverTakesMoreThanWasOrdered() {
        OrderId id = shop.confirmed().id();
        shop.orders().cancelQuantity(id, FIRST, Quantity.of(1));
        for (int i = 0; i < 5; i++) {
            assertThat(shop.orders().cancel(id).line(1).ledger().cancelled()).isEqualTo(Quantity.of(3));
        }
    }

    @Test
    void cancellingTheLastOpenQuantityCompletesTheOrderUnlessSwitchedOff() {
        OrderId id = shop.confirmed().id();
        assertThat(shop.orders().cancelQuantity(id, FIRST, Quantity.of(3)).status())
                .isEqualTo(OrderStatus.COMPLETED);
        Shop manual = new Shop(builder -> builder.orders(OrderSettings.STANDARD.withCompletion(Completion.ON_REQUEST)));
        OrderId other = manual.confirmed().id();
        assertThat(manual.orders().cancelQuantity(other, FIRST, Quantity.of(3)).status())
                .isEqualTo(OrderStatus.CONFIRMED);
        assertThat(manual.orders().complete(other).status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(manual.orders().reopen(other).status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void anOrderThatWasSettledWhileItWasHeldCompletesWhenItIsReleased() {
        OrderId held = shop.orders().hold(shop.confirmed().id()).id();
        shop.orders().cancelQuantity(held, FIRST, Quantity.of(3));
        assertThat(shop.orders().release(held).status()).isEqualTo(OrderStatus.COMPLETED);
        OrderId placed = shop.placed().id();
        shop.orders().cancelQuantity(placed, FIRST, Quantity.of(3));
        assertThat(shop.orders().confirm(placed).status()).isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void anOrderThatWasReopenedOnRequestStaysOpenUntilItIsSettledAgain() {
        OrderId id = shop.confirmed().id();
        shop.orders().cancelQuantity(id, FIRST, Quantity.of(3));
        assertThat(shop.orders().reopen(id).status()).isEqualTo(OrderStatus.CONFIRMED);
        Order cheaper = shop.orders()
                .amend(id, order -> order.withLine(order.line(1).withUnitPrice(BigMoney.parse("BRL 18.00"))));
        assertThat(cheaper.status()).isEqualTo(OrderStatus.CONFIRMED);
        shop.orders().amend(id, order -> order.withLine(order.line(1).withQuantity(Quantity.of(5))));
        assertThat(shop.orders().cancelQuantity(id, FIRST, Quantity.of(2)).status())
                .isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void completingAnUnsettledOrderIsRefused() {
        OrderId id = shop.confirmed().id();
        assertThatThrownBy(() -> shop.orders().complete(id))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void amendingChangesLinesAndPrices() {
        OrderId id = shop.confirmed().id();
        Order amended = shop.orders()
                .amend(
                        id,
                        order -> order.withLine(order.line(1)
                                        .withUnitPrice(BigMoney.parse("BRL 18.00"))
                                        .withQuantity(Quantity.of(2)))
                                .withLine(OrderLine.of(
                                        order.nextLine(),
                                        OrderLine.Article.of("TEA-02", "Chá preto"),
                                        Quantity.parse("0.5 kg"),
                                        BigMoney.parse("BRL 80.00"))));
        assertThat(amended.totals().total().toString()).isEqualTo("BRL 76.00");
        assertThat(amended.status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void anAmendmentMayNotMoveStatusOrLedger() {
        OrderId id = shop.confirmed().id();
        assertThatThrownBy(() -> shop.orders().amend(id, order -> order.allocate(Map.of(FIRST, Quantity.of(1)))))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("ledger");
        assertThatThrownBy(() -> shop.orders().edit(id, order -> order.withoutLine(FIRST)))
                .isInstanceOf(RejectedException.class);
        assertThat(shop.orders().get(id).version().number()).isEqualTo(2);
    }

    @Test
    void anAmendmentIsRefusedWithAllItsFaults() {
        OrderId id = shop.placed().id();
        assertThatThrownBy(() -> shop.orders()
                        .amend(id, order -> order.withoutLine(FIRST).withAddresses(OrderAddresses.NONE)))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        rejected -> assertThat(rejected.violations()).hasSize(2));
    }

    @Test
    void anAmendmentLeavesAPlacedOrderItsLinesAndItsAddress() {
        OrderId id = shop.placed().id();
        assertThatThrownBy(() -> shop.orders().amend(id, order -> order.withoutLine(FIRST)))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("without lines");
        assertThatThrownBy(() -> shop.orders().amend(id, order -> order.withAddresses(OrderAddresses.NONE)))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("address to ship to");
        OrderId draft = shop.orders().draft(shop.tea()).id();
        assertThat(shop.orders().amend(draft, order -> order.withoutLine(FIRST)).lines())
                .isEmpty();
    }

    @Test
    void aClosedOrderIsNotAmended() {
        OrderId id = shop.placed().id();
        shop.orders().cancel(id);
        assertThatThrownBy(() -> shop.orders().amend(id, order -> order.withoutLine(FIRST)))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("CANCELLED");
        assertThatThrownBy(() -> shop.orders().cancelQuantity(id, FIRST, Quantity.of(1)))
                .isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> shop.orders().repoint(id, Repointing.shipTo(PAULISTA)))
                .isInstanceOf(RejectedException.class);
    }

    @Test
    void aProfileChangeDoesNotRewriteTheAddressOfAnOrder() {
        Order before = shop.placed();
        shop.ana().contacts().edit(shop.maria.id(), contact -> contact.withNotes("moved"));
        shop.ana().contacts().addAddress(shop.maria.id(), AddressPurpose.SHIPPING, PAULISTA);
        assertThat(shop.orders().get(before.id()).shipTo()).contains(AUGUSTA.toAddress());
    }

    @Test
    void anOpenOrderIsRepointedOnRequest() {
        OrderId id = shop.placed().id();
        Order there = shop.orders().repoint(id, Repointing.shipTo(PAULISTA).and(Repointing.billTo(AUGUSTA)));
        assertThat(there.shipTo()).contains(PAULISTA.toAddress());
        assertThat(there.billTo()).contains(AUGUSTA.toAddress());
    }

    @Test
    void notesAreEditedAndAnOldVersionIsRefused() {
        Order order = shop.placed();
        Order noted = shop.orders().edit(order.id(), order.version(), now -> now.withNotes("ring twice"));
        assertThat(noted.notes()).contains("ring twice");
        assertThatThrownBy(() -> shop.orders().edit(order.id(), order.version(), now -> now.withNotes("no")))
                .isInstanceOf(StaleRecordException.class);
        assertThatThrownBy(
                        () -> shop.orders().amend(order.id(), order.version(), now -> now.withAdjustments(List.of())))
                .isInstanceOf(StaleRecordException.class);
    }

    @Test
    void ordersAreListedByTheirFields() {
        shop.confirmed();
        Order placed = shop.orders().place(shop.tea().in("EUR"));
        Query<Order> open = Query.of(Order.TYPE).where(Order.STATUS.is(OrderStatus.PLACED));
        assertThat(shop.orders().list(open).items()).containsExactly(placed);
        assertThat(shop.orders().count(Order.CUSTOMER.is(shop.maria.id()))).isEqualTo(2);
        assertThat(Order.TOTAL.values(placed))
                .containsExactly(placed.totals().total().getAmount());
    }

    @Test
    void anUnknownOrderIsNotFound() {
        OrderId nothing = OrderId.of(new UUID(7, 7));
        assertThatThrownBy(() -> shop.orders().confirm(nothing)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> shop.orders().cancel(nothing)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> shop.orders().get(nothing)).isInstanceOf(NotFoundException.class);
        assertThat(shop.orders().find(nothing)).isEmpty();
    }

    @Test
    void severalOrdersArePlacedTogetherOrNotAtAll() {
        assertThatThrownBy(() -> shop.ana().together(session -> {
                    session.orders().place(shop.tea());
                    session.orders().place(NewOrder.by(shop.maria.id()).in("BRL"));
                }))
                .isInstanceOf(RejectedException.class);
        assertThat(shop.count()).isZero();
        shop.ana().together(session -> {
            Order order = session.orders().place(shop.tea());
            session.orders().confirm(order.id());
        });
        assertThat(shop.count()).isEqualTo(1);
    }
}
