package io.fichario.crm.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fichario.crm.record.InvalidValueException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class ShipmentValuesTest {
    @Test
    void codesAndNumbersKeepWhatWasTypedInNfcAndTrimmed() {
        assertThat(Carrier.of(" correios ").text()).isEqualTo("correios");
        assertThat(CarrierServiceCode.of("SEDEX 10")).hasToString("SEDEX 10");
        assertThat(TrackingNumber.of("BR123456789BR")).hasToString("BR123456789BR");
        assertThat(Carrier.of("cafe\u0301").text()).isEqualTo("caf\u00e9");
    }

    @Test
    void codesAndNumbersThatCannotBeAreRefused() {
        for (String bad : new String[] {"", "  ", "a\u0000b", "a\nb", "\ud800x", "x".repeat(61)}) {
            refused(() -> Carrier.of(bad));
            refused(() -> CarrierServiceCode.of(bad));
            refused(() -> TrackingNumber.of(bad));
        }
    }

    @Test
    void trackingNumbersAreLookedUpHoweverTheyWereTyped() {
        assertThat(TrackingNumber.of("br 123.456-789 BR").lookupForm()).isEqualTo("BR123456789BR");
        assertThat(TrackingNumber.of("--").lookupForm()).isEqualTo("--");
    }

    @Test
    void idsRoundTripThroughTheirText() {
        ShipmentId id = ShipmentId.of(new UUID(3, 4));
        assertThat(ShipmentId.parse(id.text())).isEqualTo(id);
        assertThat(id).hasToString(id.text());
        assertThat(id.type()).isEqualTo(Shipment.TYPE);
        refused(() -> ShipmentId.parse("4711"));
    }

    @Test
    void parcelsHaveAPositiveWeightAndSize() {
        Parcel parcel = Parcel.of(1).withWeightGrams(500).withDimensions(Dimensions.ofMillimetres(300, 200, 100));
        assertThat(parcel.weightGrams()).contains(500);
        assertThat(parcel.dimensions().orElseThrow()).hasToString("300 × 200 × 100 mm");
        refused(() -> Parcel.of(0));
        refused(() -> Parcel.of(1_000));
        refused(() -> parcel.withWeightGrams(0));
        refused(() -> parcel.withWeightGrams(Integer.MAX_VALUE));
        refused(() -> Dimensions.ofMillimetres(1, 0, 1));
        refused(() -> Dimensions.ofMillimetres(1, 1, -1));
    }

    @Test
    void missingPartsAreRefusedByName() {
        refused(() -> new Parcel(null, Optional.empty(), Optional.empty(), Optional.empty()));
        refused(() -> new Carriage(null, Optional.empty(), Optional.empty()));
        refused(() -> TrackingEvent.of(null, Samples.NOON, TrackingCode.IN_TRANSIT));
        refused(() -> TrackingEvent.of("a", null, TrackingCode.IN_TRANSIT));
        refused(() -> TrackingEvent.of("a", Samples.NOON, null));
        refused(() -> new Journey(null, Optional.empty(), List.of()));
        refused(() -> ShipmentLine.of(Samples.ONE, null));
    }

    @Test
    void linesCarryMoreThanNothingAndGetBackAtMostThat() {
        refused(() -> ShipmentLine.of(Samples.ONE, Samples.q("0")));
        refused(() -> new ShipmentLine(Samples.ONE, Samples.q("1"), Samples.q("2"), Optional.empty()));
        refused(() -> new ShipmentLine(Samples.ONE, Samples.q("1"), Samples.q("1 kg"), Optional.empty()));
    }

    @Test
    void whatIsKnownOfTheCarriageIsNotForgottenAtDispatch() {
        Carriage planned = Carriage.by(Carrier.of("correios")).withService(CarrierServiceCode.of("SEDEX"));
        Carriage news = Carriage.UNKNOWN.withTrackingNumber(TrackingNumber.of("BR1"));
        Carriage both = planned.updatedBy(news);
        assertThat(both).isEqualTo(planned.withTrackingNumber(TrackingNumber.of("BR1")));
        assertThat(both.updatedBy(Carriage.by(Carrier.of("dhl"))).carrier()).contains(Carrier.of("dhl"));
    }

    @Test
    void eventsOfACarrierThatDoesNotNameThemAreTheSameByTimeAndCode() {
        TrackingEvent event = TrackingEvent.of(Samples.NOON.plusNanos(1_500), TrackingCode.EXCEPTION);
        assertThat(event.id()).isEqualTo("2024-03-04T12:00:00.000001Z EXCEPTION");
        assertThat(event).isEqualTo(TrackingEvent.of(Samples.NOON.plusNanos(1_999), TrackingCode.EXCEPTION));
    }

    @Test
    void whatCarriersWriteOfPeopleIsNotShown() {
        TrackingEvent event = Samples.event("e1", 1, TrackingCode.EXCEPTION).withText("Maria was not at home");
        assertThat(event.toString()).contains("e1").doesNotContain("Maria");
        assertThat(Samples.shipment(1, Samples.line(1, "1")).toString()).doesNotContain("Augusta");
    }

    private static void refused(ThrowingCallable call) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(call);
    }
}
