package io.fichario.crm.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.TextRule;

/**
 * A function in the company that brings permissions; which ones, the {@link AccessPolicy} says.
 *
 * @param text 1 to 40 characters on one line
 */
public record Role(@JsonValue String text) {
    private static final TextRule FORM = TextRule.line("role", 40).harmless();

    /** Sells and keeps contacts and orders of their department. */
    public static final Role REPRESENTATIVE = new Role("representative");

    /** Leads a department and may override rules. */
    public static final Role MANAGER = new Role("manager");

    /** Reads everything but personal details and may override rules. */
    public static final Role EXECUTIVE = new Role("executive");

    /** Reads everything and changes nothing. */
    public static final Role AUDITOR = new Role("auditor");

    /** Another system that reads and writes records of all departments. */
    public static final Role INTEGRATION = new Role("integration");

    /** May do everything. */
    public static final Role ADMINISTRATOR = new Role("administrator");

    /**
     * Checks the text and brings it into its kept form.
     *
     * @throws io.fichario.crm.record.InvalidValueException if the text is blank, too long or has control characters
     */
    @JsonCreator
    public Role {
        text = FORM.check(text);
    }

    /**
     * Creates the value from its text.
     *
     * @param text the text form
     * @return the value
     * @throws io.fichario.crm.record.InvalidValueException if the text is blank, too long or has control characters
     */
    public static Role of(String text) {
        return new Role(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
