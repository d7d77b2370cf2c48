package io.fichario.samples.benchmarks.jpa;

import io.fichario.crm.shipment.ShipmentLine;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;

/** What a shipment carries of a line of its order. */
@Entity
@Table(name = "crm_shipment_line")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it made
class JpaShipmentLine {
    @EmbeddedId
    Key key;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "tenant", referencedColumnName = "tenant", insertable = false, updatable = false)
    @JoinColumn(name = "shipment_id", referencedColumnName = "id", insertable = false, updatable = false)
    JpaShipment shipment;

    int lineNumber;

    @Column(nullable = false)
    String unit;

    @Column(nullable = false)
    BigDecimal quantity;

    @Column(name = "returned_quantity", nullable = false)
    BigDecimal returned;

    protected JpaShipmentLine() {}

    /** The key. */
    @Embeddable
    record Key(String tenant, @Column(name = "shipment_id") UUID shipmentId, int place) implements Serializable {}

    static JpaShipmentLine of(JpaShipment shipment, ShipmentLine line, int place) {
        JpaShipmentLine made = new JpaShipmentLine();
        made.key = new Key(JpaKey.TENANT, shipment.key.id(), place);
        made.shipment = shipment;
        made.lineNumber = line.line().number();
        made.unit = line.quantity().unit().text();
        made.quantity = line.quantity().amount();
        made.returned = line.returned().amount();
        return made;
    }
}
