package io.fichario.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.activity.FollowUp;
import io.fichario.crm.activity.Interaction;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.ContactPoint;
import io.fichario.crm.contact.ContactPointId;
import io.fichario.crm.contact.EmailAddress;
import io.fichario.crm.contact.LifecycleStage;
import io.fichario.crm.contact.Reach;
import io.fichario.crm.contact.Standing;
import io.fichario.crm.inmemory.fixture.jqwik.OrderArbitraries;
import io.fichario.crm.inmemory.fixture.jqwik.ShipmentArbitraries;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderLine;
import io.fichario.crm.order.OrderProgress;
import io.fichario.crm.order.OrderStatus;
import io.fichario.crm.order.OrderTerms;
import io.fichario.crm.order.Quantity;
import io.fichario.crm.order.Unit;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.shipment.Contents;
import io.fichario.crm.shipment.Journey;
import io.fichario.crm.shipment.Parcel;
import io.fichario.crm.shipment.ParcelNumber;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.shipment.TrackingEvent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The rows of a record tell all that it says but for its id, tenant and version, which writers add. */
@PropertyDefaults(tries = 25)
final class RowsTest {
    /** Columns that say again what others say: with them, a part that has no column of its own might go unnoticed. */
    private static final Set<String> DERIVED =
            Set.of("name_key", "tag_key", "match_key", "open_country", "total", "total_order", "fulfilment");

    private static final Set<String> DERIVED_TABLES = Set.of("shipment_tracking");

    @Property
    void tellAllOfAContact(@ForAll Contact contact, @ForAll Contact other) {
        tellAll(ContactTables.mapping(), contact, other);
    }

    @Property(tries = 10)
    void tellAllOfABlockedContactWithALimit(@ForAll Contact contact, @ForAll Money limit, @ForAll Money otherLimit) {
        tellAll(
                ContactTables.mapping(),
                blocked(contact, LifecycleStage.PROSPECT, limit),
                blocked(contact, LifecycleStage.DORMANT, otherLimit));
    }

    private static Contact blocked(Contact contact, LifecycleStage before, Money limit) {
        Standing standing = contact.standing();
        return contact.withStanding(new Standing(
                LifecycleStage.BLOCKED,
                Optional.of(before),
                standing.owner(),
                standing.departments(),
                Optional.of(limit)));
    }

    @Property(tries = 10)
    void tellAllOfAnOrderOnHold(@ForAll("held") Order order) {
        tellAll(
                OrderTables.mapping(Dialect.MARIADB),
                held(order, OrderStatus.PLACED),
                held(order, OrderStatus.CONFIRMED));
    }

    @Provide
    Arbitrary<Order> held() {
        return OrderArbitraries.in(OrderStatus.ON_HOLD);
    }

    private static Order held(Order order, OrderStatus from) {
        OrderProgress progress = order.progress();
        return new Order(
                order.id(),
                order.stamp(),
                order.number(),
                order.customer(),
                order.terms(),
                new OrderProgress(progress.status(), Optional.of(from), progress.placedAt(), progress.lastLine()),
                order.lines(),
                order.adjustments(),
                order.addresses(),
                order.filing());
    }

    /** What one part alone cannot change is changed as a whole. */
    @Property(tries = 10)
    void tellTheUnitOfALineAndTheCurrency(@ForAll Order order, @ForAll CurrencyUnit currency) {
        Mapping<Order> mapping = OrderTables.mapping(Dialect.POSTGRESQL);
        tellAll(mapping, counting(order, Unit.PIECE), counting(order, Unit.of("kg")));
        tellAll(mapping, empty(order, order.currency()), empty(order, currency));
    }

    private static Order counting(Order order, Unit unit) {
        BigMoney price = BigMoney.zero(order.currency());
        return order.withLine(
                OrderLine.of(order.nextLine(), OrderLine.Article.of("tea", "Tea"), Quantity.of("1", unit), price));
    }

    private static Order empty(Order order, CurrencyUnit currency) {
        OrderTerms terms = order.terms();
        return new Order(
                order.id(),
                order.stamp(),
                order.number(),
                order.customer(),
                new OrderTerms(currency, terms.orderedOn(), terms.rounding(), terms.tolerance()),
                order.progress(),
                List.of(),
                List.of(),
                order.addresses(),
                order.filing());
    }

    @Property(tries = 10)
    void tellWhichPointComesFirst(@ForAll Contact contact, @ForAll EmailAddress one, @ForAll EmailAddress other) {
        Assume.that(!one.normalized().equals(other.normalized()));
        ContactPointId first = ContactPointId.of(new UUID(0, 1));
        ContactPointId second = ContactPointId.of(new UUID(0, 2));
        Reach reach = Reach.EMPTY.add(ContactPoint.of(first, one)).add(ContactPoint.of(second, other));
        tellAll(ContactTables.mapping(), contact.withReach(reach), contact.withReach(reach.makePrimary(second)));
    }

    @Property
    void tellAllOfAnOrder(@ForAll Order order, @ForAll Order other) {
        tellAll(OrderTables.mapping(Dialect.POSTGRESQL), order, other);
        tellAll(OrderTables.mapping(Dialect.SQLITE), order, other);
    }

    @Property
    void tellAllOfAShipment(@ForAll("shipments") Shipment shipment, @ForAll("shipments") Shipment other) {
        tellAll(ShipmentTables.mapping(), shipment, other);
    }

    /** Shipments in parcels, about which the carrier reported. */
    @Provide
    Arbitrary<Shipment> shipments() {
        return Combinators.combine(
                        ShipmentArbitraries.shipments(),
                        ShipmentArbitraries.parcels().list().ofSize(3),
                        ShipmentArbitraries.trackingEvents().list().ofMaxSize(3))
                .as(RowsTest::packed);
    }

    private static Shipment packed(Shipment shipment, List<Parcel> parcels, List<TrackingEvent> events) {
        Journey journey = shipment.journey();
        return new Shipment(
                shipment.id(),
                shipment.stamp(),
                shipment.order(),
                shipment.shipTo(),
                shipment.status(),
                shipment.carriage(),
                packed(shipment.contents(), parcels),
                new Journey(journey.shippedAt(), journey.deliveredAt(), events),
                shipment.owner(),
                shipment.departments());
    }

    /** Parcels of the numbers that lines name, each of a form of its own, and one more. */
    private static Contents packed(Contents contents, List<Parcel> forms) {
        List<ParcelNumber> numbers = Stream.concat(
                        contents.parcels().stream().map(Parcel::number), Stream.of(ParcelNumber.of(ParcelNumber.MAX)))
                .distinct()
                .toList();
        return contents.withParcels(IntStream.range(0, numbers.size())
                .mapToObj(place -> numbered(numbers.get(place), forms.get(place % forms.size())))
                .toList());
    }

    private static Parcel numbered(ParcelNumber number, Parcel form) {
        return new Parcel(number, form.trackingNumber(), form.weightGrams(), form.dimensions());
    }

    @Property
    void tellAllOfAnInteraction(@ForAll Interaction interaction, @ForAll Interaction other) {
        tellAll(InteractionTables.mapping(), interaction, other);
    }

    @Property
    void tellAllOfAFollowUp(@ForAll FollowUp followUp, @ForAll FollowUp other) {
        tellAll(FollowUpTables.mapping(), followUp, other);
    }

    private static <R extends CrmRecord> void tellAll(Mapping<R> mapping, R record, R other) {
        Map<String, Set<Row>> rows = told(mapping, record);
        assertThat(told(mapping, copy(mapping.type(), record))).isEqualTo(rows);
        for (Variants.Variant<R> variant : Variants.of(mapping.type(), record, other)) {
            assertThat(told(mapping, variant.value()).equals(rows))
                    .as("rows are the same although %s differs", variant.path())
                    .isEqualTo(variant.value().equals(record));
        }
    }

    private static <R extends CrmRecord> R copy(RecordType<R> type, R record) {
        return type.codec().read(type.codec().write(record), type.codec().schema());
    }

    private static <R extends CrmRecord> Map<String, Set<Row>> told(Mapping<R> mapping, R record) {
        Map<String, Set<Row>> told = new HashMap<>();
        mapping.tables().forEach(table -> told.put(table.name(), told(table, record)));
        told.keySet().removeAll(DERIVED_TABLES);
        return told;
    }

    /** Rows have no order in a database, and numbers no places behind the point that say nothing. */
    private static <R extends CrmRecord> Set<Row> told(Table<R> table, R record) {
        List<Row> rows = table.rows(record);
        assertThat(rows).as("keys of %s", table.name()).extracting(Row::key).doesNotHaveDuplicates();
        return Set.copyOf(rows.stream().map(row -> told(table, row)).toList());
    }

    private static Row told(Table<?> table, Row row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < table.values().size(); i++) {
            if (!DERIVED.contains(table.values().get(i).name())) {
                values.add(plain(row.values().get(i)));
            }
        }
        return new Row(row.key(), values);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }
}
