package io.fichario.crm.inmemory.guard;

import io.fichario.crm.Crm;
import io.fichario.crm.CrmBuilder;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.access.Role;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.inmemory.InMemoryStore;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.store.CrmStore;
import java.util.function.UnaryOperator;

/** A CRM with a representative and a manager who work in one department. */
final class Desk {
    static final Actor ANA = Actor.named("ana").inDepartment("sales").withRole(Role.REPRESENTATIVE);
    static final Actor BOSS = Actor.named("boss").inDepartment("sales").withRole(Role.MANAGER);

    final CrmStore store;
    final Crm crm;
    final CrmSession ana;
    final CrmSession boss;

    Desk() {
        this(InMemoryStore.create(), builder -> builder);
    }

    Desk(CrmStore store, UnaryOperator<CrmBuilder> settings) {
        this.store = store;
        this.crm = settings.apply(Crm.builder(store)).build();
        this.ana = crm.as(ANA);
        this.boss = crm.as(BOSS);
    }

    Contact customer() {
        return ana.contacts().register(NewContact.person("Maria Souza").email("maria@example.com"));
    }

    Contact customerWithLimit(String amount) {
        return ana.contacts().register(NewContact.person("Maria Souza").creditLimit("BRL", amount));
    }

    NewOrder order(Contact customer, String price) {
        return NewOrder.by(customer.id())
                .in("BRL")
                .line("TEA-01", "Chá verde", 1, price)
                .shipTo(NewAddress.in("BR")
                        .street("Rua Augusta 1500")
                        .city("São Paulo")
                        .region("SP")
                        .postalCode("01304-001"));
    }

    Order placed(Contact customer, String price) {
        return ana.orders().place(order(customer, price));
    }
}
