package io.fichario.crm.shipment;

import static io.fichario.crm.shipment.ShipmentStatus.CANCELLED;
import static io.fichario.crm.shipment.ShipmentStatus.DELIVERED;
import static io.fichario.crm.shipment.ShipmentStatus.DISPATCHED;
import static io.fichario.crm.shipment.ShipmentStatus.EXCEPTION;
import static io.fichario.crm.shipment.ShipmentStatus.IN_TRANSIT;
import static io.fichario.crm.shipment.ShipmentStatus.LOST;
import static io.fichario.crm.shipment.ShipmentStatus.OUT_FOR_DELIVERY;
import static io.fichario.crm.shipment.ShipmentStatus.PACKED;
import static io.fichario.crm.shipment.ShipmentStatus.PREPARED;
import static io.fichario.crm.shipment.ShipmentStatus.RETURNED;

import io.fichario.crm.rule.Flow;

/** The transitions of shipments. */
public final class ShipmentFlow {
    /** Closes the boxes. */
    public static final String PACK = "pack";

    /** Opens them again. */
    public static final String UNPACK = "unpack";

    /** Hands the goods to the carrier. */
    public static final String DISPATCH = "dispatch";

    /** Takes them back from the carrier before it reported anything. */
    public static final String UNDISPATCH = "undispatch";

    /** Follows what the carrier reports. */
    public static final String PROGRESS = "progress";

    /** The goods arrive. */
    public static final String DELIVER = "deliver";

    /** They had not arrived after all. */
    public static final String UNDELIVER = "undeliver";

    /** The carrier lost them. */
    public static final String LOSE = "lose";

    /** What was lost turns up. */
    public static final String FIND = "find";

    /** The goods come back undelivered. */
    public static final String REFUSE = "refuse";

    /** The customer sends goods back. */
    public static final String RETURN = "return";

    /** Gives the shipment up before it leaves. */
    public static final String CANCEL = "cancel";

    private static final ShipmentStatus[] ON_THEIR_WAY = {DISPATCHED, IN_TRANSIT, OUT_FOR_DELIVERY, EXCEPTION};

    /** The flow of a shipment unless the host sets another. */
    public static final Flow STANDARD = Flow.of("shipment", PREPARED)
            .with(PACK, PACKED, PREPARED)
            .with(UNPACK, PREPARED, PACKED)
            .with(DISPATCH, DISPATCHED, PREPARED, PACKED)
            .with(UNDISPATCH, PACKED, DISPATCHED)
            .with(PROGRESS, IN_TRANSIT, ON_THEIR_WAY)
            .with(PROGRESS, OUT_FOR_DELIVERY, ON_THEIR_WAY)
            .with(PROGRESS, EXCEPTION, ON_THEIR_WAY)
            .with(DELIVER, DELIVERED, ON_THEIR_WAY)
            .with(UNDELIVER, IN_TRANSIT, DELIVERED)
            .with(LOSE, LOST, ON_THEIR_WAY)
            .with(FIND, IN_TRANSIT, LOST)
            .with(FIND, RETURNED, LOST)
            .with(REFUSE, RETURNED, ON_THEIR_WAY)
            .with(RETURN, RETURNED, DELIVERED)
            .with(RETURN, DELIVERED, DELIVERED)
            .with(CANCEL, CANCELLED, PREPARED, PACKED);

    private ShipmentFlow() {}
}
