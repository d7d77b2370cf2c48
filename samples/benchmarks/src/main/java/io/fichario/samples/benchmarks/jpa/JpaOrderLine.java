package io.fichario.samples.benchmarks.jpa;

import io.fichario.crm.order.OrderLine;
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

/** A line of an order. */
@Entity
@Table(name = "crm_order_line")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it made
class JpaOrderLine {
    @EmbeddedId
    Key key;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "tenant", referencedColumnName = "tenant", insertable = false, updatable = false)
    @JoinColumn(name = "order_id", referencedColumnName = "id", insertable = false, updatable = false)
    JpaOrder order;

    @Column(nullable = false)
    String sku;

    @Column(nullable = false)
    String description;

    @Column(nullable = false)
    BigDecimal unitPrice;

    @Column(nullable = false)
    BigDecimal discountRate;

    @Column(nullable = false)
    BigDecimal taxRate;

    @Column(nullable = false)
    String unit;

    @Column(name = "ordered_quantity", nullable = false)
    BigDecimal ordered;

    @Column(name = "cancelled_quantity", nullable = false)
    BigDecimal cancelled;

    @Column(name = "allocated_quantity", nullable = false)
    BigDecimal allocated;

    @Column(name = "shipped_quantity", nullable = false)
    BigDecimal shipped;

    @Column(name = "delivered_quantity", nullable = false)
    BigDecimal delivered;

    @Column(name = "returned_quantity", nullable = false)
    BigDecimal returned;

    protected JpaOrderLine() {}

    /** The key. */
    @Embeddable
    record Key(String tenant, @Column(name = "order_id") UUID orderId, int lineNumber) implements Serializable {}

    static JpaOrderLine of(JpaOrder order, OrderLine line) {
        JpaOrderLine made = new JpaOrderLine();
        made.key = new Key(JpaKey.TENANT, order.key.id(), line.number().number());
        made.order = order;
        made.sku = line.sku().text();
        made.description = line.description();
        made.unitPrice = line.unitPrice().getAmount();
        made.discountRate = line.discount().rate().orElse(BigDecimal.ZERO);
        made.taxRate = line.taxRate().rate();
        made.unit = line.quantity().unit().text();
        made.ordered = line.ledger().ordered().amount();
        made.cancelled = line.ledger().cancelled().amount();
        made.allocated = line.ledger().allocated().amount();
        made.shipped = line.ledger().shipped().amount();
        made.delivered = line.ledger().delivered().amount();
        made.returned = line.ledger().returned().amount();
        return made;
    }
}
