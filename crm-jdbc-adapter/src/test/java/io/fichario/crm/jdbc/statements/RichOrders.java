package io.fichario.crm.jdbc.statements;

import io.fichario.crm.address.CountryCode;
import io.fichario.crm.address.PostalAddress;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.order.Adjustment;
import io.fichario.crm.order.AdjustmentKind;
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
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.ExternalId;
import io.fichario.crm.shipment.Carriage;
import io.fichario.crm.shipment.Carrier;
import io.fichario.crm.shipment.Contents;
import io.fichario.crm.shipment.Journey;
import io.fichario.crm.shipment.Parcel;
import io.fichario.crm.shipment.ParcelNumber;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.shipment.ShipmentId;
import io.fichario.crm.shipment.ShipmentLine;
import io.fichario.crm.shipment.ShipmentStatus;
import io.fichario.crm.shipment.TrackingCode;
import io.fichario.crm.shipment.TrackingEvent;
import io.fichario.crm.shipment.TrackingNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Orders and shipments with rows in every table of theirs.
 *
 * @param rich whose
 */
record RichOrders(Rich rich) {
    static OrderId id(int number) {
        return OrderId.of(Rich.uuid(2, number));
    }

    private CurrencyUnit currency() {
        return CurrencyUnit.of(rich.other() ? "BRL" : "EUR");
    }

    private Quantity quantity() {
        return new Quantity(BigDecimal.valueOf(rich.figure()), Unit.PIECE);
    }

    Order order(int number) {
        String word = rich.word();
        Adjustment fee = Adjustment.of(AdjustmentKind.SURCHARGE, Money.of(currency(), BigDecimal.ONE), word);
        return new Order(
                id(number),
                rich.stamp(),
                Optional.of(OrderNumber.of(Rich.SHARED + number)),
                RichContacts.id(rich.other() ? 1 : 2),
                new OrderTerms(currency(), rich.day(), RoundingPolicy.PER_TOTAL_HALF_EVEN, Tolerance.NONE),
                new OrderProgress(
                        rich.other() ? OrderStatus.PLACED : OrderStatus.CONFIRMED,
                        Optional.empty(),
                        Optional.of(rich.time()),
                        2),
                List.of(line(1, fee), line(2, fee)),
                List.of(fee),
                new OrderAddresses(Optional.of(address()), Optional.of(address())),
                new OrderFiling(
                        Optional.of(rich.actor()),
                        rich.departments(),
                        Optional.of(word),
                        Set.of(ExternalId.of("shop", word + number), ExternalId.of("web", Rich.SHARED + number))));
    }

    private OrderLine line(int number, Adjustment fee) {
        return new OrderLine(
                LineNumber.of(number),
                Sku.of("SKU-" + rich.tenant().text() + number),
                rich.word(),
                BigMoney.of(currency(), BigDecimal.TEN),
                Discount.NONE,
                TaxRate.ZERO,
                List.of(fee),
                LineLedger.of(quantity()));
    }

    private PostalAddress address() {
        return new PostalAddress(
                Optional.empty(),
                Optional.empty(),
                List.of(rich.word()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CountryCode.of("BR"),
                Optional.empty(),
                Optional.empty());
    }

    Shipment shipment(int number) {
        TrackingNumber tracking = TrackingNumber.of("TN" + (rich.other() ? 111_111_110 : 222_222_220) + number);
        TrackingNumber shared = TrackingNumber.of("TN99999999");
        Parcel parcel =
                new Parcel(ParcelNumber.of(1), Optional.of(shared), Optional.of(100 * rich.figure()), Optional.empty());
        return new Shipment(
                ShipmentId.of(Rich.uuid(3, number)),
                rich.stamp(),
                id(rich.other() ? 1 : 2),
                Optional.empty(),
                rich.other() ? ShipmentStatus.DISPATCHED : ShipmentStatus.PACKED,
                Carriage.by(Carrier.of(rich.other() ? "carrier-a" : "carrier-b"))
                        .withTrackingNumber(tracking),
                Contents.of(
                                ShipmentLine.of(LineNumber.of(1), quantity()),
                                ShipmentLine.of(LineNumber.of(2), quantity()))
                        .withParcels(List.of(parcel)),
                new Journey(
                        Optional.of(rich.time()),
                        Optional.of(rich.time().plusSeconds(1)),
                        List.of(TrackingEvent.of("event", rich.time(), TrackingCode.IN_TRANSIT)
                                .withText(rich.word()))),
                Optional.of(rich.actor()),
                rich.departments());
    }

    static CrmRecord bare(CrmRecord record) {
        if (record instanceof Order it) {
            OrderLine line = it.lines().get(0);
            return new Order(
                    it.id(),
                    it.stamp(),
                    Optional.empty(),
                    it.customer(),
                    it.terms(),
                    new OrderProgress(OrderStatus.DRAFT, Optional.empty(), Optional.empty(), 2),
                    List.of(new OrderLine(
                            line.number(),
                            line.sku(),
                            line.description(),
                            line.unitPrice(),
                            line.discount(),
                            line.taxRate(),
                            List.of(),
                            line.ledger())),
                    List.of(),
                    OrderAddresses.NONE,
                    new OrderFiling(Optional.empty(), Set.of(), Optional.empty(), Set.of()));
        }
        if (record instanceof Shipment it) {
            return new Shipment(
                    it.id(),
                    it.stamp(),
                    it.order(),
                    it.shipTo(),
                    it.status(),
                    Carriage.UNKNOWN,
                    Contents.of(it.contents().lines().get(0)),
                    Journey.NONE,
                    Optional.empty(),
                    Set.of());
        }
        return RichContacts.bare((Contact) record);
    }
}
