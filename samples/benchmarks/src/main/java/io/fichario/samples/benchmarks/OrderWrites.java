package io.fichario.samples.benchmarks;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.address.PostalAddress;
import io.fichario.crm.order.LineLedger;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderLine;
import io.fichario.crm.order.OrderNumber;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Writes the rows of orders by hand. */
final class OrderWrites {
    private static final String HEAD = """
            INSERT INTO crm_order (tenant, id, number, customer_id, currency, ordered_on, rounding, tolerance, status, \
            placed_at, last_line, fulfilment, total, %sowner, version, deleted) \
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, %s?, ?, ?)""";
    private static final String EXACT = HEAD.formatted("", "");
    private static final String WITH_SORTED_TOTAL = HEAD.formatted("total_order, ", "?, ");

    private final Engine engine;

    OrderWrites(Engine engine) {
        this.engine = engine;
    }

    /** Adds a new order. */
    void add(Message message, Order order) {
        List<Destination> destinations = destinations(order);
        message.add(engine == Engine.SQLITE ? WITH_SORTED_TOTAL : EXACT, binder -> main(binder, order))
                .add(
                        Texts.rows(
                                Texts.ORDER_LINE,
                                Texts.ORDER_LINE_ROW,
                                order.lines().size()),
                        binder -> {
                            for (OrderLine line : order.lines()) {
                                line(binder, order, line);
                            }
                        })
                .add(Texts.rows(Texts.ORDER_ADDRESS, Texts.ORDER_ADDRESS_ROW, destinations.size()), binder -> {
                    for (Destination destination : destinations) {
                        binder.text(Texts.TENANT).id(order.id().uuid()).text(destination.role());
                        ContactWrites.postal(binder, destination.address());
                    }
                })
                .add(
                        Texts.DEPARTMENT.formatted("order", "order"),
                        binder ->
                                binder.text(Texts.TENANT).id(order.id().uuid()).text("sales"));
    }

    /** Adds what a step of a shipment changed of an order: its row, if it is in the version before, and one line. */
    void addMoved(Message message, Order after, OrderLine line) {
        String update = engine == Engine.POSTGRESQL
                ? "WITH moved AS (" + Texts.ORDER_MOVED + " RETURNING 1) SELECT 1 / count(*) FROM moved"
                : Texts.ORDER_MOVED;
        message.add(
                        update,
                        binder -> binder.number(after.version().number())
                                .text(after.status().name())
                                .text(after.fulfilment().name())
                                .text(Texts.TENANT)
                                .id(after.id().uuid())
                                .number(after.version().number() - 1))
                .add(
                        Texts.LINE_MOVED,
                        binder -> binder.decimal(line.ledger().allocated().amount())
                                .decimal(line.ledger().shipped().amount())
                                .text(Texts.TENANT)
                                .id(after.id().uuid())
                                .number(line.number().number()));
    }

    private record Destination(String role, PostalAddress address) {}

    private static List<Destination> destinations(Order order) {
        List<Destination> destinations = new ArrayList<>();
        order.billTo().ifPresent(address -> destinations.add(new Destination("BILL_TO", address)));
        order.shipTo().ifPresent(address -> destinations.add(new Destination("SHIP_TO", address)));
        return destinations;
    }

    private void main(Binder binder, Order order) throws SQLException {
        BigDecimal total = order.totals().total().getAmount();
        binder.text(Texts.TENANT)
                .id(order.id().uuid())
                .text(order.number().map(OrderNumber::text))
                .id(order.customer().uuid())
                .text(order.currency().getCode())
                .day(order.terms().orderedOn())
                .text(order.terms().rounding().name())
                .decimal(order.tolerance().rate())
                .text(order.status().name())
                .time(order.progress().placedAt())
                .number(order.progress().lastLine())
                .text(order.fulfilment().name())
                .decimal(total);
        if (engine == Engine.SQLITE) {
            binder.text("%020.4f".formatted(total));
        }
        binder.text(order.filing().owner().map(ActorId::text))
                .number(order.version().number())
                .flag(false);
    }

    private static void line(Binder binder, Order order, OrderLine line) throws SQLException {
        LineLedger ledger = line.ledger();
        binder.text(Texts.TENANT)
                .id(order.id().uuid())
                .number(line.number().number())
                .text(line.sku().text())
                .text(line.description())
                .decimal(line.unitPrice().getAmount())
                .decimal(line.discount().rate().orElse(BigDecimal.ZERO))
                .decimal(line.taxRate().rate())
                .text(ledger.ordered().unit().text())
                .decimal(ledger.ordered().amount())
                .decimal(ledger.cancelled().amount())
                .decimal(ledger.allocated().amount())
                .decimal(ledger.shipped().amount())
                .decimal(ledger.delivered().amount())
                .decimal(ledger.returned().amount());
    }
}
