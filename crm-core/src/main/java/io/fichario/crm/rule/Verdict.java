package io.fichario.crm.rule;

import io.fichario.crm.record.Given;
import java.util.Arrays;
import java.util.List;

/**
 * What a rule says about a change.
 *
 * @param violations what it has against the change; empty when it has nothing
 */
public record Verdict(List<Violation> violations) {
    private static final Verdict ALLOWED = new Verdict(List.of());

    /** Copies the violations. */
    public Verdict {
        violations = Given.list("violations", violations);
    }

    /**
     * Returns the verdict that nothing is wrong.
     *
     * @return no violations
     */
    public static Verdict allowed() {
        return ALLOWED;
    }

    /**
     * Returns the verdict of some violations.
     *
     * @param violations what is wrong
     * @return the verdict
     */
    public static Verdict of(Violation... violations) {
        return new Verdict(Arrays.asList(Given.value("violations", violations)));
    }
}
