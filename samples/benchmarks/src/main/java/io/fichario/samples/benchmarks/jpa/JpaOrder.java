package io.fichario.samples.benchmarks.jpa;

import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderLine;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
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
import org.jspecify.annotations.Nullable;

/** An order. */
@Entity
@Table(name = "crm_order")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it made
class JpaOrder {
    /** The role of the address to which it is shipped. */
    static final String SHIP_TO = "SHIP_TO";

    @EmbeddedId
    JpaKey key;

    @Version
    long version;

    @Nullable
    String number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "tenant", referencedColumnName = "tenant", insertable = false, updatable = false)
    @JoinColumn(name = "customer_id", referencedColumnName = "id", insertable = false, updatable = false)
    JpaContact customer;

    @Column(name = "customer_id", nullable = false)
    UUID customerId;

    @Column(nullable = false)
    String currency;

    @Column(nullable = false)
    LocalDate orderedOn;

    @Column(nullable = false)
    String rounding;

    @Column(nullable = false)
    BigDecimal tolerance;

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

    /** Where it goes and where its invoice goes. */
    @ElementCollection
    @CollectionTable(
            name = "crm_order_address",
            joinColumns = {
                @JoinColumn(name = "tenant", referencedColumnName = "tenant"),
                @JoinColumn(name = "order_id", referencedColumnName = "id")
            })
    @MapKeyColumn(name = "role")
    Map<String, JpaPlace> addresses = new HashMap<>();

    @ElementCollection
    @CollectionTable(
            name = "crm_order_department",
            joinColumns = {
                @JoinColumn(name = "tenant", referencedColumnName = "tenant"),
                @JoinColumn(name = "order_id", referencedColumnName = "id")
            })
    @Column(name = "department", nullable = false)
    Set<String> departments = new HashSet<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("key.lineNumber")
    List<JpaOrderLine> lines = new ArrayList<>();

    protected JpaOrder() {}

    static JpaOrder of(JpaContact contact, Order order) {
        JpaOrder made = new JpaOrder();
        made.key = JpaKey.of(order.id().uuid());
        made.version = order.version().number();
        made.number = order.number().map(number -> number.text()).orElse(null);
        made.customer = contact;
        made.customerId = contact.key.id();
        made.currency = order.currency().getCode();
        made.orderedOn = order.terms().orderedOn();
        made.rounding = order.terms().rounding().name();
        made.tolerance = order.tolerance().rate();
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
