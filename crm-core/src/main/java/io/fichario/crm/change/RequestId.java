package io.fichario.crm.change;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.TextRule;

/**
 * The name that a caller gives to a command, so that saying it again does nothing more; it belongs to the tenant and
 * the actor.
 *
 * @param text 1 to 200 characters on one line
 */
public record RequestId(@JsonValue String text) {
    private static final TextRule FORM = TextRule.line("requestId", 200).harmless();

    /**
     * Checks the text and brings it into its kept form.
     *
     * @throws io.fichario.crm.record.InvalidValueException if the text is blank, too long or has control characters
     */
    @JsonCreator
    public RequestId {
        text = FORM.check(text);
    }

    /**
     * Creates a request id.
     *
     * @param text the text form
     * @return the request id
     * @throws io.fichario.crm.record.InvalidValueException if the text is blank, too long or has control characters
     */
    public static RequestId of(String text) {
        return new RequestId(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
