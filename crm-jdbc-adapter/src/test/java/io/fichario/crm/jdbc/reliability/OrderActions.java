package io.fichario.crm.jdbc.reliability;

import static io.fichario.crm.jdbc.reliability.Dealer.often;

import io.fichario.crm.CrmSession;
import io.fichario.crm.jdbc.reliability.Dealer.Action;
import io.fichario.crm.jdbc.reliability.Dealer.Desk;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.order.OrderLine;
import io.fichario.crm.order.Orders;
import io.fichario.crm.order.Repointing;
import io.fichario.crm.record.CrmRecord;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Random commands about orders. */
final class OrderActions {
    private static final List<BiFunction<Orders, OrderId, Order>> TRANSITIONS = List.of(
            Orders::place,
            Orders::hold,
            Orders::release,
            Orders::release,
            Orders::unconfirm,
            Orders::complete,
            Orders::reopen,
            Orders::cancel,
            Orders::discard,
            Orders::reject);

    private OrderActions() {}

    static List<Action> all() {
        return Stream.of(
                        often(2, OrderActions::draft),
                        often(5, OrderActions::place),
                        often(4, OrderActions::confirm),
                        often(4, OrderActions::move),
                        often(1, OrderActions::cancelSome),
                        often(1, OrderActions::amend),
                        often(1, OrderActions::repoint))
                .flatMap(some -> some)
                .toList();
    }

    private static NewOrder typed(Desk desk) {
        return desk.typed().order(desk.known().contacts().any(desk.random()));
    }

    private static CrmRecord draft(CrmSession session, Desk desk) {
        return noted(desk, session.orders().draft(typed(desk)));
    }

    private static CrmRecord place(CrmSession session, Desk desk) {
        return noted(desk, session.orders().place(typed(desk)));
    }

    private static Order noted(Desk desk, Order order) {
        desk.known().orders().add(order.id());
        return order;
    }

    private static OrderId any(Desk desk) {
        return desk.known().orders().any(desk.random());
    }

    private static CrmRecord confirm(CrmSession session, Desk desk) {
        return session.orders().confirm(any(desk));
    }

    private static CrmRecord move(CrmSession session, Desk desk) {
        return desk.any(TRANSITIONS).apply(session.orders(), any(desk));
    }

    private static CrmRecord cancelSome(CrmSession session, Desk desk) {
        Order order = session.orders().get(any(desk));
        OrderLine line = desk.any(order.lines());
        return session.orders()
                .cancelQuantity(order.id(), line.number(), line.ledger().open());
    }

    private static CrmRecord amend(CrmSession session, Desk desk) {
        String notes = desk.typed().text();
        return session.orders().amend(any(desk), order -> order.withNotes(notes));
    }

    private static CrmRecord repoint(CrmSession session, Desk desk) {
        return session.orders()
                .repoint(any(desk), Repointing.shipTo(desk.typed().address()));
    }
}
