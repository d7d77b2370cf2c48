package io.fichario.samples.benchmarks;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids that rise with the time, as indexes like them: UUIDs of version 7. */
final class Ids {
    private static final int MILLISECONDS_FROM = 16;
    private static final int RANDOM_BITS = 1 << 12;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Ids() {}

    static UUID next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = System.currentTimeMillis() << MILLISECONDS_FROM | VERSION | random.nextInt(RANDOM_BITS);
        return new UUID(high, VARIANT | random.nextLong() >>> 2);
    }
}
