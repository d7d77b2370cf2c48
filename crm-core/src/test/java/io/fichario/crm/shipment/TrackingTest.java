package io.fichario.crm.shipment;

import static io.fichario.crm.shipment.Samples.NOON;
import static io.fichario.crm.shipment.Samples.delivered;
import static io.fichario.crm.shipment.Samples.dispatched;
import static io.fichario.crm.shipment.Samples.event;
import static io.fichario.crm.shipment.Samples.order;
import static io.fichario.crm.shipment.Samples.q;
import static io.fichario.crm.shipment.ShipmentStatus.DELIVERED;
import static io.fichario.crm.shipment.ShipmentStatus.DISPATCHED;
import static io.fichario.crm.shipment.ShipmentStatus.EXCEPTION;
import static io.fichario.crm.shipment.ShipmentStatus.IN_TRANSIT;
import static io.fichario.crm.shipment.ShipmentStatus.LOST;
import static io.fichario.crm.shipment.ShipmentStatus.OUT_FOR_DELIVERY;
import static io.fichario.crm.shipment.ShipmentStatus.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class TrackingTest {
    private static final TrackingEvent LEFT = event("a", 10, TrackingCode.IN_TRANSIT);
    private static final TrackingEvent TRIED = event("b", 20, TrackingCode.EXCEPTION);
    private static final TrackingEvent OUT = event("c", 30, TrackingCode.OUT_FOR_DELIVERY);
    private static final TrackingEvent ARRIVED = event("d", 40, TrackingCode.DELIVERED);

    @Test
    void theStatusFollowsTheLatestEventByItsOwnTime() {
        Handling sent = dispatched(order("5"), "2");
        assertThat(sent.shipment().status()).isEqualTo(DISPATCHED);
        Handling out = sent.track(List.of(OUT));
        assertThat(out.shipment().status()).isEqualTo(OUT_FOR_DELIVERY);
        Handling late = out.track(List.of(TRIED)).track(List.of(LEFT));
        assertThat(late.shipment().status()).isEqualTo(OUT_FOR_DELIVERY);
        assertThat(late.shipment().journey().events()).containsExactly(LEFT, TRIED, OUT);
    }

    @Test
    void anEventThatArrivesTwiceIsKeptOnce() {
        Handling once = dispatched(order("5"), "2").track(List.of(TRIED, TRIED));
        assertThat(once.shipment().journey().events()).containsExactly(TRIED);
        assertThat(once.track(List.of(TRIED))).isEqualTo(once);
    }

    @Test
    void theFirstTextOfAnEventStays() {
        Handling once = dispatched(order("5"), "2").track(List.of(TRIED.withText("nobody there")));
        assertThat(once.track(List.of(TRIED.withText("other")))).isEqualTo(once);
    }

    @Test
    void aReportOfTheArrivalDeliversAtItsOwnTime() {
        Handling there = dispatched(order("5"), "2").track(List.of(LEFT, ARRIVED));
        assertThat(there.shipment().status()).isEqualTo(DELIVERED);
        assertThat(there.shipment().journey().deliveredAt()).contains(NOON.plusSeconds(2_400));
        assertThat(there.order().line(1).ledger().delivered()).isEqualTo(q("2"));
    }

    @Test
    void aReportOfTheArrivalThatIsOlderThanTheLatestEventDoesNotDeliver() {
        Handling later = dispatched(order("5"), "2")
                .track(List.of(event("e", 50, TrackingCode.IN_TRANSIT)))
                .track(List.of(ARRIVED));
        assertThat(later.shipment().status()).isEqualTo(IN_TRANSIT);
        assertThat(later.shipment().journey().events()).hasSize(2);
    }

    @Test
    void anArrivalThatWasTakenBackIsNotBroughtBackByLateEvents() {
        Handling back = dispatched(order("5"), "2").track(List.of(ARRIVED)).undeliver();
        Handling late = back.track(List.of(ARRIVED, TRIED));
        assertThat(late.shipment().status()).isEqualTo(EXCEPTION);
        assertThat(late.shipment().journey().deliveredAt()).isEmpty();
    }

    @Test
    void anEventThatArrivesAgainAfterTheArrivalWasTakenBackChangesNothing() {
        Handling back =
                dispatched(order("5"), "2").track(List.of(TRIED, ARRIVED)).undeliver();
        assertThat(back.track(List.of(TRIED, ARRIVED))).isEqualTo(back);
    }

    @Test
    void anEventOnWhatIsDeliveredLostOrReturnedIsKeptAndChangesNothing() {
        Handling there = delivered(order("5"), "2");
        Handling lost = dispatched(order("5"), "2").lose();
        for (Handling ended : List.of(there, lost, there.returnWhole())) {
            Handling told = ended.track(List.of(OUT, ARRIVED));
            assertThat(told.shipment().journey().events()).containsExactly(OUT, ARRIVED);
            assertThat(told.shipment().status())
                    .isEqualTo(ended.shipment().status())
                    .isIn(DELIVERED, LOST, RETURNED);
            assertThat(told.order()).isEqualTo(ended.order());
        }
    }

    @Property(tries = 200)
    void theOrderOfArrivalDoesNotMatter(@ForAll("events") List<TrackingEvent> events) {
        Handling sent = dispatched(order("5"), "2");
        Handling together = sent.track(events);
        Handling oneByOne = sent;
        List<TrackingEvent> backwards = new ArrayList<>(events);
        Collections.reverse(backwards);
        for (TrackingEvent event : backwards) {
            oneByOne = oneByOne.track(List.of(event));
        }
        assertThat(oneByOne).isEqualTo(together);
    }

    @Provide
    Arbitrary<List<TrackingEvent>> events() {
        Arbitrary<TrackingCode> codes =
                Arbitraries.of(TrackingCode.IN_TRANSIT, TrackingCode.OUT_FOR_DELIVERY, TrackingCode.EXCEPTION);
        return Combinators.combine(Arbitraries.integers().between(0, 20), codes)
                .as((minute, code) -> event(minute + code.name(), minute, code))
                .list()
                .ofMaxSize(12);
    }
}
