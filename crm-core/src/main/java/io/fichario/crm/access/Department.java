package io.fichario.crm.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.TextRule;
import io.fichario.crm.record.Texts;

/**
 * A part of the company, such as {@code sales}; ordered by the code points of the text.
 *
 * @param text 1 to 60 characters on one line
 */
public record Department(@JsonValue String text) implements Comparable<Department> {
    private static final TextRule FORM = TextRule.line("department", 60).harmless();

    /**
     * Checks the text and brings it into its kept form.
     *
     * @throws io.fichario.crm.record.InvalidValueException if the text is blank, too long or has control characters
     */
    @JsonCreator
    public Department {
        text = FORM.check(text);
    }

    /**
     * Creates the value from its text.
     *
     * @param text the text form
     * @return the value
     * @throws io.fichario.crm.record.InvalidValueException if the text is blank, too long or has control characters
     */
    public static Department of(String text) {
        return new Department(text);
    }

    @Override
    public int compareTo(Department other) {
        return Texts.compareCodePoints(text, other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
