package io.fichario.crm.inmemory.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Role;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.change.RequestId;
import io.fichario.crm.order.Fulfilment;
import io.fichario.crm.order.LineLedger;
import io.fichario.crm.order.LineNumber;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderSettings;
import io.fichario.crm.order.OrderStatus;
import io.fichario.crm.order.Orders;
import io.fichario.crm.order.Quantity;
import io.fichario.crm.order.Tolerance;
import io.fichario.crm.record.NotFoundException;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.rule.RejectedException;
import io.fichario.crm.rule.Violation;
import io.fichario.crm.shipment.NewDispatch;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.shipment.ShipmentStatus;
import io.fichario.crm.shipment.TrackingCode;
import io.fichario.crm.shipment.TrackingEvent;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** What becomes of orders when their goods go, vanish and come back, as a host sees it. */
final class GoodsAndOrdersTest {
    private static final LineNumber ONE = LineNumber.of(1);

    private final Warehouse warehouse = new Warehouse();
    private final Orders orders = warehouse.ana.orders();

    @Test
    void aPartlyShippedOrderIsCancelledOnceAllCameBack() {
        Order order = warehouse.confirmed("5");
        Shipment there = delivered(warehouse, order, "2");
        rejected(() -> orders.cancel(order.id()), "ledger.shippedNotReturned");
        warehouse.ana.shipments().returnWhole(there.id());
        warehouse.prepared(order, "1");
        Order gone = orders.cancel(order.id());
        LineLedger ledger = gone.line(1).ledger();
        assertThat(ledger.cancelled()).isEqualTo(Quantity.of(3));
        assertThat(ledger.allocated().isZero()).isTrue();
        assertThat(gone.fulfilment()).isEqualTo(Fulfilment.RETURNED);
        assertThat(orders.cancel(order.id())).isEqualTo(gone);
    }

    @Test
    void whatIsFoundAfterTheOrderWasCancelledComesBack() {
        Order order = warehouse.confirmed("5");
        Shipment lost = lost(warehouse, order, "2");
        Order gone = orders.cancel(order.id());
        assertThat(gone.line(1).ledger().cancelled()).isEqualTo(Quantity.of(5));
        assertThat(warehouse.ana.shipments().markFound(lost.id()).status()).isEqualTo(ShipmentStatus.RETURNED);
        assertThat(warehouse.order(order.id())).isEqualTo(gone);
    }

    @Test
    void whatIsFoundWithinTheToleranceReopensACompletedOrder() {
        Warehouse generous = tolerating("100%");
        Order order = generous.confirmed("2");
        Shipment lost = lost(generous, order, "2");
        delivered(generous, order, "2");
        assertThat(generous.order(order.id()).status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(generous.ana.shipments().markFound(lost.id()).status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
        assertThat(generous.order(order.id()).status()).isEqualTo(OrderStatus.CONFIRMED);
        generous.ana.shipments().markLost(lost.id());
        assertThat(generous.order(order.id()).status()).isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void whatArrivesWhileTheOrderIsHeldCompletesItWhenItIsReleased() {
        Order order = warehouse.confirmed("2");
        Shipment sent = warehouse
                .ana
                .shipments()
                .dispatch(warehouse.prepared(order, "2").id(), NewDispatch.by("x"));
        orders.hold(order.id());
        warehouse.ana.shipments().deliver(sent.id());
        assertThat(warehouse.order(order.id()).status()).isEqualTo(OrderStatus.ON_HOLD);
        assertThat(orders.release(order.id()).status()).isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void aLateEventDoesNotCompleteAnOrderThatWasReopened() {
        Order order = warehouse.confirmed("2");
        Shipment there = delivered(warehouse, order, "2");
        orders.reopen(order.id());
        TrackingEvent late = TrackingEvent.of(warehouse.clock.instant(), TrackingCode.IN_TRANSIT);
        warehouse.ana.shipments().track(there.id(), late);
        assertThat(warehouse.order(order.id()).status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void theToleranceCountsOverAllDeliveries() {
        Warehouse generous = tolerating("10%");
        Order order = generous.confirmed("10");
        delivered(generous, order, "6");
        delivered(generous, generous.order(order.id()), "3.5");
        generous.prepared(order, "1.5");
        rejected(() -> generous.prepared(order, "0.000001"), "ledger.overShipment");
    }

    @Test
    void aQuantityIsCancelledAgainOnlyUnderAnotherRequest() {
        Order order = warehouse.confirmed("5");
        CrmSession request = warehouse.ana.with(RequestId.of("cancel-1"));
        Order once = request.orders().cancelQuantity(order.id(), ONE, Quantity.of(2));
        assertThat(request.orders().cancelQuantity(order.id(), ONE, Quantity.of(2)))
                .isEqualTo(once);
        Order twice = orders.cancelQuantity(order.id(), ONE, Quantity.of(2));
        assertThat(twice.line(1).ledger().cancelled()).isEqualTo(Quantity.of(4));
        rejected(() -> orders.cancelQuantity(order.id(), ONE, Quantity.of(2)), "ledger.notOpen");
    }

    @Test
    void wrongLinesUnitsAndCurrenciesAreRefused() {
        Order order = warehouse.confirmed("5");
        rejected(() -> orders.cancelQuantity(order.id(), LineNumber.of(9), Quantity.of(1)), "order.unknownLine");
        rejected(() -> orders.cancelQuantity(order.id(), ONE, Quantity.parse("1 kg")), "quantity.otherUnit");
        rejected(() -> orders.cancelQuantity(order.id(), ONE, Quantity.of(0)), "quantity.zero");
        rejected(
                () -> orders.amend(order.id(), now -> now.withLine(now.line(1).withUnitPrice(BigMoney.parse("EUR 1")))),
                "currency.other");
        assertThat(warehouse.order(order.id())).isEqualTo(order);
    }

    @Test
    void yenAndDinarsAreNotRoundedToTwoPlaces() {
        assertThat(ordered("JPY", "19.5")).isEqualTo("JPY 58");
        assertThat(ordered("BHD", "1.2345")).isEqualTo("BHD 3.704");
    }

    private String ordered(String currency, String price) {
        Order order = orders.place(NewOrder.by(warehouse.maria)
                .in(currency)
                .line("TEA-01", "Tea", 3, price)
                .shipTo(NewAddress.in("BR").city("Santos")));
        return orders.get(order.id()).totals().total().toString();
    }

    @Test
    void ordersOfAnotherTenantAreNotFound() {
        Order order = warehouse.confirmed("5");
        Orders stranger = warehouse
                .crm
                .as(Warehouse.ANA.ofTenant(TenantId.of("other")).withRole(Role.ADMINISTRATOR))
                .orders();
        assertThat(stranger.find(order.id())).isEmpty();
        notFound(() -> stranger.cancel(order.id()));
        notFound(() -> stranger.amend(order.id(), now -> now));
        notFound(() -> stranger.cancelQuantity(order.id(), ONE, Quantity.of(1)));
        notFound(() -> stranger.place(NewOrder.by(warehouse.maria).in("BRL").line("TEA-01", "Tea", 3, "1")));
    }

    private static Warehouse tolerating(String rate) {
        return new Warehouse(builder -> builder.orders(OrderSettings.STANDARD.withTolerance(Tolerance.parse(rate))));
    }

    private static Shipment delivered(Warehouse warehouse, Order order, String quantity) {
        Shipment sent = warehouse
                .ana
                .shipments()
                .dispatch(warehouse.prepared(order, quantity).id(), NewDispatch.by("x"));
        return warehouse.ana.shipments().deliver(sent.id());
    }

    private static Shipment lost(Warehouse warehouse, Order order, String quantity) {
        Shipment sent = warehouse
                .ana
                .shipments()
                .dispatch(warehouse.prepared(order, quantity).id(), NewDispatch.by("x"));
        return warehouse.ana.shipments().markLost(sent.id());
    }

    private static void notFound(ThrowingCallable call) {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(call);
    }

    private static void rejected(ThrowingCallable call, String code) {
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(call)
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::code)
                        .contains(code));
    }
}
