package io.fichario.crm.contact;

import io.fichario.crm.record.Given;
import io.fichario.crm.record.Micros;
import io.fichario.crm.record.TextRule;
import java.time.Instant;
import java.util.Optional;

/**
 * What a contact likes or wants, as it was known at a time.
 *
 * @param topic what it is about, such as {@code delivery day}; 1 to {@value #MAX_TOPIC} characters
 * @param value what is preferred; 1 to {@value #MAX_TEXT} characters
 * @param source how it came to be known
 * @param evidence what shows it, such as a quotation; up to {@value #MAX_TEXT} characters
 * @param observedAt when it was said or noticed, in microseconds
 */
public record Preference(
        String topic, String value, PreferenceSource source, Optional<String> evidence, Instant observedAt) {

    /** The greatest length of a topic in characters. */
    public static final int MAX_TOPIC = 60;
    /** The greatest length of a value and of evidence in characters. */
    public static final int MAX_TEXT = 500;

    static final TextRule TOPIC = TextRule.line("preference.topic", MAX_TOPIC);
    static final TextRule VALUE = TextRule.line("preference.value", MAX_TEXT);
    private static final TextRule EVIDENCE = TextRule.block("preference.evidence", MAX_TEXT);

    /**
     * Checks the texts and truncates the time to microseconds.
     *
     * @throws io.fichario.crm.record.InvalidValueException if something is null, or a text blank, too long or with
     *     control characters
     */
    public Preference {
        topic = TOPIC.check(topic);
        value = VALUE.check(value);
        Given.value("preference.source", source);
        evidence = Parts.text(EVIDENCE, "preference.evidence", evidence);
        observedAt = Micros.truncate(Given.value("preference.observedAt", observedAt));
    }

    /**
     * Creates a preference without evidence.
     *
     * @param topic what it is about
     * @param value what is preferred
     * @param source how it came to be known
     * @param observedAt when it was said or noticed
     * @return the preference
     * @throws io.fichario.crm.record.InvalidValueException as the constructor
     */
    public static Preference of(String topic, String value, PreferenceSource source, Instant observedAt) {
        return new Preference(topic, value, source, Optional.empty(), observedAt);
    }

    /**
     * Returns this preference with what shows it.
     *
     * @param shown a quotation, a place, a reference
     * @return the preference
     */
    public Preference withEvidence(String shown) {
        return new Preference(topic, value, source, Optional.of(EVIDENCE.check(shown)), observedAt);
    }

    @Override
    public String toString() {
        return "Preference[***, " + source + ", " + observedAt + "]";
    }
}
