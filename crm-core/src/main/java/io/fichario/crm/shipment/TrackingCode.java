package io.fichario.crm.shipment;

/** What a carrier says of a shipment that is on its way. */
public enum TrackingCode {
    /** It moves, or waits to be moved. */
    IN_TRANSIT,
    /** It is on the last leg to the recipient. */
    OUT_FOR_DELIVERY,
    /** Something is in the way, such as a recipient who was not at home. */
    EXCEPTION,
    /** It arrived. */
    DELIVERED
}
