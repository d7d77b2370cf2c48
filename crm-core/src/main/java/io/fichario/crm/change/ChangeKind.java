package io.fichario.crm.change;

/** The kinds of changes. */
public enum ChangeKind {
    /** The record was made. */
    CREATED,
    /** The record says something else. */
    UPDATED,
    /** The record was deleted; its history stays, and it can be restored. */
    DELETED,
    /** A deleted record was brought back. */
    RESTORED,
    /** Personal data was taken out of the record and its history. */
    ERASED
}
