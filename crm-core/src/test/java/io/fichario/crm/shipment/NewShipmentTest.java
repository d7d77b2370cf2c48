package io.fichario.crm.shipment;

import static io.fichario.crm.shipment.Samples.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.address.NewAddress;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Faults;
import org.junit.jupiter.api.Test;

final class NewShipmentTest {
    private final Order order = order("5", "1.25 kg");

    @Test
    void quantitiesAreInTheUnitOfTheLine() {
        NewShipment.Values values = NewShipment.of(order)
                .line(order.line(1), 2)
                .line(order.line(2), "0.5")
                .toValues(new Faults())
                .orElseThrow();
        assertThat(values.order()).isEqualTo(order.id());
        assertThat(values.contents().quantities()).isEqualTo(Samples.lines("2", "0.5 kg"));
        assertThat(values.carriage()).isEqualTo(Carriage.UNKNOWN);
        assertThat(values.shipTo()).isEmpty();
    }

    @Test
    void parcelsCarriageAndAddressAreTakenOver() {
        NewShipment.Values values = NewShipment.of(order)
                .parcel(NewParcel.number(1)
                        .weightGrams(900)
                        .trackingNumber("P1")
                        .millimetres(3, 2, 1))
                .line(order.line(1), "2", 1)
                .carrier("correios")
                .service("SEDEX")
                .trackingNumber("BR1")
                .to(NewAddress.in("BR").city("Santos"))
                .toValues(new Faults())
                .orElseThrow();
        assertThat(values.contents().parcels())
                .containsExactly(Parcel.of(1)
                        .withWeightGrams(900)
                        .withTrackingNumber(TrackingNumber.of("P1"))
                        .withDimensions(Dimensions.ofMillimetres(3, 2, 1)));
        assertThat(values.contents().lines().get(0).parcel()).contains(ParcelNumber.of(1));
        assertThat(values.carriage().service()).contains(CarrierServiceCode.of("SEDEX"));
        assertThat(values.shipTo().orElseThrow().city()).contains("Santos");
    }

    @Test
    void allThatIsOpenCanBeTakenAtOnce() {
        Order begun = Samples.prepared(order, "2").order();
        NewShipment.Values values =
                NewShipment.of(begun).allOpen(begun).toValues(new Faults()).orElseThrow();
        assertThat(values.contents().quantities()).isEqualTo(Samples.lines("3", "1.25 kg"));
    }

    @Test
    void allFaultsAreFoundAtOnceWithTheirPaths() {
        Faults faults = new Faults();
        NewShipment command = NewShipment.of((OrderId) null)
                .line(order.line(1), "two")
                .line(order.line(1), 0)
                .line(null, 1)
                .line(order.line(2), null)
                .line(order.line(2), "1", 0)
                .parcel(NewParcel.number(0).weightGrams(-1))
                .parcel(NewParcel.number(2).millimetres(0, 1, 1))
                .carrier("x".repeat(61))
                .trackingNumber("a\u0000")
                .to(NewAddress.in("??"));
        assertThat(command.toValues(faults)).isEmpty();
        assertThat(faults.all())
                .extracting(Fault::path)
                .contains(
                        "order",
                        "lines[0].quantity",
                        "lines[1].quantity",
                        "lines[2].line",
                        "lines[3].quantity",
                        "lines[4].parcel",
                        "parcels[0].number",
                        "parcels[1].dimensions.length",
                        "carrier",
                        "trackingNumber",
                        "shipTo.country");
    }

    @Test
    void aShipmentWithoutLinesIsRefused() {
        Faults faults = new Faults();
        assertThat(NewShipment.of(order).toValues(faults)).isEmpty();
        assertThat(faults.all()).extracting(Fault::code).containsExactly("shipment.lines");
    }

    @Test
    void theSameWordsAreTheSameCommandWhateverBecameOfTheOrder() {
        Order later = Samples.prepared(order, "2").order();
        NewShipment first = NewShipment.of(order).line(order.line(1), 2);
        assertThat(NewShipment.of(later).line(later.line(1), "2"))
                .isEqualTo(first)
                .hasSameHashCodeAs(first);
        assertThat(first.to(NewAddress.in("BR"))).isNotEqualTo(first);
        assertThat(first.toString()).doesNotContain("Augusta");
    }
}
