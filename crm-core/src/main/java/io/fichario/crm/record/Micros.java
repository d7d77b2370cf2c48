package io.fichario.crm.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as they are kept: whole microseconds, so that every store gives back what it was given. */
public final class Micros {
    private Micros() {}

    /**
     * Returns a time without what is below a microsecond.
     *
     * @param time any time
     * @return the time, truncated to microseconds
     */
    public static Instant truncate(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}
