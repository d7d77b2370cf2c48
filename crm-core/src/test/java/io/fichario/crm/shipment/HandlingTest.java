package io.fichario.crm.shipment;

import static io.fichario.crm.shipment.Samples.NOON;
import static io.fichario.crm.shipment.Samples.delivered;
import static io.fichario.crm.shipment.Samples.dispatched;
import static io.fichario.crm.shipment.Samples.in;
import static io.fichario.crm.shipment.Samples.line;
import static io.fichario.crm.shipment.Samples.lines;
import static io.fichario.crm.shipment.Samples.order;
import static io.fichario.crm.shipment.Samples.prepared;
import static io.fichario.crm.shipment.Samples.q;
import static io.fichario.crm.shipment.Samples.shipment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fichario.crm.order.LineLedger;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.order.OrderStatus;
import io.fichario.crm.order.Tolerance;
import io.fichario.crm.record.InvalidValueException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class HandlingTest {
    @Test
    void preparingSetsGoodsAside() {
        Handling ready = prepared(order("5"), "2");
        assertThat(ready.shipment().status()).isEqualTo(ShipmentStatus.PREPARED);
        checkLedger(ready, "2", "0", "0", "0");
    }

    @Test
    void preparingIsForOrdersThatArePlacedOrConfirmed() {
        Set<OrderStatus> allowed = EnumSet.of(OrderStatus.PLACED, OrderStatus.CONFIRMED);
        for (OrderStatus status : OrderStatus.values()) {
            Order order = in(status, order("5"));
            if (allowed.contains(status)) {
                assertThat(prepared(order, "2").order().line(1).ledger().allocated())
                        .isEqualTo(q("2"));
            } else {
                refused(() -> prepared(order, "2"), "shipment.prepareOrder");
            }
        }
    }

    @Test
    void aShipmentCannotBeMadeByADirectCallThatSkipsTheOrder() {
        Shipment mine = shipment(1, line(1, "2"));
        Order other = Samples.with(order("5"), order("5").progress(), order("5").lines());
        Order stranger = new Order(
                OrderId.of(new UUID(9, 9)),
                other.stamp(),
                other.number(),
                other.customer(),
                other.terms(),
                other.progress(),
                other.lines(),
                other.adjustments(),
                other.addresses(),
                other.filing());
        refused(() -> Handling.prepare(mine, stranger), "shipment.otherOrder");
        refused(() -> new Handling(mine, order("5")).deliver(NOON), "ledger.notUnderWay");
        refused(() -> new Handling(mine, order("5")).dispatch(Carriage.UNKNOWN, NOON), "ledger.notAllocated");
    }

    @Test
    void shippingMoreThanOrderedIsRefused() {
        refused(() -> prepared(order("5"), "6"), "ledger.overShipment");
        Handling first = prepared(order("5"), "3");
        refused(() -> Handling.prepare(shipment(2, line(1, "3")), first.order()), "ledger.overShipment");
    }

    @Test
    void theToleranceCountsOverAllDeliveries() {
        Order generous = order(Tolerance.parse("10%"), "10");
        Handling first = delivered(generous, "6");
        Handling second = Handling.prepare(shipment(2, line(1, "5")), first.order());
        assertThat(second.order().line(1).ledger().allocated()).isEqualTo(q("5"));
        refused(() -> Handling.prepare(shipment(3, line(1, "0.5")), second.order()), "ledger.overShipment");
    }

    @Test
    void fractionalQuantitiesShip() {
        Handling there = delivered(order("1.25 kg"), "0.5 kg");
        LineLedger ledger = there.order().line(1).ledger();
        assertThat(ledger.delivered()).isEqualTo(q("0.5 kg"));
        assertThat(ledger.open()).isEqualTo(q("0.75 kg"));
        refused(() -> prepared(order("1.25 kg"), "0.5"), "quantity.otherUnit");
    }

    @Test
    void packingMovesNoGoods() {
        Handling packed = prepared(order("5"), "2").pack();
        assertThat(packed.shipment().status()).isEqualTo(ShipmentStatus.PACKED);
        assertThat(packed.unpack()).isEqualTo(prepared(order("5"), "2"));
        checkLedger(packed, "2", "0", "0", "0");
    }

    @Test
    void dispatchingShipsWhatWasSetAside() {
        Handling sent = dispatched(order("5"), "2");
        assertThat(sent.shipment().status()).isEqualTo(ShipmentStatus.DISPATCHED);
        assertThat(sent.shipment().journey().shippedAt()).contains(NOON);
        assertThat(sent.shipment().carriage().carrier()).contains(Carrier.of("correios"));
        checkLedger(sent, "0", "2", "0", "0");
    }

    @Test
    void dispatchingIsForConfirmedOrders() {
        Handling ready = prepared(order("5"), "2");
        for (OrderStatus status : EnumSet.complementOf(EnumSet.of(OrderStatus.CONFIRMED))) {
            Handling elsewhere = new Handling(ready.shipment(), in(status, ready.order()));
            refused(() -> elsewhere.dispatch(Carriage.UNKNOWN, NOON), "shipment.dispatchOrder");
        }
    }

    @Test
    void undispatchingSetsTheGoodsAsideAgain() {
        Handling back = dispatched(order("5"), "2").undispatch();
        assertThat(back.shipment().status()).isEqualTo(ShipmentStatus.PACKED);
        assertThat(back.shipment().journey()).isEqualTo(Journey.NONE);
        checkLedger(back, "2", "0", "0", "0");
    }

    @Test
    void whatTheCarrierReportedOnIsNotUndispatched() {
        Shipment sent = dispatched(order("5"), "2").shipment();
        Journey reported = sent.journey().reported(Set.of(Samples.event("a", 1, TrackingCode.IN_TRANSIT)));
        Handling told = new Handling(
                sent.withJourney(reported), dispatched(order("5"), "2").order());
        refused(told::undispatch, "shipment.carrierReported");
    }

    @Test
    void deliveringAndTakingItBack() {
        Handling there = delivered(order("5"), "2");
        checkLedger(there, "0", "2", "2", "0");
        assertThat(there.shipment().journey().deliveredAt()).contains(NOON.plusSeconds(60));
        Handling away = there.undeliver();
        assertThat(away.shipment().status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
        assertThat(away.shipment().journey().deliveredAt()).isEmpty();
        checkLedger(away, "0", "2", "0", "0");
    }

    @Test
    void moreCannotBeDeliveredThanWasShipped() {
        Handling there = delivered(order("5"), "2");
        refused(() -> there.deliver(NOON), "ledger.notUnderWay");
    }

    @Test
    void whatPartlyCameBackIsNotUndelivered() {
        Handling some = delivered(order("5"), "2").returnLines(lines("1"));
        refused(some::undeliver, "shipment.alreadyReturned");
    }

    @Test
    void whatIsLostIsOpenAgainForAReplacement() {
        Handling lost = dispatched(order("5"), "5").lose();
        assertThat(lost.shipment().status()).isEqualTo(ShipmentStatus.LOST);
        checkLedger(lost, "0", "0", "0", "0");
        Handling replacement = Handling.prepare(shipment(2, line(1, "5")), lost.order());
        checkLedger(replacement, "5", "0", "0", "0");
    }

    @Test
    void whatIsFoundGoesOnWhileItIsStillOpen() {
        Handling found = dispatched(order("5"), "5").lose().find();
        assertThat(found.shipment().status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
        checkLedger(found, "0", "5", "0", "0");
    }

    @Test
    void whatIsFoundAfterItsReplacementComesBack() {
        Handling lost = dispatched(order("5"), "5").lose();
        Order replaced =
                Handling.prepare(shipment(2, line(1, "1")), lost.order()).order();
        Handling found = new Handling(lost.shipment(), replaced).find();
        assertThat(found.shipment().status()).isEqualTo(ShipmentStatus.RETURNED);
        assertThat(found.order()).isEqualTo(replaced);
    }

    @Test
    void whatIsFoundForAnOrderThatIsNotConfirmedOrCompletedComesBack() {
        Handling lost = dispatched(order("5"), "5").lose();
        for (OrderStatus status : OrderStatus.values()) {
            Handling found = new Handling(lost.shipment(), in(status, lost.order())).find();
            boolean goesOn = status == OrderStatus.CONFIRMED || status == OrderStatus.COMPLETED;
            assertThat(found.shipment().status())
                    .isEqualTo(goesOn ? ShipmentStatus.IN_TRANSIT : ShipmentStatus.RETURNED);
        }
    }

    @Test
    void whatIsFoundOfALineThatIsGoneOrMeasuredOtherwiseComesBack() {
        Handling lost = dispatched(order("5", "1"), "5").lose();
        Order gone = lost.order().withoutLine(Samples.ONE);
        Order otherwise = lost.order().withLine(lost.order().line(1).withQuantity(q("5 kg")));
        for (Order order : new Order[] {gone, otherwise}) {
            Handling found = new Handling(lost.shipment(), order).find();
            assertThat(found.shipment().status()).isEqualTo(ShipmentStatus.RETURNED);
            assertThat(found.order()).isEqualTo(order);
        }
    }

    @Test
    void whatIsRefusedIsOpenAgain() {
        Handling back = dispatched(order("5"), "2").refuse();
        assertThat(back.shipment().status()).isEqualTo(ShipmentStatus.RETURNED);
        checkLedger(back, "0", "0", "0", "0");
    }

    @Test
    void returningByLineAndThenTheRest() {
        Handling there = Handling.prepare(shipment(1, line(1, "2"), line(2, "1")), order("5", "3"))
                .dispatch(Carriage.UNKNOWN, NOON)
                .deliver(NOON);
        Handling some = there.returnLines(Map.of(Samples.ONE, q("0.5")));
        assertThat(some.shipment().status()).isEqualTo(ShipmentStatus.DELIVERED);
        checkLedger(some, "0", "2", "2", "0.5");
        Handling all = some.returnWhole();
        assertThat(all.shipment().status()).isEqualTo(ShipmentStatus.RETURNED);
        checkLedger(all, "0", "2", "2", "2");
        assertThat(all.order().line(2).ledger().returned()).isEqualTo(q("1"));
    }

    @Test
    void whatTheCustomerDoesNotHaveCannotComeBack() {
        Handling there = delivered(order("5", "5"), "2");
        refused(() -> there.returnLines(lines("3")), "shipment.moreThanKept");
        refused(() -> there.returnLines(Map.of(Samples.TWO, q("1"))), "shipment.lineNotThere");
        refused(() -> there.returnLines(Map.of()), "shipment.nothingNamed");
        refused(() -> there.returnLines(lines("0")), "quantity.zero");
        refused(() -> dispatched(order("5"), "2").returnWhole(), "shipment.returnStatus");
    }

    @Test
    void whatCameBackUndeliveredDoesNotComeBackFromTheCustomerOfAnotherShipment() {
        Handling there = delivered(order("5"), "2");
        Handling refused = Handling.prepare(shipment(2, line(1, "2")), there.order())
                .dispatch(Carriage.UNKNOWN, NOON)
                .refuse();
        refused(() -> refused.returnLines(lines("1")), "shipment.returnStatus");
    }

    @Test
    void cancellingGivesBackWhatWasSetAside() {
        Handling gone = prepared(order("5"), "2").pack().cancel();
        assertThat(gone.shipment().status()).isEqualTo(ShipmentStatus.CANCELLED);
        checkLedger(gone, "0", "0", "0", "0");
    }

    @Test
    void cancelledShipmentsDoNotCountAsShipped() {
        Handling gone = prepared(order("5"), "5").cancel();
        assertThat(gone.order().line(1).ledger().shipped().isZero()).isTrue();
        assertThat(gone.order().settled()).isFalse();
        checkLedger(Handling.prepare(shipment(2, line(1, "5")), gone.order()), "5", "0", "0", "0");
    }

    @Test
    void aShipmentCannotBeCancelledIntoNegativeQuantities() {
        Handling gone = prepared(order("5"), "2").cancel();
        refused(gone::cancel, "ledger.notAllocated");
    }

    @Test
    void growingAShipmentAfterAnotherWasCancelledWorks() {
        Handling first = prepared(order("5"), "2");
        Handling second = Handling.prepare(shipment(2, line(1, "3")), first.order());
        Order freed = new Handling(first.shipment(), second.order()).cancel().order();
        Handling grown = new Handling(second.shipment(), freed).resize(lines("5"));
        assertThat(grown.shipment().contents().quantities()).isEqualTo(lines("5"));
        checkLedger(grown, "5", "0", "0", "0");
        refused(() -> grown.resize(lines("6")), "ledger.overShipment");
    }

    @Test
    void shrinkingGivesBackAndWorksOnHold() {
        Handling ready = prepared(order("5"), "4");
        Handling held = new Handling(ready.shipment(), in(OrderStatus.ON_HOLD, ready.order()));
        checkLedger(held.resize(lines("1.5")), "1.5", "0", "0", "0");
        refused(() -> held.resize(lines("5")), "shipment.prepareOrder");
    }

    @Test
    void resizingAddsAndLeavesOutLines() {
        Handling ready = prepared(order("5", "5"), "4");
        Handling other = ready.resize(lines("0", "3"));
        assertThat(other.shipment().contents().quantities()).isEqualTo(Map.of(Samples.TWO, q("3")));
        checkLedger(other, "0", "0", "0", "0");
        refused(() -> other.resize(lines("0", "0")), "shipment.lines");
        refused(() -> other.resize(Map.of()), "shipment.nothingNamed");
        refused(() -> ready.pack().resize(lines("1")), "shipment.resizeStatus");
    }

    private static void checkLedger(
            Handling handling, String allocated, String shipped, String delivered, String returned) {
        LineLedger ledger = handling.order().line(1).ledger();
        assertThat(new String[] {
                    ledger.allocated().text(), ledger.shipped().text(),
                    ledger.delivered().text(), ledger.returned().text()
                })
                .containsExactly(allocated, shipped, delivered, returned);
    }

    private static void refused(ThrowingCallable call, String code) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.fault().code()).isEqualTo(code))
                .satisfies(refusal ->
                        assertThat(refusal.getMessage()).doesNotContain("{").isNotBlank());
    }
}
