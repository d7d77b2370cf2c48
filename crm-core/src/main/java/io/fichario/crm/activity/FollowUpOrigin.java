package io.fichario.crm.activity;

/** Who thought of a follow-up. */
public enum FollowUpOrigin {
    /** An actor. */
    BY_HAND,
    /** The library, because something was not confirmed for long. */
    NUDGE
}
