package io.fichario.crm.contact;

/** The kinds of contact points. */
public enum PointKind {
    /** An e-mail address. */
    EMAIL,
    /** A phone number. */
    PHONE,
    /** A page or an account on the web. */
    WEB
}
