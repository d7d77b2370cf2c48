package io.fichario.samples.benchmarks.jpa;

import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.shipment.ShipmentLine;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
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
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A shipment. */
@Entity
@Table(
        name = "jpa_shipment",
        indexes = {
            @Index(name = "jpa_shipment_by_order", columnList = "order_id"),
            @Index(name = "jpa_shipment_by_status", columnList = "tenant, status, shippedAt DESC, id"),
            @Index(name = "jpa_shipment_by_carrier", columnList = "tenant, carrier, shippedAt DESC, id"),
            @Index(name = "jpa_shipment_by_shipped_at", columnList = "tenant, shippedAt DESC, id"),
            @Index(name = "jpa_shipment_by_owner", columnList = "tenant, owner, shippedAt DESC, id"),
            @Index(name = "jpa_shipment_by_tracking", columnList = "tenant, trackingNumber, id")
        })
@SuppressWarnings("NullAway.Init") // Hibernate fills what it made
class JpaShipment {
    @Id
    UUID id;

    @Version
    @Nullable
    Long version;

    @Column(nullable = false)
    String tenant;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id")
    JpaOrder order;

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
    @Nullable
    JpaPlace shipTo;

    @ElementCollection
    @CollectionTable(
            name = "jpa_shipment_department",
            joinColumns = @JoinColumn(name = "shipment_id"),
            indexes = {
                @Index(columnList = "shipment_id, department", unique = true),
                @Index(columnList = "department, shipment_id")
            })
    @Column(name = "department", nullable = false)
    @BatchSize(size = 50)
    Set<String> departments = new HashSet<>();

    @OneToMany(mappedBy = "shipment", cascade = CascadeType.PERSIST)
    @OrderBy("key.place")
    @BatchSize(size = 50)
    List<JpaShipmentLine> lines = new ArrayList<>();

    protected JpaShipment() {}

    static JpaShipment of(JpaOrder order, Shipment shipment) {
        JpaShipment made = new JpaShipment();
        made.id = shipment.id().uuid();
        made.tenant = "default";
        made.order = order;
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
