package io.fichario.crm.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fichario.crm.record.InvalidValueException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class ShipmentJsonTest {
    private final Shipment full = Handling.prepare(full(), Samples.order("5", "1.25 kg"))
            .dispatch(
                    Carriage.by(Carrier.of("correios"))
                            .withService(CarrierServiceCode.of("SEDEX"))
                            .withTrackingNumber(TrackingNumber.of("BR123456789BR")),
                    Samples.NOON)
            .track(List.of(Samples.event("e1", 5, TrackingCode.EXCEPTION).withText("closed")))
            .deliver(Samples.NOON.plusSeconds(3_600))
            .returnLines(Map.of(Samples.TWO, Samples.q("0.25 kg")))
            .shipment();

    private static Shipment full() {
        Parcel parcel = Parcel.of(1)
                .withTrackingNumber(TrackingNumber.of("P1"))
                .withWeightGrams(900)
                .withDimensions(Dimensions.ofMillimetres(300, 200, 100));
        Contents contents = new Contents(
                List.of(parcel, Parcel.of(2)),
                List.of(Samples.line(1, "2").in(ParcelNumber.of(1)), Samples.line(2, "0.5 kg")));
        return Samples.shipment(1, Samples.line(1, "1")).withContents(contents);
    }

    @Test
    void shipmentsRoundTrip() {
        Shipment bare = Samples.shipment(2, Samples.line(1, "1"));
        for (Shipment shipment : List.of(full, bare)) {
            assertThat(Shipment.TYPE.codec().read(Shipment.TYPE.codec().write(shipment), 1))
                    .isEqualTo(shipment);
        }
    }

    @Test
    void documentsOfRelease01AreReadAsTheyWereMeant() throws IOException {
        assertThat(Shipment.TYPE.codec().read(golden(), 1)).isEqualTo(full);
        assertThat(Shipment.TYPE.codec().write(full)).isEqualTo(golden());
    }

    @Test
    void documentsOfAnotherFormAreRefused() throws IOException {
        String golden = golden();
        for (String wrong : List.of(
                golden.replace("\"status\"", "\"state\""),
                golden.replace("DELIVERED", "GONE"),
                golden.replace("\"order\"", "\"extra\":1,\"order\""))) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> Shipment.TYPE.codec().read(wrong, 1));
        }
    }

    private static String golden() throws IOException {
        try (InputStream in = ShipmentJsonTest.class.getResourceAsStream("/golden/0.1/shipment.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
