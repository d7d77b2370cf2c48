package io.fichario.samples.quickstart;

import io.fichario.crm.CrmSession;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.order.AdjustmentKind;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.NewOrderLine;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.order.RoundingPolicy;
import io.fichario.crm.rule.RejectedException;
import io.fichario.crm.rule.Violation;
import io.fichario.crm.shipment.NewDispatch;
import io.fichario.crm.shipment.NewShipment;
import io.fichario.crm.shipment.Shipment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places, confirms, ships and delivers the orders of the files in the names of the employees who took them. */
final class OrderDesk {
    static final String CURRENCY = "USD";

    private static final Pattern LINE = Pattern.compile("lines\\[(\\d{1,6})]\\.?(.*)");
    private static final int PART = 2;

    private final Doors doors;
    private final Refusals refusals;
    private final RoundingPolicy rounding;
    private final Map<String, ContactId> customers;
    private final Map<String, OrderId> placed = new HashMap<>();

    OrderDesk(Doors doors, Refusals refusals, RoundingPolicy rounding, Map<String, ContactId> customers) {
        this.doors = doors;
        this.refusals = refusals;
        this.rounding = rounding;
        this.customers = Map.copyOf(customers);
    }

    /** Places and confirms an order; notes what is refused. */
    void place(OrderSheet sheet) {
        refusals.unless(() -> Doors.forRow(sheet.row(), () -> placedAndConfirmed(sheet)))
                .ifPresent(order -> placed.put(sheet.number(), order.id()));
    }

    /** Ships and delivers an order that was placed; notes what is refused. */
    void ship(OrderSheet sheet) {
        OrderId id = placed.get(sheet.number());
        if (id != null) {
            sheet.departure()
                    .ifPresent(departure ->
                            refusals.unless(() -> Doors.forRow(sheet.row(), () -> shipped(id, sheet, departure))));
        }
    }

    private Order placedAndConfirmed(OrderSheet sheet) throws RefusedException {
        NewOrder typed = typed(sheet);
        CrmSession session = doors.of(sheet.employee(), sheet.row());
        try {
            return session.orders().confirm(session.orders().place(typed).id());
        } catch (RejectedException rejected) {
            throw refused(sheet, Doors.obstacles(rejected));
        }
    }

    private NewOrder typed(OrderSheet sheet) throws RefusedException {
        NewOrder order = NewOrder.by(customer(sheet))
                .in(CURRENCY)
                .orderedOn(sheet.orderedOn())
                .rounding(rounding)
                .shipTo(Addresses.shipTo(sheet.row()))
                .externalId(CustomerIntake.SYSTEM, sheet.number());
        for (OrderSheet.Line line : sheet.lines()) {
            order = order.line(typed(line));
        }
        String freight = sheet.row().text("Freight");
        return freight.isEmpty() ? order : order.adjustment(AdjustmentKind.SHIPPING, freight, "Freight");
    }

    private static NewOrderLine typed(OrderSheet.Line line) {
        Row row = line.row();
        return NewOrderLine.of(row.text("ProductID"), line.product())
                .quantity(row.text("Quantity"))
                .unitPrice(row.text("UnitPrice"))
                .discount(row.text("Discount").isEmpty() ? null : row.text("Discount"));
    }

    private ContactId customer(OrderSheet sheet) throws RefusedException {
        ContactId customer = customers.get(sheet.customer());
        if (customer == null) {
            throw sheet.row().refused("CustomerID " + Texts.shown(sheet.customer()) + " was not registered");
        }
        return customer;
    }

    private Order shipped(OrderId id, OrderSheet sheet, OrderSheet.Departure departure) {
        CrmSession session = doors.of(sheet.employee(), sheet.row());
        Instant at = MovableClock.at(departure.day());
        for (NewShipment part : ShipmentSplit.of(session.orders().get(id))) {
            Shipment shipment = session.shipments().prepare(part);
            session.shipments()
                    .dispatch(shipment.id(), NewDispatch.by(departure.carrier()).at(at));
            session.shipments().deliver(shipment.id(), at);
        }
        return session.orders().get(id);
    }

    /** What is wrong with a line is told at the row of the line. */
    private RefusedException refused(OrderSheet sheet, List<Violation> obstacles) {
        List<String> reasons = new ArrayList<>();
        for (Violation obstacle : obstacles) {
            Matcher line = LINE.matcher(obstacle.path());
            if (line.matches()) {
                String part = line.group(PART).isEmpty() ? "" : line.group(PART) + ": ";
                refusals.add(sheet.lines().get(Integer.parseInt(line.group(1))).row(), part + obstacle.message());
            } else {
                reasons.add(Doors.sentence(obstacle));
            }
        }
        return sheet.row().refused(reasons.isEmpty() ? PaperReader.LINE_REFUSED : String.join("; ", reasons));
    }
}
