package io.fichario.samples.benchmarks.jpa;

import io.fichario.crm.shipment.Carrier;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.shipment.ShipmentLine;
import io.fichario.crm.shipment.TrackingNumber;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A shipment. */
@Entity
@Table(name = "crm_shipment")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it made
class JpaShipment {
    @EmbeddedId
    JpaKey key;

    @Version
    long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "tenant", referencedColumnName = "tenant", insertable = false, updatable = false)
    @JoinColumn(name = "order_id", referencedColumnName = "id", insertable = false, updatable = false)
    JpaOrder order;

    @Column(name = "order_id", nullable = false)
    UUID orderId;

    @Column(nullable = false)
    String status;

    @Nullable
    String carrier;

    @Nullable
    String trackingNumber;

    @Nullable
    Instant shippedAt;

    @Nullable
    String owner;

    boolean deleted;

    @Embedded
    @EmbeddedColumnNaming("ship_to_%s")
    @Nullable
    JpaPlace shipTo;

    @ElementCollection
    @CollectionTable(
            name = "crm_shipment_department",
            joinColumns = {
                @JoinColumn(name = "tenant", referencedColumnName = "tenant"),
                @JoinColumn(name = "shipment_id", referencedColumnName = "id")
            })
    @Column(name = "department", nullable = false)
    Set<String> departments = new HashSet<>();

    @OneToMany(mappedBy = "shipment", cascade = CascadeType.PERSIST)
    @OrderBy("key.place")
    List<JpaShipmentLine> lines = new ArrayList<>();

    protected JpaShipment() {}

    /** Takes over what a dispatch changes. */
    void dispatched(Shipment after) {
        status = after.status().name();
        carrier = after.carriage().carrier().map(Carrier::text).orElse(null);
        trackingNumber =
                after.carriage().trackingNumber().map(TrackingNumber::text).orElse(null);
        shippedAt = after.journey().shippedAt().orElse(null);
    }

    static JpaShipment of(JpaOrder order, Shipment shipment) {
        JpaShipment made = new JpaShipment();
        made.key = JpaKey.of(shipment.id().uuid());
        made.version = shipment.version().number();
        made.order = order;
        made.orderId = order.key.id();
        made.status = shipment.status().name();
        made.owner = shipment.owner().map(actor -> actor.text()).orElse(null);
        made.departments.add("sales");
        made.shipTo = shipment.shipTo().map(JpaPlace::of).orElse(null);
        for (ShipmentLine line : shipment.contents().lines()) {
            made.lines.add(JpaShipmentLine.of(made, line, made.lines.size()));
        }
        return made;
    }
}
