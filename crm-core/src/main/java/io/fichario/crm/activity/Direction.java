package io.fichario.crm.activity;

/** From whom an interaction came. */
public enum Direction {
    /** The contact began it. */
    INBOUND,
    /** We began it. */
    OUTBOUND
}
