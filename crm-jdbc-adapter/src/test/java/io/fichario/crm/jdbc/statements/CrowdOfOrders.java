package io.fichario.crm.jdbc.statements;

import static io.fichario.crm.jdbc.statements.Crowd.day;
import static io.fichario.crm.jdbc.statements.Crowd.departments;
import static io.fichario.crm.jdbc.statements.Crowd.owner;
import static io.fichario.crm.jdbc.statements.Crowd.sometimes;
import static io.fichario.crm.jdbc.statements.Crowd.time;

import io.fichario.crm.order.Discount;
import io.fichario.crm.order.LineLedger;
import io.fichario.crm.order.LineNumber;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderAddresses;
import io.fichario.crm.order.OrderFiling;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.order.OrderLine;
import io.fichario.crm.order.OrderNumber;
import io.fichario.crm.order.OrderProgress;
import io.fichario.crm.order.OrderStatus;
import io.fichario.crm.order.OrderTerms;
import io.fichario.crm.order.Quantity;
import io.fichario.crm.order.RoundingPolicy;
import io.fichario.crm.order.Sku;
import io.fichario.crm.order.TaxRate;
import io.fichario.crm.order.Tolerance;
import io.fichario.crm.order.Unit;
import io.fichario.crm.record.ExternalId;
import io.fichario.crm.shipment.Carriage;
import io.fichario.crm.shipment.Carrier;
import io.fichario.crm.shipment.Contents;
import io.fichario.crm.shipment.Journey;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.shipment.ShipmentId;
import io.fichario.crm.shipment.ShipmentLine;
import io.fichario.crm.shipment.ShipmentStatus;
import io.fichario.crm.shipment.TrackingNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** The orders of the crowd, and their shipments. */
final class CrowdOfOrders {
    private static final Quantity ONE = new Quantity(BigDecimal.ONE, Unit.PIECE);
    private static final int CARRIERS = 10;

    private CrowdOfOrders() {}

    static OrderId id(int number) {
        return OrderId.of(Crowd.uuid(2, number));
    }

    static Order order(int number) {
        CurrencyUnit currency = CurrencyUnit.of(Crowd.mostly(number, "BRL", "ISK"));
        return new Order(
                id(number),
                Crowd.STAMP,
                Optional.of(OrderNumber.of("N-" + Crowd.spread(number))),
                CrowdOfContacts.id(number - number % 10),
                new OrderTerms(currency, day(number), RoundingPolicy.PER_TOTAL_HALF_EVEN, Tolerance.NONE),
                new OrderProgress(
                        Crowd.mostly(number, OrderStatus.COMPLETED, OrderStatus.REJECTED),
                        Optional.empty(),
                        sometimes(number, time(number)),
                        1),
                List.of(line(number, currency)),
                List.of(),
                OrderAddresses.NONE,
                new OrderFiling(
                        owner(number),
                        departments(number),
                        Optional.empty(),
                        Set.of(ExternalId.of("shop", "order " + number))));
    }

    private static OrderLine line(int number, CurrencyUnit currency) {
        return new OrderLine(
                LineNumber.of(1),
                Sku.of(Crowd.word("article", number, Crowd.SEEDS)),
                "Article",
                BigMoney.of(currency, BigDecimal.valueOf(1 + Crowd.spread(number))),
                Discount.NONE,
                TaxRate.ZERO,
                List.of(),
                LineLedger.of(ONE));
    }

    static Shipment shipment(int number) {
        return new Shipment(
                ShipmentId.of(Crowd.uuid(3, number)),
                Crowd.STAMP,
                id(number),
                Optional.empty(),
                Crowd.mostly(number, ShipmentStatus.DELIVERED, ShipmentStatus.LOST),
                Carriage.by(Carrier.of(Crowd.word("carrier", number, CARRIERS)))
                        .withTrackingNumber(TrackingNumber.of("TN" + (100_000_000 + number))),
                Contents.of(ShipmentLine.of(LineNumber.of(1), ONE)),
                new Journey(
                        sometimes(number, time(number)),
                        sometimes(number / 3, time(number).plusSeconds(1)),
                        List.of()),
                owner(number),
                departments(number));
    }
}
