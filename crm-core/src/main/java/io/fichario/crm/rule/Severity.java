package io.fichario.crm.rule;

/** How grave a violation is. */
public enum Severity {
    /** Told, and the change is made. */
    WARN,
    /** The change is made only when an actor who may overrides it, with a reason. */
    NEEDS_OVERRIDE,
    /** The change is not made. */
    REFUSE
}
