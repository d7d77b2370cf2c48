package io.fichario.crm.shipment;

import static io.fichario.crm.shipment.Samples.delivered;
import static io.fichario.crm.shipment.Samples.dispatched;
import static io.fichario.crm.shipment.Samples.line;
import static io.fichario.crm.shipment.Samples.lines;
import static io.fichario.crm.shipment.Samples.order;
import static io.fichario.crm.shipment.Samples.prepared;
import static io.fichario.crm.shipment.Samples.shipment;
import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Department;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.address.PostalAddress;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Key;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ShipmentRecordTest {
    private static final PostalAddress SANTOS =
            NewAddress.in("BR").city("Santos").toAddress();

    @Test
    void anEditMayChangeCarriageParcelsAddressOwnerAndDepartments() {
        Shipment before = shipment(1, line(1, "2"));
        Shipment after = before.withCarriage(Carriage.by(Carrier.of("dhl")))
                .withParcels(List.of(Parcel.of(1)))
                .withShipTo(SANTOS)
                .withOwner(Optional.of(ActorId.of("bia")))
                .withDepartments(Set.of(Department.of("warehouse")));
        assertThat(Shipment.TYPE.moved(before, after)).isEmpty();
        assertThat(Shipment.TYPE.succeeds(before, after)).isEmpty();
    }

    @Test
    void anEditMaySpreadALineOverParcels() {
        Shipment before = shipment(1, line(1, "3")).withParcels(List.of(Parcel.of(1), Parcel.of(2)));
        Shipment after = before.withContents(before.contents()
                .withLines(List.of(
                        line(1, "2").in(ParcelNumber.of(1)), line(1, "1").in(ParcelNumber.of(2)))));
        assertThat(Shipment.TYPE.moved(before, after)).isEmpty();
        assertThat(Shipment.TYPE.succeeds(before, after)).isEmpty();
    }

    @Test
    void anEditMayNotMoveStatusQuantitiesOrJourney() {
        Shipment before = prepared(order("5"), "2").shipment();
        assertThat(moved(before, before.withStatus(ShipmentStatus.PACKED))).containsExactly("status");
        assertThat(moved(before, before.withContents(Contents.of(line(1, "3")))))
                .contains("quantities");
        assertThat(moved(before, before.withJourney(before.journey().shipped(Samples.NOON))))
                .containsExactly("journey");
        Shipment there = delivered(order("5"), "2").shipment();
        assertThat(moved(there, there.withContents(there.contents().returning(lines("1")))))
                .containsExactly("returned");
    }

    @Test
    void nobodyChangesTheOrderOfAShipment() {
        Shipment before = shipment(1, line(1, "2"));
        Shipment after = new Shipment(
                before.id(),
                before.stamp(),
                OrderId.of(new UUID(5, 5)),
                before.shipTo(),
                before.status(),
                before.carriage(),
                before.contents(),
                before.journey(),
                before.owner(),
                before.departments());
        assertThat(codes(before, after)).containsExactly("shipment.succession.order");
    }

    @Test
    void trackingEventsDoNotVanish() {
        Shipment told = dispatched(order("5"), "2")
                .track(List.of(Samples.event("a", 1, TrackingCode.EXCEPTION)))
                .shipment();
        assertThat(codes(told, told.withJourney(Journey.NONE))).containsExactly("shipment.succession.events");
    }

    @Test
    void quantitiesChangeOnlyWhilePreparedAndReturnsAreNotTakenBack() {
        Shipment sent = dispatched(order("5"), "2").shipment();
        assertThat(codes(sent, sent.withContents(Contents.of(line(1, "1")))))
                .containsExactly("shipment.succession.quantities");
        Shipment some = delivered(order("5"), "2").returnLines(lines("1")).shipment();
        assertThat(codes(some, some.withContents(Contents.of(line(1, "2")))))
                .containsExactly("shipment.succession.returned");
    }

    @Test
    void theAddressOfWhatArrivedStays() {
        Shipment sent = dispatched(order("5"), "2").shipment();
        assertThat(codes(sent, sent.withShipTo(SANTOS))).isEmpty();
        Shipment there = delivered(order("5"), "2").shipment();
        assertThat(codes(there, there.withShipTo(SANTOS))).containsExactly("shipment.succession.shipTo");
    }

    @Test
    void aHiddenAddressIsPutBackAfterAnEdit() {
        Shipment whole = delivered(order("5"), "2").shipment();
        Shipment shown = Shipment.TYPE.hide(whole, Set.of("shipTo"));
        assertThat(shown.shipTo()).isEmpty();
        assertThat(shown.hidden()).containsExactly("shipTo");
        Shipment edited = shown.withCarriage(Carriage.by(Carrier.of("dhl")));
        assertThat(Shipment.TYPE.putBack(edited, whole, shown.hidden()))
                .isEqualTo(whole.withCarriage(Carriage.by(Carrier.of("dhl"))));
    }

    @Test
    void aShipmentIsFoundByItsTrackingNumbersAndThoseOfItsParcels() {
        Shipment both = shipment(1, line(1, "2"))
                .withCarriage(Carriage.UNKNOWN.withTrackingNumber(TrackingNumber.of("br 1")))
                .withParcels(List.of(Parcel.of(1).withTrackingNumber(TrackingNumber.of("BR-2")), Parcel.of(2)));
        assertThat(Shipment.TYPE.keysOf(both)).extracting(Key::value).containsExactlyInAnyOrder("BR1", "BR2");
    }

    @Test
    void fieldsSayWhatQueriesNeed() {
        Shipment there = delivered(order("5"), "2").shipment();
        assertThat(Shipment.STATUS.scalars(there)).containsExactly("DELIVERED");
        assertThat(Shipment.ORDER.values(there)).containsExactly(Samples.ORDER);
        assertThat(Shipment.CARRIER.scalars(there)).containsExactly("correios");
        assertThat(Shipment.SHIPPED_AT.values(there)).containsExactly(Samples.NOON);
        assertThat(Shipment.DELIVERED_AT.values(there)).containsExactly(Samples.NOON.plusSeconds(60));
        assertThat(Shipment.OWNER.scalars(there)).containsExactly("ana");
        assertThat(Shipment.DEPARTMENT.scalars(there)).containsExactly("sales");
    }

    private static List<String> moved(Shipment before, Shipment after) {
        return Shipment.TYPE.moved(before, after).stream().map(Fault::path).toList();
    }

    private static List<String> codes(Shipment before, Shipment after) {
        return Shipment.TYPE.succeeds(before, after).stream().map(Fault::code).toList();
    }
}
