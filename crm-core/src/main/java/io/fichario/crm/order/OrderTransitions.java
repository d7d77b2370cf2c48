package io.fichario.crm.order;

import io.fichario.crm.record.Fault;
import io.fichario.crm.record.InvalidValueException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the transitions of an order do, with their guards. From which status they are allowed is said by the flow in
 * force, which is asked before.
 */
final class OrderTransitions {
    private OrderTransitions() {}

    /** A preview has no number to give. */
    static Order place(Order order, Optional<OrderNumber> number, Instant at, OrderAddresses defaults) {
        Order addressed = order.withAddresses(new OrderAddresses(
                order.billTo().or(defaults::billTo), order.shipTo().or(defaults::shipTo)));
        missing(addressed).stream().findFirst().ifPresent(fault -> {
            throw new InvalidValueException(fault);
        });
        return addressed
                .withNumber(order.number().or(() -> number))
                .withProgress(order.progress().placed(at));
    }

    /** What an order lacks that is placed, or stays so. */
    static List<Fault> missing(Order order) {
        List<Fault> faults = new ArrayList<>();
        if (order.lines().isEmpty()) {
            faults.add(Fault.of("lines", "order.noLines"));
        }
        if (order.shipTo().isEmpty()) {
            faults.add(Fault.of("shipTo", "order.noShipTo"));
        }
        return faults;
    }

    static Order discard(Order order) {
        return to(order, OrderStatus.CANCELLED);
    }

    static Order confirm(Order order) {
        return to(order, OrderStatus.CONFIRMED);
    }

    static Order reject(Order order) {
        check(order, ledger -> ledger.allocated().isZero(), "order.allocated");
        return to(order, OrderStatus.REJECTED);
    }

    static Order hold(Order order) {
        return to(order, OrderStatus.ON_HOLD);
    }

    static Order release(Order order) {
        return to(order, order.progress().heldFrom().orElseGet(order::status));
    }

    static Order unconfirm(Order order) {
        check(order, ledger -> ledger.allocated().isZero() && ledger.shipped().isZero(), "order.allocatedOrShipped");
        return to(order, OrderStatus.PLACED);
    }

    static Order cancel(Order order) {
        return to(order.withLines(OrderLines.each(order.lines(), LineLedger::cancelRest)), OrderStatus.CANCELLED);
    }

    static Order complete(Order order) {
        check(order, LineLedger::settled, "order.unsettled");
        return to(order, OrderStatus.COMPLETED);
    }

    static Order reopen(Order order) {
        return to(order, OrderStatus.CONFIRMED);
    }

    static Order cancelQuantity(Order order, LineNumber line, Quantity quantity) {
        checkAmendable(order);
        return order.withLines(OrderLines.moved(order, LedgerMove.CANCEL, Map.of(line, quantity)));
    }

    static void checkAmendable(Order order) {
        if (!order.status().amendable()) {
            throw new InvalidValueException(Fault.of("status", "order.closed").with("status", order.status()));
        }
    }

    static OrderStep settle(Order before, Order after, Completion completion) {
        if (after.status() == OrderStatus.COMPLETED && !after.settled()) {
            return OrderStep.of(reopen(after), OrderFlow.REOPEN);
        }
        return completion == Completion.BY_ITSELF && isDone(after) && !isDone(before)
                ? OrderStep.of(complete(after), OrderFlow.COMPLETE)
                : OrderStep.of(after);
    }

    /** What was reopened on request although it is settled stays open: nothing settles it a second time. */
    private static boolean isDone(Order order) {
        return order.settled() && (order.status() == OrderStatus.CONFIRMED || order.status() == OrderStatus.COMPLETED);
    }

    private static Order to(Order order, OrderStatus status) {
        return order.withProgress(order.progress().to(status));
    }

    private static void check(Order order, Predicate<LineLedger> holds, String code) {
        List<OrderLine> lines = order.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (!holds.test(lines.get(i).ledger())) {
                throw new InvalidValueException(Fault.of("lines[" + i + "]", code)
                        .with("line", lines.get(i).number()));
            }
        }
    }
}
