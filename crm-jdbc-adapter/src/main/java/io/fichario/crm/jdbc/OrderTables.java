package io.fichario.crm.jdbc;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.address.PostalAddress;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderNumber;
import io.fichario.crm.order.OrderStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Where orders stand; their lines are in {@link OrderLineTables}. */
final class OrderTables {
    static final String TYPE = "order";
    static final String ID = "order_id";

    private OrderTables() {}

    /** An address of an order, and what is sent there. */
    private record Destination(String role, PostalAddress address) {
        static List<Destination> of(Order order) {
            return Stream.concat(
                            order.billTo().stream().map(address -> new Destination("BILL_TO", address)),
                            order.shipTo().stream().map(address -> new Destination("SHIP_TO", address)))
                    .toList();
        }
    }

    /** Says where orders stand; without exact decimals the total is there twice, to be read and to be compared. */
    static Mapping<Order> mapping(Dialect dialect) {
        boolean exact = dialect != Dialect.SQLITE;
        Table<Order> main = main(exact);
        Mapping.Builder<Order> mapping = Mapping.of(Order.TYPE, main)
                .field(Order.STATUS, Place.of(main, "status"))
                .field(Order.CUSTOMER, Place.of(main, "customer_id"))
                .field(Order.ORDERED_ON, Place.of(main, "ordered_on"))
                .field(Order.PLACED_AT, Place.of(main, "placed_at"))
                .field(Order.NUMBER, Place.of(main, "number"))
                .field(Order.CURRENCY, Place.of(main, "currency"))
                .field(Order.TOTAL, Place.of(main, exact ? "total" : "total_order"))
                .field(Order.FULFILMENT, Place.of(main, "fulfilment"))
                .field(Order.OWNER, Place.of(main, "owner"))
                .key(Order.BY_NUMBER, Place.of(main, "number"));
        OrderLineTables.add(mapping);
        mapping.child(addresses());
        addFiling(mapping);
        return mapping.build();
    }

    private static Table<Order> main(boolean exact) {
        Table.Rows<Order, Order> rows = Table.<Order>main(TYPE)
                .optional("number", Kind.TEXT, order -> order.number().map(OrderNumber::text))
                .column("customer_id", Kind.ID, order -> order.customer().uuid())
                .column("currency", Kind.TEXT, order -> order.currency().getCode())
                .column("ordered_on", Kind.DATE, order -> order.terms().orderedOn())
                .column("rounding", Kind.TEXT, order -> order.terms().rounding().name())
                .column("tolerance", Kind.DECIMAL, order -> order.tolerance().rate());
        addProgress(rows);
        rows.column("total", exact ? Kind.SORT_DECIMAL : Kind.DECIMAL, OrderTables::total);
        if (!exact) {
            rows.column("total_order", Kind.SORT_DECIMAL, OrderTables::total);
        }
        return rows.optional("owner", Kind.TEXT, order -> order.filing().owner().map(ActorId::text))
                .optional("notes", Kind.TEXT, Order::notes)
                .build();
    }

    private static void addProgress(Table.Rows<Order, Order> rows) {
        rows.column("status", Kind.TEXT, order -> order.status().name())
                .optional(
                        "held_from",
                        Kind.TEXT,
                        order -> order.progress().heldFrom().map(OrderStatus::name))
                .optional("placed_at", Kind.TIME, order -> order.progress().placedAt())
                .column("last_line", Kind.INT, order -> order.progress().lastLine())
                .column("fulfilment", Kind.TEXT, order -> order.fulfilment().name());
    }

    private static BigDecimal total(Order order) {
        return order.totals().total().getAmount();
    }

    private static Table<Order> addresses() {
        return PostalColumns.add(
                        Table.<Order, Destination>each("order_address", ID, Destination::of)
                                .key("role", Kind.TEXT, Destination::role),
                        Destination::address)
                .build();
    }

    private static void addFiling(Mapping.Builder<Order> mapping) {
        Table<Order> departments =
                SharedTables.departments(TYPE, order -> order.filing().departments());
        Table<Order> externalIds =
                SharedTables.externalIds(TYPE, order -> order.filing().externalIds());
        mapping.child(departments)
                .field(Order.DEPARTMENT, Place.of(departments, "department"))
                .child(externalIds)
                .key(Order.BY_EXTERNAL_ID, Place.of(externalIds, "text"));
    }
}
