package io.fichario.crm.rule;

import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.Messages;
import java.util.Locale;
import java.util.Map;

/**
 * What a rule, or the shape of a command, has against a change.
 *
 * @param ruleId the id of the rule, such as {@code credit.limit}; {@code shape} and {@code invariant} for our own
 * @param severity how grave it is
 * @param fault where it stands, its code and its values
 * @param message the sentence in the language of the actor
 */
public record Violation(String ruleId, Severity severity, Fault fault, String message) {

    /** The rule id of what values and commands refuse. */
    public static final String SHAPE = "shape";

    /** The rule id of what must hold for every record, whoever changes it. */
    public static final String INVARIANT = "invariant";

    /** Checks that nothing is null. */
    public Violation {
        Given.value("ruleId", ruleId);
        Given.value("severity", severity);
        Given.value("fault", fault);
        Given.value("message", message);
    }

    /**
     * Creates a violation with an English message, as rules do; the way of a command puts it into the language of the
     * actor.
     *
     * @param ruleId the id of the rule
     * @param severity how grave it is
     * @param fault where it stands, its code and its values
     * @return the violation
     */
    public static Violation of(String ruleId, Severity severity, Fault fault) {
        return new Violation(
                ruleId, severity, fault, Given.value("fault", fault).message());
    }

    /**
     * Returns this violation with its message in another language.
     *
     * @param messages where sentences are looked up
     * @param language the language
     * @return the violation
     */
    public Violation in(Messages messages, Locale language) {
        return new Violation(
                ruleId,
                severity,
                fault,
                Given.value("messages", messages)
                        .find(language, fault.code(), fault.values())
                        .orElse(message));
    }

    /**
     * Returns what is wrong.
     *
     * @return the code
     */
    public String code() {
        return fault.code();
    }

    /**
     * Returns where it stands.
     *
     * @return the path, empty for the whole
     */
    public String path() {
        return fault.path();
    }

    /**
     * Returns what the message names.
     *
     * @return values by name
     */
    public Map<String, String> values() {
        return fault.values();
    }

    @Override
    public String toString() {
        return (path().isEmpty() ? "" : path() + ": ") + message + " [" + ruleId + ", " + severity + "]";
    }
}
