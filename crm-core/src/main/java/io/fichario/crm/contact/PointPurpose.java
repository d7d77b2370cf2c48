package io.fichario.crm.contact;

/** What a contact point is for; a point may be for several things or for none in particular. */
public enum PointPurpose {
    /** The private one. */
    HOME,
    /** The one at work. */
    WORK,
    /** Invoices and reminders. */
    BILLING,
    /** Announcements of deliveries. */
    SHIPPING,
    /** Questions about what was bought. */
    SUPPORT,
    /** A phone that one carries about. */
    MOBILE,
    /** A phone number that a fax machine answers. */
    FAX
}
