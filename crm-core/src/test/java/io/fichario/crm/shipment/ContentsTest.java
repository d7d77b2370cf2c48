package io.fichario.crm.shipment;

import static io.fichario.crm.shipment.Samples.line;
import static io.fichario.crm.shipment.Samples.lines;
import static io.fichario.crm.shipment.Samples.q;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fichario.crm.record.InvalidValueException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class ContentsTest {
    private static final Contents SPREAD = new Contents(
            List.of(Parcel.of(2), Parcel.of(1)),
            List.of(line(1, "3").in(ParcelNumber.of(1)), line(1, "2").in(ParcelNumber.of(2)), line(2, "1")));

    @Test
    void parcelsAreSortedAndALineMayBeSpreadOverThem() {
        assertThat(SPREAD.parcels()).containsExactly(Parcel.of(1), Parcel.of(2));
        assertThat(SPREAD.quantities()).isEqualTo(lines("5", "1"));
        assertThat(SPREAD.kept()).isEqualTo(lines("5", "1"));
        assertThat(SPREAD.returned()).isEqualTo(lines("0", "0"));
    }

    @Test
    void whatComesBackIsTakenFromTheFirstParcelsFirst() {
        Contents after = SPREAD.returning(lines("4"));
        assertThat(after.lines()).extracting(ShipmentLine::returned).containsExactly(q("3"), q("1"), q("0"));
        assertThat(after.kept()).isEqualTo(lines("1", "1"));
        assertThat(after.returning(lines("1", "1")).kept()).isEmpty();
    }

    @Test
    void shrinkingLeavesOutTheLastParcelsFirstAndGrowingFillsTheLast() {
        assertThat(SPREAD.resized(lines("4")).lines())
                .extracting(ShipmentLine::quantity)
                .containsExactly(q("3"), q("1"), q("1"));
        assertThat(SPREAD.resized(lines("2")).lines())
                .extracting(ShipmentLine::quantity)
                .containsExactly(q("2"), q("1"));
        assertThat(SPREAD.resized(lines("9")).lines())
                .extracting(ShipmentLine::quantity)
                .containsExactly(q("3"), q("6"), q("1"));
    }

    @Test
    void linesAndParcelsFitTogether() {
        refused(() -> Contents.of(), "shipment.lines");
        refused(() -> Contents.of(line(1, "1"), line(1, "2")), "shipment.lineTwice");
        refused(() -> Contents.of(line(1, "1").in(ParcelNumber.of(1))), "shipment.parcelUnknown");
        refused(() -> SPREAD.withParcels(List.of(Parcel.of(1))), "shipment.parcelUnknown");
        refused(() -> SPREAD.withParcels(List.of(Parcel.of(1), Parcel.of(1))), "shipment.parcelTwice");
        refused(
                () -> SPREAD.withLines(List.of(line(1, "1").in(ParcelNumber.of(1)), line(1, "1 kg"))),
                "quantity.otherUnit");
    }

    private static void refused(ThrowingCallable call, String code) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.fault().code()).isEqualTo(code));
    }
}
