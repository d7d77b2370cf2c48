package io.fichario.crm.shipment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Uuids;
import java.util.UUID;

/**
 * The identity of a shipment.
 *
 * @param uuid the UUID
 */
public record ShipmentId(@JsonValue UUID uuid) implements RecordId<Shipment> {
    /**
     * Checks that it is there.
     *
     * @throws io.fichario.crm.record.InvalidValueException if it is null
     */
    @JsonCreator
    public ShipmentId {
        uuid = Uuids.check("shipmentId", uuid);
    }

    /**
     * Creates an id.
     *
     * @param uuid the UUID
     * @return the id
     * @throws io.fichario.crm.record.InvalidValueException if it is null
     */
    public static ShipmentId of(UUID uuid) {
        return new ShipmentId(uuid);
    }

    /**
     * Reads the text form.
     *
     * @param text the UUID in its usual form of 36 characters
     * @return the id
     * @throws io.fichario.crm.record.InvalidValueException if the text is not of that form
     */
    public static ShipmentId parse(String text) {
        return new ShipmentId(Uuids.parse("shipmentId", text));
    }

    @Override
    public RecordType<Shipment> type() {
        return Shipment.TYPE;
    }

    @Override
    public String toString() {
        return text();
    }
}
