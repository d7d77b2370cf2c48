package io.fichario.samples.quickstart;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until it is moved, so that changes are recorded on the days of the files. Not thread-safe. */
final class MovableClock extends Clock {
    private static final LocalTime OFFICE_HOURS = LocalTime.of(9, 0);

    private Instant now = Instant.EPOCH;

    /** Moves to the morning of a day, never back. */
    void moveTo(LocalDate day) {
        Instant morning = at(day);
        now = morning.isAfter(now) ? morning : now;
    }

    /** Returns the morning of a day. */
    static Instant at(LocalDate day) {
        return day.atTime(OFFICE_HOURS).toInstant(ZoneOffset.UTC);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
