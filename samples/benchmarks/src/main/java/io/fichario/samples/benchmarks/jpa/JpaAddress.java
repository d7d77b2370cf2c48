package io.fichario.samples.benchmarks.jpa;

import io.fichario.crm.address.AddressEntry;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the address book of a contact. */
@Entity
@Table(name = "crm_contact_address")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it made
class JpaAddress {
    @EmbeddedId
    Key key;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "tenant", referencedColumnName = "tenant", insertable = false, updatable = false)
    @JoinColumn(name = "contact_id", referencedColumnName = "id", insertable = false, updatable = false)
    JpaContact contact;

    int place;

    @Embedded
    JpaPlace address;

    @ElementCollection
    @CollectionTable(
            name = "crm_contact_address_purpose",
            joinColumns = {
                @JoinColumn(name = "tenant", referencedColumnName = "tenant"),
                @JoinColumn(name = "contact_id", referencedColumnName = "contact_id"),
                @JoinColumn(name = "address_id", referencedColumnName = "id")
            })
    Set<JpaPurpose> purposes = new HashSet<>();

    @Column(nullable = false)
    LocalDate validFrom;

    @Nullable
    String openCountry;

    protected JpaAddress() {}

    /** The key. */
    @Embeddable
    record Key(String tenant, @Column(name = "contact_id") UUID contactId, UUID id) implements Serializable {}

    static JpaAddress of(JpaContact contact, AddressEntry entry, int place) {
        JpaAddress made = new JpaAddress();
        made.key = new Key(JpaKey.TENANT, contact.key.id(), entry.id().uuid());
        made.contact = contact;
        made.place = place;
        made.address = JpaPlace.of(entry.address());
        entry.purposes()
                .forEach(purpose -> made.purposes.add(
                        new JpaPurpose(purpose.name(), entry.defaults().contains(purpose))));
        made.validFrom = entry.validity().from();
        made.openCountry = made.address.country;
        return made;
    }
}
