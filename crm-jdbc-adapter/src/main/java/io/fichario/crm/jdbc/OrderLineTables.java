package io.fichario.crm.jdbc;

import io.fichario.crm.order.Adjustment;
import io.fichario.crm.order.LineLedger;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderLine;
import io.fichario.crm.order.Quantity;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Where stands what orders ask for and what it costs; all amounts are in the currency of the order. */
final class OrderLineTables {
    private static final int WHOLE_ORDER = 0;

    private OrderLineTables() {}

    /** An amount beside the price of a line, or of the whole order. */
    private record Charge(int line, Placed<Adjustment> placed) {
        static Stream<Charge> of(int line, List<Adjustment> adjustments) {
            return Placed.<Adjustment>of(adjustments).stream().map(placed -> new Charge(line, placed));
        }

        Adjustment adjustment() {
            return placed.part();
        }
    }

    static void add(Mapping.Builder<Order> mapping) {
        Table<Order> lines = lines();
        mapping.child(lines).field(Order.SKU, Place.of(lines, "sku")).child(adjustments());
    }

    private static Table<Order> lines() {
        Table.Rows<Order, OrderLine> rows = Table.<Order, OrderLine>each("order_line", OrderTables.ID, Order::lines)
                .key("line_number", Kind.INT, line -> line.number().number())
                .column("sku", Kind.TEXT, line -> line.sku().text())
                .column("description", Kind.TEXT, OrderLine::description)
                .column("unit_price", Kind.DECIMAL, line -> line.unitPrice().getAmount())
                .optional("discount_rate", Kind.DECIMAL, line -> line.discount().rate())
                .optional(
                        "discount_amount",
                        Kind.DECIMAL,
                        line -> line.discount().amount().map(Money::getAmount))
                .column("tax_rate", Kind.DECIMAL, line -> line.taxRate().rate())
                .column("unit", Kind.TEXT, line -> line.quantity().unit().text());
        quantity(rows, "ordered_quantity", LineLedger::ordered);
        quantity(rows, "cancelled_quantity", LineLedger::cancelled);
        quantity(rows, "allocated_quantity", LineLedger::allocated);
        quantity(rows, "shipped_quantity", LineLedger::shipped);
        quantity(rows, "delivered_quantity", LineLedger::delivered);
        quantity(rows, "returned_quantity", LineLedger::returned);
        return rows.build();
    }

    private static void quantity(
            Table.Rows<Order, OrderLine> rows, String column, Function<LineLedger, Quantity> quantity) {
        rows.column(column, Kind.DECIMAL, line -> quantity.apply(line.ledger()).amount());
    }

    private static Table<Order> adjustments() {
        return Table.<Order, Charge>each("order_adjustment", OrderTables.ID, OrderLineTables::charges)
                .key("line_number", Kind.INT, Charge::line)
                .key("place", Kind.INT, charge -> charge.placed().place())
                .column("kind", Kind.TEXT, charge -> charge.adjustment().kind().name())
                .column(
                        "amount",
                        Kind.DECIMAL,
                        charge -> charge.adjustment().amount().getAmount())
                .column("reason", Kind.TEXT, charge -> charge.adjustment().reason())
                .column(
                        "tax_rate",
                        Kind.DECIMAL,
                        charge -> charge.adjustment().taxRate().rate())
                .build();
    }

    private static List<Charge> charges(Order order) {
        Stream<Charge> ofLines =
                order.lines().stream().flatMap(line -> Charge.of(line.number().number(), line.adjustments()));
        return Stream.concat(Charge.of(WHOLE_ORDER, order.adjustments()), ofLines)
                .toList();
    }
}
