package io.fichario.crm.inmemory.order;

import io.fichario.crm.Crm;
import io.fichario.crm.CrmBuilder;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.access.Role;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.change.Change;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.inmemory.InMemoryStore;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.order.Orders;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.CrmStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;

/** A fresh CRM over a fresh store, and Maria, who orders tea. */
final class Shop {
    static final Actor ANA = Actor.named("ana").inDepartment("sales").withRole(Role.REPRESENTATIVE);
    static final Actor BOB = Actor.named("bob").inDepartment("support").withRole(Role.REPRESENTATIVE);
    static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    static final NewAddress AUGUSTA = NewAddress.in("BR")
            .street("Rua Augusta 1500")
            .district("Consolação")
            .city("São Paulo")
            .region("SP")
            .postalCode("01304-001");
    static final NewAddress PAULISTA = NewAddress.in("BR")
            .street("Avenida Paulista 1")
            .district("Bela Vista")
            .city("São Paulo")
            .region("SP")
            .postalCode("01310-000");

    final CrmStore store = InMemoryStore.create();
    final Crm crm;
    final Contact maria;

    Shop() {
        this(builder -> builder);
    }

    Shop(UnaryOperator<CrmBuilder> settings) {
        crm = settings.apply(Crm.builder(store).clock(Clock.fixed(NOON, ZoneOffset.UTC)))
                .build();
        maria = ana().contacts().register(NewContact.person("Maria Souza").address(AddressPurpose.SHIPPING, AUGUSTA));
    }

    CrmSession ana() {
        return crm.as(ANA);
    }

    Orders orders() {
        return ana().orders();
    }

    NewOrder tea() {
        return NewOrder.by(maria.id()).in("BRL").line("TEA-01", "Chá verde", 3, "19.90");
    }

    Order placed() {
        return orders().place(tea());
    }

    Order confirmed() {
        return orders().confirm(placed().id());
    }

    Contact contact(ContactId id) {
        return store.read(TenantId.DEFAULT, view -> view.find(id).orElseThrow());
    }

    long count() {
        return store.read(TenantId.DEFAULT, view -> view.count(Order.TYPE, Condition.always()));
    }

    List<Change> history(OrderId id) {
        return store.read(TenantId.DEFAULT, view -> view.changes(id, Version.NONE, 1_000));
    }
}
