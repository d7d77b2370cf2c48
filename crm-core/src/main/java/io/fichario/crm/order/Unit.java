package io.fichario.crm.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.TextRule;

/**
 * What a quantity counts or measures, such as {@code piece}, {@code kg} or {@code fl oz}. Units are not converted into
 * one another.
 *
 * @param text the name: 1 to 20 characters
 */
public record Unit(@JsonValue String text) {
    /** The greatest length of a name, in code points. */
    public static final int MAX_LENGTH = 20;

    private static final TextRule NAME = TextRule.line("unit", MAX_LENGTH).harmless();

    /** Things that are counted; the unit where none is given. */
    public static final Unit PIECE = new Unit("piece");

    /**
     * Checks the name.
     *
     * @throws io.fichario.crm.record.InvalidValueException if the name is blank, too long or has control characters
     */
    @JsonCreator
    public Unit {
        text = NAME.check(text);
    }

    /**
     * Creates a unit.
     *
     * @param name 1 to 20 characters
     * @return the unit
     * @throws io.fichario.crm.record.InvalidValueException if the name is blank, too long or has control characters
     */
    public static Unit of(String name) {
        return new Unit(name);
    }

    @Override
    public String toString() {
        return text;
    }
}
