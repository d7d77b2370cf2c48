package io.fichario.crm.contact;

import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Micros;
import io.fichario.crm.record.TextRule;
import java.time.Instant;
import java.util.Optional;

/**
 * That a contact gave or withdrew consent.
 *
 * @param channel by which way the contact may be addressed
 * @param purpose what for
 * @param kind whether it was given or withdrawn
 * @param at since when it counts, inclusive, in microseconds
 * @param wording which text the contact agreed or objected to, such as the name of a form and its version; up to
 *     {@value #MAX_WORDING} characters
 * @param until when consent ends by itself, exclusive, in microseconds; a withdrawal has no end
 */
public record ConsentEntry(
        Channel channel,
        ConsentPurpose purpose,
        Kind kind,
        Instant at,
        Optional<String> wording,
        Optional<Instant> until) {

    /** The greatest length of the name of a text in characters. */
    public static final int MAX_WORDING = 200;

    private static final TextRule WORDING = TextRule.line("consent.wording", MAX_WORDING);

    /** What was said. */
    public enum Kind {
        /** Yes. */
        GIVEN,
        /** No, or no longer. */
        WITHDRAWN
    }

    /**
     * Checks that nothing is null and that the end is behind the beginning; truncates times to microseconds.
     *
     * @throws InvalidValueException if it is not so
     */
    public ConsentEntry {
        Given.value("consent.channel", channel);
        Given.value("consent.purpose", purpose);
        Given.value("consent.kind", kind);
        at = Micros.truncate(Given.value("consent.at", at));
        wording = Parts.text(WORDING, "consent.wording", wording);
        until = Given.value("consent.until", until).map(Micros::truncate);
        if (until.isPresent() && (kind == Kind.WITHDRAWN || !until.get().isAfter(at))) {
            throw new InvalidValueException(Fault.of("consent.until", "consent.until")
                    .with("value", until.get())
                    .with("at", at));
        }
    }

    /**
     * Creates the entry of a consent that holds until it is withdrawn.
     *
     * @param channel by which way the contact may be addressed
     * @param purpose what for
     * @param at since when, inclusive
     * @return the entry
     */
    public static ConsentEntry given(Channel channel, ConsentPurpose purpose, Instant at) {
        return new ConsentEntry(channel, purpose, Kind.GIVEN, at, Optional.empty(), Optional.empty());
    }

    /**
     * Creates the entry of a withdrawal.
     *
     * @param channel by which way the contact may not be addressed
     * @param purpose what for
     * @param at since when, inclusive
     * @return the entry
     */
    public static ConsentEntry withdrawn(Channel channel, ConsentPurpose purpose, Instant at) {
        return new ConsentEntry(channel, purpose, Kind.WITHDRAWN, at, Optional.empty(), Optional.empty());
    }

    /**
     * Returns this entry with the text it refers to.
     *
     * @param text the name of the text
     * @return the entry
     */
    public ConsentEntry withWording(String text) {
        return new ConsentEntry(channel, purpose, kind, at, Optional.of(WORDING.check(text)), until);
    }

    /**
     * Returns this consent with an end.
     *
     * @param end when it ends by itself, exclusive
     * @return the entry
     * @throws InvalidValueException if this is a withdrawal or the end is not behind the beginning
     */
    public ConsentEntry withUntil(Instant end) {
        return new ConsentEntry(channel, purpose, kind, at, wording, Optional.of(Given.value("consent.until", end)));
    }

    boolean permits(Instant time) {
        return kind == Kind.GIVEN && until.map(time::isBefore).orElse(true);
    }

    @Override
    public String toString() {
        return "ConsentEntry[" + channel + ", " + purpose + ", " + kind + ", " + at + "]";
    }
}
