package io.fichario.crm.activity;

/** How somebody spoke with a contact. */
public enum InteractionKind {
    /** By telephone. */
    CALL,
    /** By e-mail. */
    EMAIL,
    /** Face to face. */
    VISIT,
    /** By messages to and fro. */
    CHAT,
    /** Not at all: something worth keeping. */
    NOTE
}
