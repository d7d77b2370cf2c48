package io.fichario.crm.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.TextRule;

/**
 * The name by which the host knows who acts, such as a login; it is written into every change.
 *
 * @param text 1 to 100 characters on one line
 */
public record ActorId(@JsonValue String text) {
    private static final TextRule FORM = TextRule.line("actor", 100).harmless();

    /** The id of {@link Actor#system()}. */
    public static final ActorId SYSTEM = new ActorId("system");

    /**
     * Checks the text and brings it into its kept form.
     *
     * @throws io.fichario.crm.record.InvalidValueException if the text is blank, too long or has control characters
     */
    @JsonCreator
    public ActorId {
        text = FORM.check(text);
    }

    /**
     * Creates the value from its text.
     *
     * @param text the text form
     * @return the value
     * @throws io.fichario.crm.record.InvalidValueException if the text is blank, too long or has control characters
     */
    public static ActorId of(String text) {
        return new ActorId(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
