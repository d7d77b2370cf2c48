package io.fichario.crm.contact;

/** How far a contact has come with the company; {@link ContactFlow} says how they move. */
public enum LifecycleStage {
    /** Known, nothing more. */
    LEAD,
    /** Interested, as somebody found out. */
    PROSPECT,
    /** Has ordered. */
    CUSTOMER,
    /** Has not ordered for long. */
    DORMANT,
    /** Will not order. */
    LOST,
    /** May not order. */
    BLOCKED
}
