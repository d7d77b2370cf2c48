package io.fichario.crm.shipment;

/** Where a shipment stands; how it gets from one status to another is said by {@link ShipmentFlow#STANDARD}. */
public enum ShipmentStatus {
    /** Goods are set aside for it. */
    PREPARED,
    /** It is packed and waits for the carrier. */
    PACKED,
    /** The carrier has it and has not reported yet. */
    DISPATCHED,
    /** The carrier moves it. */
    IN_TRANSIT,
    /** It is on the last leg to the recipient. */
    OUT_FOR_DELIVERY,
    /** The carrier reports that something is in the way. */
    EXCEPTION,
    /** It arrived. */
    DELIVERED,
    /** The carrier lost it. */
    LOST,
    /** It came back, whole: undelivered, or after it had arrived. */
    RETURNED,
    /** It was given up before it left. */
    CANCELLED;

    /**
     * Returns whether a shipment of this status holds goods that have not left.
     *
     * @return true for PREPARED and PACKED
     */
    public boolean isInHouse() {
        return this == PREPARED || this == PACKED;
    }

    /**
     * Returns whether a shipment of this status is with the carrier.
     *
     * @return true for DISPATCHED, IN_TRANSIT, OUT_FOR_DELIVERY and EXCEPTION
     */
    public boolean isOnItsWay() {
        return this == DISPATCHED || this == IN_TRANSIT || this == OUT_FOR_DELIVERY || this == EXCEPTION;
    }
}
