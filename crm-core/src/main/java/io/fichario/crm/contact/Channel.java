package io.fichario.crm.contact;

/** The ways by which a contact may agree to be addressed. */
public enum Channel {
    /** Electronic mail. */
    EMAIL,
    /** A call. */
    PHONE,
    /** A text message to a phone. */
    SMS,
    /** A message in a chat or a social network. */
    MESSAGING,
    /** A letter or parcel. */
    POST
}
