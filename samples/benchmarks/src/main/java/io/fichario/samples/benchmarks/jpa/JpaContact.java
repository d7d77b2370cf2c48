package io.fichario.samples.benchmarks.jpa;

import io.fichario.crm.address.AddressEntry;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.ContactPoint;
import io.fichario.crm.contact.PersonNames;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A contact. */
@Entity
@Table(name = "crm_contact")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it made
class JpaContact {
    @EmbeddedId
    JpaKey key;

    @Version
    long version;

    @Column(nullable = false)
    String kind;

    @Column(nullable = false)
    String name;

    @Column(nullable = false)
    String nameKey;

    @Nullable
    String givenName;

    @Nullable
    String familyName;

    @Nullable
    String language;

    @Column(nullable = false)
    String stage;

    @Nullable
    String owner;

    boolean deleted;

    @ElementCollection
    @CollectionTable(
            name = "crm_contact_department",
            joinColumns = {
                @JoinColumn(name = "tenant", referencedColumnName = "tenant"),
                @JoinColumn(name = "contact_id", referencedColumnName = "id")
            })
    @Column(name = "department", nullable = false)
    Set<String> departments = new HashSet<>();

    @OneToMany(mappedBy = "contact", cascade = CascadeType.PERSIST)
    @OrderBy("place")
    List<JpaPoint> points = new ArrayList<>();

    @OneToMany(mappedBy = "contact", cascade = CascadeType.PERSIST)
    @OrderBy("place")
    List<JpaAddress> addresses = new ArrayList<>();

    protected JpaContact() {}

    static JpaContact of(Contact contact) {
        JpaContact made = new JpaContact();
        made.key = JpaKey.of(contact.id().uuid());
        made.version = contact.version().number();
        made.kind = contact.kind().name();
        PersonNames names = (PersonNames) contact.names();
        made.name = names.display();
        made.nameKey = names.display().toLowerCase(Locale.ROOT);
        made.givenName = names.given().orElse(null);
        made.familyName = names.family().orElse(null);
        made.stage = contact.stage().name();
        made.owner = contact.owner().map(actor -> actor.text()).orElse(null);
        made.departments.add("sales");
        for (ContactPoint point : contact.reach().points()) {
            made.points.add(JpaPoint.of(made, point, made.points.size()));
        }
        for (AddressEntry entry : contact.addresses().entries()) {
            made.addresses.add(JpaAddress.of(made, entry, made.addresses.size()));
        }
        return made;
    }
}
