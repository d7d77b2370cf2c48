package io.fichario.samples.benchmarks.jpa;

import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderLine;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** An order. */
@Entity
@Table(
        name = "jpa_order",
        indexes = {
            @Index(name = "jpa_order_by_number", columnList = "tenant, number", unique = true),
            @Index(name = "jpa_order_by_contact", columnList = "contact_id, placedAt DESC"),
            @Index(name = "jpa_order_by_status", columnList = "tenant, status, orderedOn DESC, id"),
            @Index(name = "jpa_order_by_placed_at", columnList = "tenant, placedAt DESC, id"),
            @Index(name = "jpa_order_by_ordered_on", columnList = "tenant, orderedOn DESC, id"),
            @Index(name = "jpa_order_by_owner", columnList = "tenant, owner, orderedOn DESC, id"),
            @Index(name = "jpa_order_by_fulfilment", columnList = "tenant, fulfilment, orderedOn DESC, id"),
            @Index(name = "jpa_order_by_currency", columnList = "tenant, currency, total, id"),
            @Index(name = "jpa_order_by_total", columnList = "tenant, total, id")
        })
@SuppressWarnings("NullAway.Init") // Hibernate fills what it made
class JpaOrder {
    /** The role of the address to which it is shipped. */
    static final String SHIP_TO = "SHIP_TO";

    @Id
    UUID id;

    @Version
    @Nullable
    Long version;

    @Column(nullable = false)
    String tenant;

    @Nullable
    String number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "contact_id")
    JpaContact contact;

    @Column(nullable = false)
    String currency;

    @Column(nullable = false)
    LocalDate orderedOn;

    @Column(nullable = false)
    String rounding;

    @Column(nullable = false)
    String status;

    @Nullable
    Instant placedAt;

    int lastLine;

    @Column(nullable = false)
    String fulfilment;

    @Column(nullable = false)
    BigDecimal total;

    @Nullable
    String owner;

    boolean deleted;

    /** So that a change of a line only moves the version too. */
    @Nullable
    Instant touchedAt;

    /** Where it goes and where its invoice goes. */
    @ElementCollection
    @CollectionTable(name = "jpa_order_address", joinColumns = @JoinColumn(name = "order_id"))
    @MapKeyColumn(name = "role")
    @BatchSize(size = 50)
    Map<String, JpaPlace> addresses = new HashMap<>();

    @ElementCollection
    @CollectionTable(
            name = "jpa_order_department",
            joinColumns = @JoinColumn(name = "order_id"),
            indexes = {
                @Index(columnList = "order_id, department", unique = true),
                @Index(columnList = "department, order_id")
            })
    @Column(name = "department", nullable = false)
    @BatchSize(size = 50)
    Set<String> departments = new HashSet<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("key.number")
    @BatchSize(size = 50)
    List<JpaOrderLine> lines = new ArrayList<>();

    protected JpaOrder() {}

    static JpaOrder of(JpaContact contact, Order order) {
        JpaOrder made = new JpaOrder();
        made.id = order.id().uuid();
        made.tenant = "default";
        made.number = order.number().map(number -> number.text()).orElse(null);
        made.contact = contact;
        made.currency = order.currency().getCode();
        made.orderedOn = order.terms().orderedOn();
        made.rounding = order.terms().rounding().name();
        made.status = order.status().name();
        made.placedAt = order.progress().placedAt().orElse(null);
        made.lastLine = order.progress().lastLine();
        made.fulfilment = order.fulfilment().name();
        made.total = order.totals().total().getAmount();
        made.owner = order.filing().owner().map(actor -> actor.text()).orElse(null);
        made.departments.add("sales");
        order.shipTo().map(JpaPlace::of).ifPresent(place -> made.addresses.put(SHIP_TO, place));
        order.billTo().map(JpaPlace::of).ifPresent(place -> made.addresses.put("BILL_TO", place));
        for (OrderLine line : order.lines()) {
            made.lines.add(JpaOrderLine.of(made, line));
        }
        return made;
    }
}
