package io.fichario.crm.inmemory.order;

import static io.fichario.crm.order.OrderStatus.CANCELLED;
import static io.fichario.crm.order.OrderStatus.COMPLETED;
import static io.fichario.crm.order.OrderStatus.CONFIRMED;
import static io.fichario.crm.order.OrderStatus.DRAFT;
import static io.fichario.crm.order.OrderStatus.ON_HOLD;
import static io.fichario.crm.order.OrderStatus.PLACED;
import static io.fichario.crm.order.OrderStatus.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fichario.crm.order.Completion;
import io.fichario.crm.order.LineNumber;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.order.OrderSettings;
import io.fichario.crm.order.OrderStatus;
import io.fichario.crm.order.Orders;
import io.fichario.crm.order.Quantity;
import io.fichario.crm.rule.IllegalTransitionException;
import io.fichario.crm.rule.RejectedException;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** The doors allow exactly the table of the model: every transition is asked for in every status, and then once more. */
final class OrderFlowDoorsTest {
    private static final LineNumber FIRST = LineNumber.of(1);
    private static final Set<OrderStatus> AMENDABLE = Set.of(DRAFT, PLACED, CONFIRMED, ON_HOLD);
    private static final List<Row> TABLE = List.of(
            new Row("place", PLACED, Set.of(DRAFT), Orders::place),
            new Row("discard", CANCELLED, Set.of(DRAFT), Orders::discard),
            new Row("confirm", CONFIRMED, Set.of(PLACED), Orders::confirm),
            new Row("reject", REJECTED, Set.of(PLACED), Orders::reject),
            new Row("hold", ON_HOLD, Set.of(PLACED, CONFIRMED), Orders::hold),
            new Row("release", CONFIRMED, Set.of(ON_HOLD), Orders::release),
            new Row("unconfirm", PLACED, Set.of(CONFIRMED), Orders::unconfirm),
            new Row("cancel", CANCELLED, Set.of(PLACED, CONFIRMED, ON_HOLD), Orders::cancel),
            new Row("complete", COMPLETED, Set.of(CONFIRMED), Orders::complete),
            new Row("reopen", CONFIRMED, Set.of(COMPLETED), Orders::reopen));

    private final Shop shop =
            new Shop(builder -> builder.orders(OrderSettings.STANDARD.withCompletion(Completion.ON_REQUEST)));

    private record Row(
            String transition, OrderStatus to, Set<OrderStatus> from, BiFunction<Orders, OrderId, Order> door) {
        boolean leadsNowhereFrom(OrderStatus status) {
            return status == to || (transition.equals("release") && status != ON_HOLD);
        }

        @Override
        public String toString() {
            return transition;
        }
    }

    @Test
    void everyTransitionInEveryStatusDoesWhatTheTableSays() {
        for (OrderStatus status : OrderStatus.values()) {
            for (Row row : TABLE) {
                check(row, in(status));
            }
        }
    }

    private void check(Row row, Order before) {
        if (row.from().contains(before.status())) {
            Order after = row.door().apply(shop.orders(), before.id());
            assertThat(after.status()).as("%s of %s", row, before).isEqualTo(row.to());
            assertThat(row.door().apply(shop.orders(), before.id())).isEqualTo(after);
            assertThat(after.version()).isEqualTo(before.version().next());
        } else if (row.leadsNowhereFrom(before.status())) {
            assertThat(row.door().apply(shop.orders(), before.id())).isEqualTo(before);
        } else {
            assertThatExceptionOfType(IllegalTransitionException.class)
                    .as("%s of %s", row, before)
                    .isThrownBy(() -> row.door().apply(shop.orders(), before.id()))
                    .satisfies(refused -> assertThat(refused.allowed())
                            .containsExactlyInAnyOrderElementsOf(allowedFrom(before.status())));
            assertThat(shop.orders().get(before.id())).isEqualTo(before);
        }
    }

    private static List<String> allowedFrom(OrderStatus status) {
        return TABLE.stream()
                .filter(row -> row.from().contains(status))
                .map(Row::transition)
                .toList();
    }

    @Test
    void onlyOpenOrdersAreAmended() {
        for (OrderStatus status : OrderStatus.values()) {
            Order before = in(status);
            if (AMENDABLE.contains(status)) {
                assertThat(cheaper(before).line(1).unitPrice()).isEqualTo(BigMoney.parse("BRL 5.00"));
            } else {
                assertThatExceptionOfType(RejectedException.class).isThrownBy(() -> cheaper(before));
            }
        }
    }

    private Order cheaper(Order order) {
        return shop.orders()
                .amend(order.id(), now -> now.withLine(now.line(1).withUnitPrice(BigMoney.parse("BRL 5.00"))));
    }

    /** An order whose only line is settled, so that it may be completed. */
    private Order in(OrderStatus status) {
        Orders door = shop.orders();
        OrderId id = door.draft(shop.tea()).id();
        door.cancelQuantity(id, FIRST, Quantity.of(3));
        if (status != DRAFT) {
            door.place(id);
        }
        if (Set.of(CONFIRMED, ON_HOLD, COMPLETED).contains(status)) {
            door.confirm(id);
        }
        return switch (status) {
            case DRAFT, PLACED, CONFIRMED -> door.get(id);
            case ON_HOLD -> door.hold(id);
            case COMPLETED -> door.complete(id);
            case REJECTED -> door.reject(id);
            case CANCELLED -> door.cancel(id);
        };
    }
}
