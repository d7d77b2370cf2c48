package io.fichario.crm.access;

import io.fichario.crm.access.Operation.Action;
import io.fichario.crm.record.Given;
import java.util.Map;
import java.util.Set;

/**
 * What one role brings, as data.
 *
 * @param actions which kinds of acts, on records of every type
 * @param seeing which records may be seen
 * @param changing which records may be changed
 * @param masks the parts that may not be seen, by name of the type of record
 * @param overriding whether rules that can be overridden may be
 */
public record Grant(
        Set<Action> actions, Scope seeing, Scope changing, Map<String, Set<String>> masks, Overriding overriding) {

    /** Checks that nothing is null and copies the collections. */
    public Grant {
        Given.value("seeing", seeing);
        Given.value("changing", changing);
        Given.value("overriding", overriding);
        actions = Given.set("actions", actions);
        masks = Given.map("masks", masks);
    }

    /** Which records. */
    public enum Scope {
        /** Those that the actor answers for. */
        OWN,
        /** Those, and the ones that a department of the actor knows. */
        DEPARTMENT,
        /** All of the tenant. */
        ALL
    }

    /** Whether rules may be overridden. */
    public enum Overriding {
        /** No. */
        REFUSED,
        /** Those that say so, with a reason. */
        ALLOWED
    }
}
