package io.fichario.samples.benchmarks.jpa;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A number under which a shipment is looked up. */
@Entity
@Table(name = "crm_shipment_tracking")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it made
class JpaTracking {
    @EmbeddedId
    Key key;

    protected JpaTracking() {}

    /** The key. */
    @Embeddable
    record Key(String tenant, UUID shipmentId, String trackingKey) implements Serializable {}

    static JpaTracking of(JpaShipment shipment) {
        JpaTracking made = new JpaTracking();
        made.key = new Key(JpaKey.TENANT, shipment.key.id(), Objects.requireNonNullElse(shipment.trackingNumber, ""));
        return made;
    }
}
