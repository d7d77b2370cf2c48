package io.fichario.samples.benchmarks.jpa;

import io.fichario.crm.order.OrderLine;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;

/** A line of an order. */
@Entity
@Table(name = "jpa_order_line", indexes = @Index(name = "jpa_order_line_by_sku", columnList = "sku, order_id"))
@SuppressWarnings("NullAway.Init") // Hibernate fills what it made
class JpaOrderLine {
    @EmbeddedId
    Key key;

    @MapsId("orderId")
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id")
    JpaOrder order;

    @Column(nullable = false)
    String sku;

    @Column(nullable = false)
    String description;

    @Column(nullable = false)
    BigDecimal unitPrice;

    @Column(nullable = false)
    BigDecimal taxRate;

    @Column(nullable = false)
    String unit;

    @Column(nullable = false)
    BigDecimal ordered;

    @Column(nullable = false)
    BigDecimal cancelled;

    @Column(nullable = false)
    BigDecimal allocated;

    @Column(nullable = false)
    BigDecimal shipped;

    @Column(nullable = false)
    BigDecimal delivered;

    @Column(nullable = false)
    BigDecimal returned;

    protected JpaOrderLine() {}

    /** The key. */
    @Embeddable
    record Key(
            @Column(name = "order_id") UUID orderId,
            @Column(name = "line_number") int number) implements Serializable {}

    static JpaOrderLine of(JpaOrder order, OrderLine line) {
        JpaOrderLine made = new JpaOrderLine();
        made.key = new Key(order.id, line.number().number());
        made.order = order;
        made.sku = line.sku().text();
        made.description = line.description();
        made.unitPrice = line.unitPrice().getAmount();
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
