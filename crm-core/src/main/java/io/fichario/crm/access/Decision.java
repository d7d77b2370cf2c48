package io.fichario.crm.access;

import io.fichario.crm.record.Given;

/**
 * Whether an actor may do something, and why.
 *
 * @param allowed true if they may
 * @param reason which role, scope or lack of them decided it; names no personal data
 */
public record Decision(boolean allowed, String reason) {

    /** Checks that the reason is there. */
    public Decision {
        Given.value("reason", reason);
    }

    /**
     * Returns a yes.
     *
     * @param reason why
     * @return the decision
     */
    public static Decision allow(String reason) {
        return new Decision(true, reason);
    }

    /**
     * Returns a no.
     *
     * @param reason why
     * @return the decision
     */
    public static Decision deny(String reason) {
        return new Decision(false, reason);
    }
}
