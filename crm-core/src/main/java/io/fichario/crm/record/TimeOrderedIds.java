package io.fichario.crm.record;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Ids that rise with time, so that a B-tree grows at its end: UUID version 7 of RFC 9562, section 5.7, with a counter
 * in the twelve bits after the milliseconds (section 6.2, method 1), and 62 random bits. Rising within one process also
 * when the clock steps back. Thread-safe.
 */
public final class TimeOrderedIds implements IdSource {
    private static final int COUNTER_BITS = 12;

    private final Clock clock;
    private final ThreadLocal<RandomGenerator> random;
    private final AtomicLong last = new AtomicLong();

    /**
     * Creates a source over a clock.
     *
     * @param clock where the milliseconds come from
     */
    public TimeOrderedIds(Clock clock) {
        this.clock = clock;
        this.random = ThreadLocal.withInitial(() -> new SplittableRandom(new SecureRandom().nextLong()));
    }

    @Override
    public UUID next() {
        long now = clock.millis() << COUNTER_BITS;
        long ticks = last.updateAndGet(before -> Math.max(before + 1, now));
        long millis = ticks >>> COUNTER_BITS;
        long counter = ticks & ((1L << COUNTER_BITS) - 1);
        long high = millis << 16 | 0x7000L | counter;
        long low = random.get().nextLong() >>> 2 | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
