package io.fichario.crm.order;

/** What an amount beside the prices is for; the kind gives its sign. */
public enum AdjustmentKind {
    /** Taken off; on an order it is shared over the lines and lowers the base of the tax. */
    DISCOUNT,
    /** Added for the way to the customer; not shared over the lines, with a tax rate of its own. */
    SHIPPING,
    /** Added to the goods; on an order it is shared over the lines and raises the base of the tax. */
    SURCHARGE,
    /** A tax that was worked out elsewhere, added as it stands. */
    TAX,
    /** Added for a service; not shared over the lines, with a tax rate of its own. */
    FEE;

    boolean isCharge() {
        return this == SHIPPING || this == FEE;
    }
}
