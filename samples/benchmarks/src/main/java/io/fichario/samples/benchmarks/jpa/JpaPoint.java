package io.fichario.samples.benchmarks.jpa;

import io.fichario.crm.contact.ContactPoint;
import io.fichario.crm.contact.PhoneNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An e-mail address or phone number of a contact. */
@Entity
@Table(
        name = "jpa_contact_point",
        indexes = {
            @Index(name = "jpa_contact_point_by_contact", columnList = "contact_id"),
            @Index(name = "jpa_contact_point_by_match", columnList = "kind, matchKey, contact_id")
        })
@SuppressWarnings("NullAway.Init") // Hibernate fills what it made
class JpaPoint {
    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "contact_id")
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

    boolean mainPoint;

    boolean unusable;

    protected JpaPoint() {}

    static JpaPoint of(JpaContact contact, ContactPoint point, int place) {
        JpaPoint made = new JpaPoint();
        made.id = point.id().uuid();
        made.contact = contact;
        made.place = place;
        made.kind = point.kind().name();
        made.text = point.value().text();
        if (point.value() instanceof PhoneNumber phone) {
            made.e164 = phone.e164().orElse(null);
            made.national = phone.national().orElse(null);
        }
        made.matchKey = point.value().matching();
        made.mainPoint = point.primary();
        made.unusable = point.unusable();
        return made;
    }
}
