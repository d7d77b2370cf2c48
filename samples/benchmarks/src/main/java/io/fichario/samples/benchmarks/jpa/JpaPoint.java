package io.fichario.samples.benchmarks.jpa;

import io.fichario.crm.contact.ContactPoint;
import io.fichario.crm.contact.PhoneNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An e-mail address or phone number of a contact. */
@Entity
@Table(name = "crm_contact_point")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it made
class JpaPoint {
    @EmbeddedId
    Key key;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "tenant", referencedColumnName = "tenant", insertable = false, updatable = false)
    @JoinColumn(name = "contact_id", referencedColumnName = "id", insertable = false, updatable = false)
    JpaContact contact;

    int place;

    @Column(nullable = false)
    String kind;

    @Column(nullable = false)
    String text;

    @Nullable
    String e164;

    @Nullable
    String national;

    @Nullable
    String matchKey;

    @Column(name = "is_primary")
    boolean primary;

    boolean unusable;

    protected JpaPoint() {}

    /** The key. */
    @Embeddable
    record Key(String tenant, @Column(name = "contact_id") UUID contactId, UUID id) implements Serializable {}

    static JpaPoint of(JpaContact contact, ContactPoint point, int place) {
        JpaPoint made = new JpaPoint();
        made.key = new Key(JpaKey.TENANT, contact.key.id(), point.id().uuid());
        made.contact = contact;
        made.place = place;
        made.kind = point.kind().name();
        made.text = point.value().text();
        if (point.value() instanceof PhoneNumber phone) {
            made.e164 = phone.e164().orElse(null);
            made.national = phone.national().orElse(null);
        }
        made.matchKey = point.value().matching();
        made.primary = point.primary();
        made.unusable = point.unusable();
        return made;
    }
}
