package io.fichario.samples.benchmarks.jpa;

import io.fichario.crm.address.AddressEntry;
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
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

/** An entry of the address book of a contact. */
@Entity
@Table(
        name = "jpa_contact_address",
        indexes = @Index(name = "jpa_contact_address_by_contact", columnList = "contact_id"))
@SuppressWarnings("NullAway.Init") // Hibernate fills what it made
class JpaAddress {
    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "contact_id")
    JpaContact contact;

    int place;

    @Embedded
    JpaPlace address;

    @ElementCollection
    @CollectionTable(
            name = "jpa_contact_address_purpose",
            joinColumns = @JoinColumn(name = "address_id"),
            indexes = @Index(columnList = "address_id, purpose", unique = true))
    @BatchSize(size = 100)
    Set<JpaPurpose> purposes = new HashSet<>();

    @Column(nullable = false)
    LocalDate validFrom;

    protected JpaAddress() {}

    static JpaAddress of(JpaContact contact, AddressEntry entry, int place) {
        JpaAddress made = new JpaAddress();
        made.id = entry.id().uuid();
        made.contact = contact;
        made.place = place;
        made.address = JpaPlace.of(entry.address());
        entry.purposes()
                .forEach(purpose -> made.purposes.add(
                        new JpaPurpose(purpose.name(), entry.defaults().contains(purpose))));
        made.validFrom = entry.validity().from();
        return made;
    }
}
