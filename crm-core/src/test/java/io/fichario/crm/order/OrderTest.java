package io.fichario.crm.order;

import static io.fichario.crm.order.OrderSamples.FIRST;
import static io.fichario.crm.order.OrderSamples.HOME;
import static io.fichario.crm.order.OrderSamples.NOON;
import static io.fichario.crm.order.OrderSamples.SECOND;
import static io.fichario.crm.order.OrderSamples.WORK;
import static io.fichario.crm.order.OrderSamples.brl;
import static io.fichario.crm.order.OrderSamples.confirmed;
import static io.fichario.crm.order.OrderSamples.delivered;
import static io.fichario.crm.order.OrderSamples.draft;
import static io.fichario.crm.order.OrderSamples.pieces;
import static io.fichario.crm.order.OrderSamples.placed;
import static io.fichario.crm.order.OrderSamples.tea;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.record.Fault;
import io.fichario.crm.record.InvalidValueException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

final class OrderTest {

    @Test
    void placingGivesANumberAndATime() {
        Order order = placed();
        assertThat(order.status()).isEqualTo(OrderStatus.PLACED);
        assertThat(order.number()).contains(OrderNumber.of("000001"));
        assertThat(order.progress().placedAt()).contains(NOON);
    }

    @Test
    void placingWithoutLinesIsRefused() {
        refused("order.noLines", () -> placed(draft(new OrderLine[0])));
    }

    @Test
    void placingWithoutAnyAddressIsRefusedAndWithADefaultOneIsNot() {
        Order homeless = draft().withAddresses(OrderAddresses.NONE);
        refused("order.noShipTo", () -> placed(homeless));
        OrderAddresses defaults = new OrderAddresses(Optional.of(WORK), Optional.of(HOME));
        Order order = OrderTransitions.place(homeless, Optional.empty(), NOON, defaults);
        assertThat(order.shipTo()).contains(HOME);
        assertThat(order.billTo()).contains(WORK);
    }

    @Test
    void anAddressThatWasGivenIsKeptWhenTheCustomerHasADefault() {
        OrderAddresses defaults = new OrderAddresses(Optional.empty(), Optional.of(WORK));
        assertThat(OrderTransitions.place(draft(), Optional.empty(), NOON, defaults)
                        .shipTo())
                .contains(HOME);
    }

    @Test
    void rejectingWhatIsAllocatedIsRefused() {
        refused("order.allocated", () -> OrderTransitions.reject(placed().allocate(pieces("1"))));
        assertThat(OrderTransitions.reject(placed()).status()).isEqualTo(OrderStatus.REJECTED);
    }

    @Test
    void anOrderIsReleasedToWhereItWasHeld() {
        assertThat(OrderTransitions.release(OrderTransitions.hold(placed())).status())
                .isEqualTo(OrderStatus.PLACED);
        assertThat(OrderTransitions.release(OrderTransitions.hold(confirmed())).status())
                .isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void unconfirmingWhatIsAllocatedOrShippedIsRefused() {
        refused(
                "order.allocatedOrShipped",
                () -> OrderTransitions.unconfirm(confirmed().allocate(pieces("1"))));
        Order shipped = confirmed().allocate(pieces("1")).ship(pieces("1"));
        refused("order.allocatedOrShipped", () -> OrderTransitions.unconfirm(shipped));
        assertThat(OrderTransitions.unconfirm(confirmed()).status()).isEqualTo(OrderStatus.PLACED);
    }

    @Test
    void cancellingGivesBackWhatIsAllocatedAndCancelsTheRest() {
        Order order = OrderTransitions.cancel(confirmed().allocate(pieces("2")));
        assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(order.line(1).ledger().allocated().isZero()).isTrue();
        assertThat(order.line(1).ledger().cancelled()).isEqualTo(Quantity.of(3));
        assertThat(order.line(2).ledger().cancelled()).isEqualTo(Quantity.parse("0.5 kg"));
    }

    @Test
    void cancellingNeedsAllThatWasShippedBack() {
        Order delivered = delivered(confirmed(), "2");
        refused("ledger.shippedNotReturned", () -> OrderTransitions.cancel(delivered));
        Order back = OrderTransitions.cancel(delivered.giveBack(pieces("2")));
        assertThat(back.line(1).ledger().cancelled()).isEqualTo(Quantity.of(1));
        assertThat(back.fulfilment()).isEqualTo(Fulfilment.RETURNED);
    }

    @Test
    void aRepeatedCancelChangesNothing() {
        Order once = OrderTransitions.cancel(confirmed());
        assertThat(OrderTransitions.cancel(once)).isEqualTo(once);
    }

    @Test
    void completingNeedsAllLinesSettled() {
        Order partly = delivered(confirmed(), "3");
        refused("order.unsettled", () -> OrderTransitions.complete(partly));
        Order settled = OrderTransitions.cancelQuantity(partly, SECOND, Quantity.parse("0.5 kg"));
        assertThat(OrderTransitions.complete(settled).status()).isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void settlingTheLastLineCompletesUnlessSwitchedOff() {
        Order open = delivered(confirmed(), "3");
        Order settled = OrderTransitions.cancelQuantity(open, SECOND, Quantity.parse("0.5 kg"));
        assertThat(settled.afterShipmentMove(open, Completion.ON_REQUEST).transitions())
                .isEmpty();
        OrderStep step = settled.afterShipmentMove(open, Completion.BY_ITSELF);
        assertThat(step.transitions()).containsExactly(OrderFlow.COMPLETE);
        OrderStep back = step.order().undeliver(pieces("1")).afterShipmentMove(step.order(), Completion.BY_ITSELF);
        assertThat(back.transitions()).containsExactly(OrderFlow.REOPEN);
        assertThat(back.order().status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void cancellingMoreThanIsOpenIsRefused() {
        Order order = confirmed().allocate(pieces("2"));
        refused("ledger.notOpen", () -> OrderTransitions.cancelQuantity(order, FIRST, Quantity.of(2)));
        assertThat(OrderTransitions.cancelQuantity(order, FIRST, Quantity.of(1))
                        .line(1)
                        .ledger()
                        .cancelled())
                .isEqualTo(Quantity.of(1));
    }

    @Test
    void movesOfGoodsSayWhichLineRefusesThem() {
        assertThatThrownBy(() -> confirmed().allocate(Map.of(SECOND, Quantity.parse("1 kg"))))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.fault().path()).isEqualTo("lines[1].quantity"));
        refused("order.unknownLine", () -> confirmed().allocate(Map.of(LineNumber.of(9), Quantity.of(1))));
    }

    @Test
    void amendingAddsChangesAndRemovesLines() {
        Order before = confirmed();
        Order after = before.withLine(tea(3, "1"))
                .withLine(before.line(1).withUnitPrice(BigMoney.parse("BRL 18.00")))
                .withoutLine(SECOND);
        assertThat(OrderSuccession.amendment(before, after)).isEmpty();
        assertThat(Order.TYPE.succeeds(before, after)).isEmpty();
        assertThat(after.lines()).extracting(OrderLine::number).containsExactly(FIRST, LineNumber.of(3));
    }

    @Test
    void aLineCannotFallBelowWhatIsAllocatedOrShipped() {
        Order before = confirmed().allocate(pieces("2"));
        refused("ledger.belowTaken", () -> before.line(1).withQuantity(Quantity.of(1)));
        OrderLine forged = new OrderLine(
                FIRST,
                Sku.of("TEA-01"),
                "Chá verde",
                BigMoney.parse("BRL 19.90"),
                Discount.NONE,
                TaxRate.ZERO,
                List.of(),
                LineLedger.of(Quantity.of(1)));
        assertThat(OrderSuccession.amendment(before, before.withLine(forged))).isNotEmpty();
    }

    @Test
    void anAmendmentThatMovesALedgerIsRefused() {
        Order before = confirmed();
        Order after = before.allocate(pieces("1"));
        assertThat(OrderSuccession.amendment(before, after))
                .extracting(Fault::path)
                .containsExactly("lines[0].ledger");
        assertThat(OrderSuccession.amendment(before, OrderTransitions.hold(before)))
                .extracting(Fault::path)
                .containsExactly("progress");
    }

    @Test
    void anEditMayNotMoveWhatNamedOperationsMove() {
        Order before = confirmed();
        assertThat(Order.TYPE.moved(before, before.withNotes("ring twice"))).isEmpty();
        assertThat(Order.TYPE.moved(before, before.allocate(pieces("1"))))
                .extracting(Fault::path)
                .contains("lines");
        assertThat(Order.TYPE.moved(before, OrderTransitions.hold(before)))
                .extracting(Fault::path)
                .contains("status", "progress");
        assertThat(Order.TYPE.moved(before, before.withAddresses(OrderAddresses.NONE)))
                .extracting(Fault::path)
                .containsExactly("addresses");
    }

    @Test
    void lineNumbersAreNeverUsedAgain() {
        Order shorter = confirmed().withoutLine(SECOND);
        assertThat(shorter.nextLine()).isEqualTo(LineNumber.of(3));
        assertThat(Order.TYPE.succeeds(shorter, shorter.withLine(tea(2, "1"))))
                .extracting(Fault::code)
                .containsExactly("order.lineNumberUsed");
    }

    @Test
    void linesWithGoodsAllocatedOrShippedDoNotVanish() {
        Order before = confirmed().allocate(pieces("1"));
        assertThat(Order.TYPE.succeeds(before, before.withoutLine(FIRST)))
                .extracting(Fault::code)
                .containsExactly("order.lineTaken");
    }

    @Test
    void theAgreementOfAClosedOrderDoesNotChange() {
        Order closed = OrderTransitions.cancel(confirmed());
        assertThat(Order.TYPE.succeeds(closed, closed.withAddresses(OrderAddresses.NONE)))
                .extracting(Fault::code)
                .containsExactly("order.closed");
        assertThat(Order.TYPE.succeeds(closed, closed.withNotes("never mind"))).isEmpty();
        refused("order.closed", () -> OrderTransitions.checkAmendable(closed));
    }

    @Test
    void customerCurrencyAndNumberStayForGood() {
        Order before = placed();
        Order after = before.withNumber(Optional.of(OrderNumber.of("2")));
        assertThat(Order.TYPE.succeeds(before, after)).extracting(Fault::path).containsExactly("number");
    }

    @Test
    void anOrderBelowZeroOrOverItsLimitCannotBe() {
        refused(
                "order.totalBelowZero",
                () -> draft().withAdjustments(List.of(Adjustment.of(AdjustmentKind.DISCOUNT, brl("1000"), "loyalty"))));
        OrderLine over =
                tea(1, "1").withLedger(LineLedger.of(Quantity.of(1)).allocate(Quantity.of(2), Tolerance.parse("100%")));
        refused("order.ledgerOverLimit", () -> draft().withLine(over));
    }

    @Test
    void aListShowsTheSameTotalAsTheForm() {
        Order order = OrderSamples.full();
        assertThat(Order.TOTAL.values(order))
                .containsExactly(order.totals().total().getAmount());
    }

    @Test
    void hiddenPartsComeBack() {
        Order order = OrderSamples.full();
        Order hidden = Order.TYPE.hide(order, Set.of("notes", "addresses"));
        assertThat(hidden.notes()).isEmpty();
        assertThat(hidden.shipTo()).isEmpty();
        assertThat(Order.TYPE.putBack(hidden, order, hidden.hidden())).isEqualTo(order);
    }

    @Test
    void nothingPersonalIsPrinted() {
        assertThat(OrderSamples.full().toString()).isEqualTo("Order[" + OrderSamples.ID + " 000001 ON_HOLD]");
        assertThat(OrderSamples.full().addresses().toString()).doesNotContain("Augusta");
        assertThat(OrderSamples.full().filing().toString())
                .doesNotContain("door")
                .doesNotContain("4711");
    }

    private static void refused(String code, ThrowingCallable move) {
        assertThatThrownBy(move)
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.fault().code()).isEqualTo(code));
    }
}
