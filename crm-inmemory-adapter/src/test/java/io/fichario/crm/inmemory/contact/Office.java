package io.fichario.crm.inmemory.contact;

import io.fichario.crm.Crm;
import io.fichario.crm.access.Actor;
import io.fichario.crm.access.Role;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.change.Change;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.contact.Contacts;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.inmemory.InMemoryStore;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.CrmStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

/** A fresh CRM over a fresh store with a clock that the test moves, and people who use it. */
final class Office {
    static final Actor ANA = Actor.named("ana").inDepartment("sales").withRole(Role.REPRESENTATIVE);
    static final Actor BOB = Actor.named("bob").inDepartment("support").withRole(Role.REPRESENTATIVE);
    static final Actor EVE = Actor.named("eve").inDepartment("board").withRole(Role.EXECUTIVE);

    static final NewAddress AUGUSTA = NewAddress.in("BR")
            .street("Rua Augusta 1500")
            .district("Consolação")
            .city("São Paulo")
            .region("SP")
            .postalCode("01304-001");
    static final NewContact MARIA = NewContact.person("Maria Souza")
            .email("Maria@Example.com")
            .phone("11 91234-5678")
            .address(AddressPurpose.SHIPPING, AUGUSTA)
            .identifier("CPF", "529.982.247-25")
            .externalId("shop", "4711");

    final CrmStore store = InMemoryStore.create();
    final Crm crm;
    private Instant now = Instant.parse("2026-05-04T12:00:00Z");

    Office() {
        InstantSource source = () -> now;
        crm = Crm.builder(store).clock(source.withZone(ZoneOffset.UTC)).build();
    }

    Contacts contacts(Actor actor) {
        return crm.as(actor).contacts();
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Contact stored(ContactId id) {
        return store.read(TenantId.DEFAULT, view -> view.find(id).orElseThrow());
    }

    long count() {
        return store.read(TenantId.DEFAULT, view -> view.count(Contact.TYPE, Condition.always()));
    }

    List<Change> history(ContactId id) {
        return store.read(TenantId.DEFAULT, view -> view.changes(id, Version.NONE, 1_000));
    }
}
