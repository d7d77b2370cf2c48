package io.fichario.crm.inmemory.shipment;

import static io.fichario.crm.inmemory.shipment.Warehouse.WIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.access.Department;
import io.fichario.crm.access.Role;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.change.Change;
import io.fichario.crm.change.RequestId;
import io.fichario.crm.order.Fulfilment;
import io.fichario.crm.order.LineNumber;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderStatus;
import io.fichario.crm.order.Quantity;
import io.fichario.crm.record.CrmException;
import io.fichario.crm.record.NotFoundException;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import io.fichario.crm.rule.IllegalTransitionException;
import io.fichario.crm.rule.RejectedException;
import io.fichario.crm.rule.Violation;
import io.fichario.crm.shipment.Carrier;
import io.fichario.crm.shipment.NewDispatch;
import io.fichario.crm.shipment.NewShipment;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.shipment.ShipmentId;
import io.fichario.crm.shipment.ShipmentStatus;
import io.fichario.crm.shipment.Shipments;
import io.fichario.crm.shipment.TrackingCode;
import io.fichario.crm.shipment.TrackingEvent;
import io.fichario.crm.shipment.TrackingNumber;
import io.fichario.crm.store.StaleRecordException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class ShipmentsTest {
    private static final LineNumber ONE = LineNumber.of(1);

    private final Warehouse warehouse = new Warehouse();
    private final Shipments shipments = warehouse.ana.shipments();

    @Test
    void anOrderShipsInTwoPartsAndCompletesByItself() {
        Order order = warehouse.confirmed("3");
        Shipment first = warehouse.prepared(order, "2");
        shipments.dispatch(first.id(), Carrier.of("correios"), TrackingNumber.of("BR123456789BR"));
        assertThat(warehouse.order(order.id()).fulfilment()).isEqualTo(Fulfilment.PARTLY_SHIPPED);
        shipments.deliver(first.id());
        assertThat(warehouse.order(order.id()).status()).isEqualTo(OrderStatus.CONFIRMED);
        Order left = warehouse.order(order.id());
        Shipment second = shipments.prepare(NewShipment.of(left).allOpen(left));
        shipments.dispatch(second.id(), NewDispatch.by("correios"));
        shipments.deliver(second.id());
        assertThat(warehouse.order(order.id()).status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(warehouse.order(order.id()).fulfilment()).isEqualTo(Fulfilment.DELIVERED);
        assertThat(shipments.of(order.id()).items()).extracting(Shipment::id).containsExactly(first.id(), second.id());
    }

    @Test
    void shipmentAndOrderChangeUnderOneCommand() {
        Shipment shipment = warehouse.prepared(warehouse.confirmed("3"), "2");
        List<Change> made = warehouse.store.read(
                TenantId.DEFAULT,
                view -> view.changes(view.changes(shipment.id(), Version.NONE, 1)
                        .get(0)
                        .cause()
                        .command()));
        assertThat(made).extracting(change -> change.record().type().name()).containsExactly("shipment", "order");
        assertThat(made).extracting(change -> change.cause().operation().name()).containsOnly("shipment.prepare");
    }

    @Test
    void aShipmentGoesToTheAddressOfItsOrderUnlessAnotherIsGiven() {
        Order order = warehouse.confirmed("3");
        assertThat(warehouse.prepared(order, "1").shipTo()).isEqualTo(order.shipTo());
        Shipment elsewhere = shipments.prepare(NewShipment.of(order)
                .line(order.line(1), 1)
                .to(NewAddress.in("BR").city("Santos")));
        assertThat(elsewhere.shipTo().orElseThrow().city()).contains("Santos");
    }

    @Test
    void ordersThatAreNeitherPlacedNorConfirmedAreNotShipped() {
        Order draft = warehouse
                .ana
                .orders()
                .draft(NewOrder.by(warehouse.maria).in("BRL").line("TEA-01", "Tea", 3, "1"));
        rejected(() -> warehouse.prepared(draft, "1"), "shipment.prepareOrder");
        Order held = warehouse.ana.orders().hold(warehouse.confirmed("3").id());
        rejected(() -> warehouse.prepared(held, "1"), "shipment.prepareOrder");
        Order placed = warehouse.placed("3");
        Shipment early = warehouse.prepared(placed, "1");
        rejected(() -> shipments.dispatch(early.id(), NewDispatch.by("x")), "shipment.dispatchOrder");
    }

    @Test
    void allFaultsAreReportedAtOnceInTheLanguageOfTheActor() {
        Order order = warehouse.confirmed("3");
        Shipments portuguese = warehouse
                .crm
                .as(Warehouse.ANA.reading(Locale.forLanguageTag("pt")))
                .shipments();
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> portuguese.prepare(NewShipment.of(order)
                        .line(order.line(1), 0)
                        .carrier("\u0000x")
                        .to(NewAddress.in("??"))))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::path)
                        .contains("lines[0].quantity", "carrier", "shipTo.country"));
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(
                        () -> portuguese.resize(warehouse.prepared(order, "1").id(), Map.of()))
                .withMessageContaining("nenhuma linha");
    }

    @Test
    void aTransitionToWhereTheShipmentIsChangesNothing() {
        Shipment packed =
                shipments.pack(warehouse.prepared(warehouse.confirmed("3"), "2").id());
        assertThat(shipments.pack(packed.id())).isEqualTo(packed);
        Shipment sent = shipments.dispatch(packed.id(), NewDispatch.by("correios"));
        assertThat(shipments.dispatch(packed.id(), NewDispatch.by("dhl"))).isEqualTo(sent);
        Shipment lost = shipments.markLost(sent.id());
        assertThat(shipments.markLost(sent.id())).isEqualTo(lost);
    }

    @Test
    void aRepeatedCancelChangesNothing() {
        Order order = warehouse.confirmed("3");
        Shipment gone = shipments.cancel(warehouse.prepared(order, "2").id());
        Order after = warehouse.order(order.id());
        for (int i = 0; i < 3; i++) {
            assertThat(shipments.cancel(gone.id())).isEqualTo(gone);
        }
        assertThat(warehouse.order(order.id())).isEqualTo(after);
        assertThat(after.line(1).ledger().allocated().isZero()).isTrue();
    }

    @Test
    void commandsThatCarryAQuantityAreRepeatsOnlyUnderTheSameRequest() {
        Order order = warehouse.confirmed("4");
        NewShipment command = NewShipment.of(order).line(order.line(1), 1);
        CrmSession request = warehouse.ana.with(RequestId.of("web-1"));
        Shipment first = request.shipments().prepare(command);
        assertThat(request.shipments().prepare(command)).isEqualTo(first);
        Shipment second = shipments.prepare(command);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(warehouse.order(order.id()).line(1).ledger().allocated()).isEqualTo(Quantity.of(2));
        shipments.dispatch(first.id(), NewDispatch.by("x"));
        shipments.deliver(first.id());
        CrmSession back = warehouse.ana.with(RequestId.of("web-2"));
        Map<LineNumber, Quantity> half = Map.of(ONE, Quantity.parse("0.5"));
        Shipment some = back.shipments().returnLines(first.id(), half);
        assertThat(back.shipments().returnLines(first.id(), half)).isEqualTo(some);
        assertThat(shipments.returnLines(first.id(), half).status()).isEqualTo(ShipmentStatus.RETURNED);
        rejected(() -> shipments.returnLines(first.id(), half), "shipment.returnStatus");
        assertThatExceptionOfType(CrmException.class)
                .isThrownBy(() -> request.shipments().prepare(command.line(order.line(1), 2)));
    }

    @Test
    void whatTheFlowDoesNotKnowIsRefusedWithWhatItKnows() {
        Shipment ready = warehouse.prepared(warehouse.confirmed("3"), "2");
        assertThatExceptionOfType(IllegalTransitionException.class)
                .isThrownBy(() -> shipments.deliver(ready.id()))
                .satisfies(refused -> assertThat(refused.allowed()).containsExactly("cancel", "dispatch", "pack"));
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> shipments.undispatch(ready.id()),
                () -> shipments.undeliver(ready.id()),
                () -> shipments.markLost(ready.id()),
                () -> shipments.markFound(ready.id()),
                () -> shipments.refuse(ready.id()),
                () -> shipments.returnWhole(ready.id()),
                () -> shipments.returnLines(ready.id(), Map.of(ONE, Quantity.of(1))),
                () -> shipments.track(ready.id(), event("a", 1, TrackingCode.IN_TRANSIT)))) {
            assertThatExceptionOfType(IllegalTransitionException.class).isThrownBy(call);
        }
        assertThat(shipments.get(ready.id())).isEqualTo(ready);
    }

    @Test
    void carrierEventsMoveTheShipmentAndTheArrivalSettlesTheOrder() {
        Order order = warehouse.confirmed("2");
        Shipment sent = shipments.dispatch(warehouse.prepared(order, "2").id(), NewDispatch.by("correios"));
        assertThat(shipments
                        .track(sent.id(), event("b", 20, TrackingCode.EXCEPTION))
                        .status())
                .isEqualTo(ShipmentStatus.EXCEPTION);
        Shipment late = shipments.track(sent.id(), event("a", 10, TrackingCode.IN_TRANSIT));
        assertThat(late.status()).isEqualTo(ShipmentStatus.EXCEPTION);
        assertThat(shipments.track(sent.id(), event("a", 10, TrackingCode.IN_TRANSIT)))
                .isEqualTo(late);
        Shipment there = shipments.track(sent.id(), event("c", 30, TrackingCode.DELIVERED));
        assertThat(there.status()).isEqualTo(ShipmentStatus.DELIVERED);
        assertThat(warehouse.order(order.id()).status()).isEqualTo(OrderStatus.COMPLETED);
        Shipment after = shipments.track(sent.id(), event("d", 40, TrackingCode.EXCEPTION));
        assertThat(after.status()).isEqualTo(ShipmentStatus.DELIVERED);
        assertThat(after.journey().events()).hasSize(4);
    }

    @Test
    void undeliveringReopensACompletedOrder() {
        Order order = warehouse.confirmed("2");
        Shipment there = delivered(order, "2");
        assertThat(warehouse.order(order.id()).status()).isEqualTo(OrderStatus.COMPLETED);
        shipments.undeliver(there.id());
        assertThat(warehouse.order(order.id()).status()).isEqualTo(OrderStatus.CONFIRMED);
        shipments.deliver(there.id());
        shipments.returnWhole(there.id());
        assertThat(warehouse.order(order.id()).status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(warehouse.order(order.id()).fulfilment()).isEqualTo(Fulfilment.RETURNED);
    }

    @Test
    void aLostShipmentIsReplacedAndWhatIsFoundLaterComesBack() {
        Order order = warehouse.confirmed("2");
        Shipment sent = shipments.dispatch(warehouse.prepared(order, "2").id(), NewDispatch.by("x"));
        shipments.markLost(sent.id());
        assertThat(warehouse.order(order.id()).line(1).ledger().open()).isEqualTo(Quantity.of(2));
        delivered(order, "2");
        Shipment found = shipments.markFound(sent.id());
        assertThat(found.status()).isEqualTo(ShipmentStatus.RETURNED);
        assertThat(warehouse.order(order.id()).status()).isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void whatIsFoundGoesOnWhileItsQuantityIsOpen() {
        Order order = warehouse.confirmed("2");
        Shipment sent = shipments.dispatch(warehouse.prepared(order, "2").id(), NewDispatch.by("x"));
        shipments.markLost(sent.id());
        assertThat(shipments.markFound(sent.id()).status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
        assertThat(warehouse.order(order.id()).line(1).ledger().shipped()).isEqualTo(Quantity.of(2));
    }

    @Test
    void cancellingAnOrderCancelsWhatHasNotLeft() {
        Order order = warehouse.confirmed("5");
        Shipment ready = warehouse.prepared(order, "2");
        Shipment packed = shipments.pack(warehouse.prepared(order, "1").id());
        Shipment other = warehouse.prepared(warehouse.confirmed("5"), "2");
        Order gone = warehouse.ana.orders().cancel(order.id());
        assertThat(gone.line(1).ledger().allocated().isZero()).isTrue();
        assertThat(gone.line(1).ledger().cancelled()).isEqualTo(Quantity.of(5));
        assertThat(shipments.get(ready.id()).status()).isEqualTo(ShipmentStatus.CANCELLED);
        assertThat(shipments.get(packed.id()).status()).isEqualTo(ShipmentStatus.CANCELLED);
        assertThat(shipments.get(other.id())).isEqualTo(other);
        assertThat(shipments.cancel(ready.id()).status()).isEqualTo(ShipmentStatus.CANCELLED);
    }

    @Test
    void anOrderWhoseGoodsAreUnderWayIsNotCancelled() {
        Order order = warehouse.confirmed("5");
        shipments.dispatch(warehouse.prepared(order, "2").id(), NewDispatch.by("x"));
        rejected(() -> warehouse.ana.orders().cancel(order.id()), "ledger.shippedNotReturned");
    }

    @Test
    void businessDatesMayComeWithTheCommandAndDefaultToTheClock() {
        Instant day = Instant.parse("1997-01-17T00:00:00Z");
        Order order = warehouse.confirmed("5");
        Shipment dated = shipments.dispatch(
                warehouse.prepared(order, "1").id(), NewDispatch.by("x").at(day));
        dated = shipments.deliver(dated.id(), day.plusSeconds(60));
        assertThat(dated.journey().shippedAt()).contains(day);
        assertThat(dated.journey().deliveredAt()).contains(day.plusSeconds(60));
        Shipment now = shipments.dispatch(warehouse.prepared(order, "1").id(), NewDispatch.by("x"));
        Instant left = warehouse.clock.instant();
        warehouse.clock.pass(Duration.ofHours(5));
        now = shipments.deliver(now.id());
        assertThat(now.journey().shippedAt()).contains(left);
        assertThat(now.journey().deliveredAt()).contains(left.plus(Duration.ofHours(5)));
    }

    @Test
    void shipmentsAreFoundByTrackingNumberStatusAndOrder() {
        Order order = warehouse.confirmed("5");
        Shipment sent = shipments.dispatch(
                warehouse.prepared(order, "2").id(), Carrier.of("correios"), TrackingNumber.of("BR123456789BR"));
        Shipment ready = warehouse.prepared(order, "1");
        assertThat(shipments.findByTrackingNumber(TrackingNumber.of("br 123 456 789 br")))
                .containsExactly(sent);
        assertThat(shipments.count(Shipment.STATUS.is(ShipmentStatus.PREPARED))).isEqualTo(1);
        assertThat(shipments.of(order.id()).items()).containsExactly(sent, ready);
        assertThat(shipments.find(ShipmentId.of(new UUID(1, 1)))).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> shipments.get(ShipmentId.of(new UUID(1, 1))));
    }

    @Test
    void anEditIsReappliedOrRefusedByVersion() {
        Shipment ready = warehouse.prepared(warehouse.confirmed("5"), "2");
        Shipment edited = shipments.edit(
                ready.id(), shipment -> shipment.withDepartments(Set.of(Department.of("x"), Department.of("sales"))));
        assertThat(edited.departments()).hasSize(2);
        assertThatExceptionOfType(StaleRecordException.class)
                .isThrownBy(() -> shipments.edit(ready.id(), ready.version(), shipment -> shipment));
    }

    @Test
    void anEditDoesNotMoveStatusQuantitiesOrLedger() {
        Shipment ready = warehouse.prepared(warehouse.confirmed("5"), "2");
        Shipment other =
                shipments.pack(warehouse.prepared(warehouse.confirmed("5"), "3").id());
        rejected(() -> shipments.edit(ready.id(), shipment -> other), "succession.id");
        rejected(
                () -> shipments.edit(ready.id(), shipment -> shipment.withContents(other.contents())),
                "succession.governed");
    }

    @Test
    void growingAndShrinkingMoveTheLedger() {
        Order order = warehouse.confirmed("5");
        Shipment first = warehouse.prepared(order, "2");
        Shipment second = warehouse.prepared(order, "3");
        rejected(() -> shipments.resize(second.id(), Map.of(ONE, Quantity.of(4))), "ledger.overShipment");
        shipments.cancel(first.id());
        shipments.resize(second.id(), Map.of(ONE, Quantity.of(5)));
        assertThat(warehouse.order(order.id()).line(1).ledger().allocated()).isEqualTo(Quantity.of(5));
        shipments.resize(second.id(), Map.of(ONE, Quantity.parse("0.5")));
        assertThat(warehouse.order(order.id()).line(1).ledger().open()).isEqualTo(Quantity.parse("4.5"));
    }

    @Test
    void whoSoldAndWhoSendsBothKnowTheShipment() {
        Order order = warehouse.confirmed("5");
        Shipment ready = warehouse.prepared(order, "2");
        assertThat(ready.owner()).contains(Warehouse.ANA.id());
        assertThat(ready.departments()).containsExactly(Department.of("sales"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> warehouse.crm.as(WIM).shipments().pack(ready.id()));
        Actor both = WIM.withRole(Role.INTEGRATION);
        Shipment sent =
                warehouse.crm.as(both).shipments().prepare(NewShipment.of(order).line(order.line(1), 1));
        assertThat(sent.departments()).containsExactlyInAnyOrder(Department.of("sales"), Department.of("warehouse"));
        assertThat(warehouse.crm.as(WIM).shipments().pack(sent.id()).status()).isEqualTo(ShipmentStatus.PACKED);
        assertThat(shipments.get(sent.id()).status()).isEqualTo(ShipmentStatus.PACKED);
    }

    @Test
    void whatIsOfAnotherTenantIsNotFound() {
        Order order = warehouse.confirmed("5");
        Shipment ready = warehouse.prepared(order, "2");
        Shipments stranger = warehouse
                .crm
                .as(Warehouse.ANA.ofTenant(TenantId.of("other")).withRole(Role.ADMINISTRATOR))
                .shipments();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> stranger.cancel(ready.id()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> stranger.prepare(NewShipment.of(order).line(order.line(1), 1)));
        assertThat(stranger.find(ready.id())).isEmpty();
    }

    private Shipment delivered(Order order, String quantity) {
        Shipment sent = shipments.dispatch(warehouse.prepared(order, quantity).id(), NewDispatch.by("x"));
        return shipments.deliver(sent.id());
    }

    private TrackingEvent event(String id, int minute, TrackingCode code) {
        return TrackingEvent.of(id, warehouse.clock.instant().plusSeconds(60L * minute), code);
    }

    private static void rejected(ThrowingCallable call, String code) {
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(call)
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::code)
                        .contains(code));
    }
}
