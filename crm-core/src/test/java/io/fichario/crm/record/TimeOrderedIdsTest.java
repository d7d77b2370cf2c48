package io.fichario.crm.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TimeOrderedIdsTest {
    private static final Instant NOON = Instant.parse("2024-02-29T12:00:00Z");

    /** A clock that shows what it is told. */
    private static final class Told extends Clock {
        private volatile Instant now = NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Told clock = new Told();
    private final TimeOrderedIds ids = new TimeOrderedIds(clock);

    @Test
    void idIsOfVersionSevenAndHoldsTheTime() {
        UUID id = ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void idsRiseWithinAMillisecondAndBeyondItsCounter() {
        assertRising(IntStream.range(0, 10_000).mapToObj(i -> ids.next()).toList());
    }

    @Test
    void idsRiseWhenTheClockStepsBack() {
        List<UUID> all = new ArrayList<>(List.of(ids.next()));
        clock.now = NOON.minusSeconds(3600);
        all.add(ids.next());
        all.add(ids.next());
        clock.now = NOON.plusSeconds(1);
        all.add(ids.next());
        assertRising(all);
        assertThat(all.get(3).getMostSignificantBits() >>> 16)
                .isEqualTo(NOON.plusSeconds(1).toEpochMilli());
    }

    @Test
    void manyThreadsGetNoIdTwice() {
        Set<UUID> all = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 8)
                .parallel()
                .forEach(runner -> IntStream.range(0, 5_000).forEach(i -> all.add(ids.next())));
        assertThat(all).hasSize(40_000);
    }

    private static void assertRising(List<UUID> all) {
        assertThat(all).isSortedAccordingTo(Texts::compareUnsigned).doesNotHaveDuplicates();
    }
}
