package io.fichario.crm.contact;

/** What a contact is; it never changes. */
public enum ContactKind {
    /** A human being. */
    PERSON,
    /** A company, an authority, a club. */
    ORGANIZATION
}
