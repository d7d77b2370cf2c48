package io.fichario.crm.contact;

/** How a preference came to be known. */
public enum PreferenceSource {
    /** The contact said so. */
    STATED,
    /** Somebody noticed it. */
    OBSERVED,
    /** It came with the records of another system. */
    IMPORTED
}
