package io.fichario.crm.address;

/** What an address is used for; an address may have several purposes, or none. */
public enum AddressPurpose {
    /** Goods are sent there. */
    SHIPPING,
    /** Invoices are sent there. */
    BILLING,
    /** Somebody lives there. */
    HOME,
    /** Somebody works there. */
    WORK,
    /** The address for tax matters, as registered. */
    TAX,
    /** Goods that come back are sent there. */
    RETURN,
    /** Goods start from there. */
    ORIGIN
}
