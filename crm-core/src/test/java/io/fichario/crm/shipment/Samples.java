package io.fichario.crm.shipment;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Department;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.address.PostalAddress;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.order.LineNumber;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderAddresses;
import io.fichario.crm.order.OrderFiling;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.order.OrderLine;
import io.fichario.crm.order.OrderProgress;
import io.fichario.crm.order.OrderStatus;
import io.fichario.crm.order.OrderTerms;
import io.fichario.crm.order.Quantity;
import io.fichario.crm.order.RoundingPolicy;
import io.fichario.crm.order.Tolerance;
import io.fichario.crm.record.Stamp;
import io.fichario.crm.record.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Orders and shipments for tests. */
final class Samples {
    static final Instant NOON = Instant.parse("2024-03-04T12:00:00Z");
    static final PostalAddress AUGUSTA =
            NewAddress.in("BR").street("Rua Augusta 1500").city("São Paulo").toAddress();
    static final LineNumber ONE = LineNumber.of(1);
    static final LineNumber TWO = LineNumber.of(2);
    static final OrderId ORDER = OrderId.of(new UUID(7, 1));

    private Samples() {}

    /** A confirmed order with a line for each quantity. */
    static Order order(String... quantities) {
        return order(Tolerance.NONE, quantities);
    }

    static Order order(Tolerance tolerance, String... quantities) {
        CurrencyUnit brl = CurrencyUnit.of("BRL");
        List<OrderLine> lines = IntStream.range(0, quantities.length)
                .mapToObj(i -> OrderLine.of(
                        LineNumber.of(i + 1),
                        OrderLine.Article.of("TEA-0" + i, "Tea"),
                        Quantity.parse(quantities[i]),
                        BigMoney.of(brl, 2)))
                .toList();
        return new Order(
                ORDER,
                Stamp.unsaved(TenantId.DEFAULT),
                Optional.empty(),
                ContactId.of(new UUID(7, 2)),
                new OrderTerms(brl, LocalDate.of(2024, 3, 1), RoundingPolicy.PER_LINE_HALF_EVEN, tolerance),
                progress(OrderStatus.CONFIRMED, lines.size()),
                lines,
                List.of(),
                new OrderAddresses(Optional.empty(), Optional.of(AUGUSTA)),
                OrderFiling.NONE);
    }

    static OrderProgress progress(OrderStatus status, int lines) {
        Optional<OrderStatus> held =
                status == OrderStatus.ON_HOLD ? Optional.of(OrderStatus.CONFIRMED) : Optional.empty();
        return new OrderProgress(status, held, Optional.of(NOON), lines);
    }

    static Order in(OrderStatus status, Order order) {
        return with(order, progress(status, order.progress().lastLine()), order.lines());
    }

    static Order with(Order order, OrderProgress progress, List<OrderLine> lines) {
        return new Order(
                order.id(),
                order.stamp(),
                order.number(),
                order.customer(),
                order.terms(),
                progress,
                lines,
                order.adjustments(),
                order.addresses(),
                order.filing());
    }

    static Quantity q(String text) {
        return Quantity.parse(text);
    }

    static Map<LineNumber, Quantity> lines(String... quantities) {
        Map<LineNumber, Quantity> lines = new TreeMap<>();
        for (int i = 0; i < quantities.length; i++) {
            lines.put(LineNumber.of(i + 1), q(quantities[i]));
        }
        return lines;
    }

    static Shipment shipment(int number, ShipmentLine... lines) {
        return new Shipment(
                ShipmentId.of(new UUID(8, number)),
                Stamp.unsaved(TenantId.DEFAULT),
                ORDER,
                Optional.of(AUGUSTA),
                ShipmentStatus.PREPARED,
                Carriage.UNKNOWN,
                Contents.of(lines),
                Journey.NONE,
                Optional.of(ActorId.of("ana")),
                Set.of(Department.of("sales")));
    }

    static ShipmentLine line(int number, String quantity) {
        return ShipmentLine.of(LineNumber.of(number), q(quantity));
    }

    /** A shipment of an order's first line. */
    static Handling prepared(Order order, String quantity) {
        return Handling.prepare(shipment(1, line(1, quantity)), order);
    }

    static Handling dispatched(Order order, String quantity) {
        return prepared(order, quantity).dispatch(Carriage.by(Carrier.of("correios")), NOON);
    }

    static Handling delivered(Order order, String quantity) {
        return dispatched(order, quantity).deliver(NOON.plusSeconds(60));
    }

    static TrackingEvent event(String id, int minute, TrackingCode code) {
        return TrackingEvent.of(id, NOON.plusSeconds(60L * minute), code);
    }
}
