package io.fichario.crm.shipment;

import io.fichario.crm.record.Given;
import io.fichario.crm.record.Micros;
import io.fichario.crm.record.TextRule;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something that a carrier reported. Events arrive twice and out of order; each is known by its id and sorted by its own
 * time.
 *
 * @param id the carrier's name for the event, by which it is kept once: 1 to {@value #MAX_ID_LENGTH} characters
 * @param at when it happened, to the microsecond
 * @param code what it says
 * @param text what the carrier wrote: at most {@value #MAX_TEXT_LENGTH} characters
 */
public record TrackingEvent(String id, Instant at, TrackingCode code, Optional<String> text) {
    /** The greatest length of an id, in code points. */
    public static final int MAX_ID_LENGTH = 200;

    /** The greatest length of a text, in code points. */
    public static final int MAX_TEXT_LENGTH = 500;

    /** By their own time; at equal times by id, so that the order of arrival does not matter. */
    static final Comparator<TrackingEvent> BY_TIME =
            Comparator.comparing(TrackingEvent::at).thenComparing(TrackingEvent::id);

    private static final TextRule ID = TextRule.line("id", MAX_ID_LENGTH).harmless();
    private static final TextRule TEXT = TextRule.block("text", MAX_TEXT_LENGTH);

    /**
     * Checks the parts.
     *
     * @throws io.fichario.crm.record.InvalidValueException if a part is null, the id blank, or a text too long or with
     *     control characters
     */
    public TrackingEvent {
        id = ID.check(id);
        at = Micros.truncate(Given.value("at", at));
        Given.value("code", code);
        text = Given.value("text", text).map(TEXT::checkOptional);
    }

    /**
     * Creates an event of a carrier that names its events.
     *
     * @param id the carrier's name for the event
     * @param at when it happened
     * @param code what it says
     * @return the event, without a text
     * @throws io.fichario.crm.record.InvalidValueException if a part is null or the id blank, too long or with control
     *     characters
     */
    public static TrackingEvent of(String id, Instant at, TrackingCode code) {
        return new TrackingEvent(id, at, code, Optional.empty());
    }

    /**
     * Creates an event of a carrier that does not name its events: those of the same time and code are the same.
     *
     * @param at when it happened
     * @param code what it says
     * @return the event, without a text
     * @throws io.fichario.crm.record.InvalidValueException if a part is null
     */
    public static TrackingEvent of(Instant at, TrackingCode code) {
        Instant time = Micros.truncate(Given.value("at", at));
        return of(time + " " + Given.value("code", code), time, code);
    }

    /**
     * Returns this event with a text.
     *
     * @param next what the carrier wrote; blank for none
     * @return the event
     * @throws io.fichario.crm.record.InvalidValueException if it is null, too long or has control characters
     */
    public TrackingEvent withText(String next) {
        return new TrackingEvent(id, at, code, Optional.of(Given.value("text", next)));
    }

    /** Shows no text, in which carriers name recipients. */
    @Override
    public String toString() {
        return "TrackingEvent[" + id + ", " + at + ", " + code + "]";
    }
}
