package io.fichario.crm.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.TextRule;

/**
 * The code of an article as the host's catalogue knows it (stock keeping unit).
 *
 * @param text the code: 1 to 64 characters, upper and lower case kept
 */
public record Sku(@JsonValue String text) {
    /** The greatest length, in code points. */
    public static final int MAX_LENGTH = 64;

    private static final TextRule CODE = TextRule.line("sku", MAX_LENGTH).harmless();

    /**
     * Checks the code.
     *
     * @throws io.fichario.crm.record.InvalidValueException if it is blank, too long or has control characters
     */
    @JsonCreator
    public Sku {
        text = CODE.check(text);
    }

    /**
     * Creates an article code.
     *
     * @param code 1 to 64 characters
     * @return the code
     * @throws io.fichario.crm.record.InvalidValueException if it is blank, too long or has control characters
     */
    public static Sku of(String code) {
        return new Sku(code);
    }

    @Override
    public String toString() {
        return text;
    }
}
