package io.fichario.crm.jdbc.reliability;

import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.change.Change;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.inmemory.InMemoryStore;
import io.fichario.crm.jdbc.StoredTables;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.record.CrmException;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.shipment.NewShipment;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.store.CrmStore;
import io.fichario.crm.store.StoreUnavailableException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/** Commands of every kind, and what else is asked of a store; each can be prepared and run any number of times. */
enum Errand {
    REGISTER(1) {
        @Override
        Consumer<CrmStore> prepared(CrmStore intact, TenantId tenant, int number) {
            return store -> as(store, tenant).contacts().register(maria(number));
        }
    },
    EDIT(1) {
        @Override
        Consumer<CrmStore> prepared(CrmStore intact, TenantId tenant, int number) {
            Contact contact = as(intact, tenant).contacts().register(maria(number));
            return store -> as(store, tenant)
                    .contacts()
                    .edit(contact.id(), any -> any.withTag("a").withTag("b").withNotes("Zenaide"));
        }
    },
    PLACE(2) {
        @Override
        Consumer<CrmStore> prepared(CrmStore intact, TenantId tenant, int number) {
            Contact contact = as(intact, tenant).contacts().register(maria(number));
            return store -> as(store, tenant).orders().place(order(contact));
        }
    },
    /** The second order is too much; the transaction that finds out has written nothing, and is rolled back. */
    REFUSED(0) {
        @Override
        Consumer<CrmStore> prepared(CrmStore intact, TenantId tenant, int number) {
            Contact contact =
                    as(intact, tenant).contacts().register(maria(number).creditLimit("BRL", "1"));
            return store -> as(store, tenant).orders().place(order(contact));
        }
    },
    /** The row of the contact is written when its external id turns out to be taken, and is to be undone. */
    DUPLICATE(0) {
        @Override
        Consumer<CrmStore> prepared(CrmStore intact, TenantId tenant, int number) {
            String id = Integer.toString(number);
            as(intact, tenant).contacts().register(maria(number).externalId("erp", id));
            return store -> as(store, tenant).contacts().register(maria(number).externalId("erp", id));
        }
    },
    DISPATCH(2) {
        @Override
        Consumer<CrmStore> prepared(CrmStore intact, TenantId tenant, int number) {
            CrmSession session = as(intact, tenant);
            Order order = session.orders().place(order(session.contacts().register(maria(number))));
            session.orders().confirm(order.id());
            Shipment shipment =
                    session.shipments().prepare(NewShipment.of(order).line(order.line(1), 1));
            return store -> as(store, tenant)
                    .shipments()
                    .dispatch(shipment.id(), new PlainTyped(new Random(number)).dispatch());
        }
    },
    TOGETHER(3) {
        @Override
        Consumer<CrmStore> prepared(CrmStore intact, TenantId tenant, int number) {
            Contact contact = as(intact, tenant).contacts().register(maria(number));
            return store -> as(store, tenant).together(session -> {
                session.contacts().register(maria(number).notes("second"));
                session.contacts().edit(contact.id(), any -> any.withTag("x"));
                session.activities().record(new PlainTyped(new Random(number)).interaction(contact.id()));
            });
        }
    },
    DELETE(1) {
        @Override
        Consumer<CrmStore> prepared(CrmStore intact, TenantId tenant, int number) {
            Card card = as(intact, tenant)
                    .records(Card.TYPE)
                    .create(Card.of(new UUID(9, number), tenant, "Zenaide " + tenant + number));
            return store -> as(store, tenant).records(Card.TYPE).delete(card.id());
        }
    },
    LOAD(3) {
        @Override
        Consumer<CrmStore> prepared(CrmStore intact, TenantId tenant, int number) {
            CrmStore other = InMemoryStore.create();
            Contact contact = as(other, tenant).contacts().register(maria(number));
            as(other, tenant).orders().draft(order(contact));
            as(other, tenant).contacts().edit(contact.id(), any -> any.withTag("x"));
            List<Change> history = StoredTables.log(other, tenant).stream()
                    .map(Errand::unplaced)
                    .toList();
            return store -> store.load(history.stream());
        }
    },
    NUMBER(1) {
        @Override
        Consumer<CrmStore> prepared(CrmStore intact, TenantId tenant, int number) {
            return store -> {
                as(intact, tenant).contacts().register(maria(number));
                store.number(tenant);
            };
        }
    },
    READ(0) {
        @Override
        Consumer<CrmStore> prepared(CrmStore intact, TenantId tenant, int number) {
            Contact contact = as(intact, tenant).contacts().register(maria(number));
            return store -> {
                as(store, tenant).contacts().get(contact.id());
                as(store, tenant)
                        .contacts()
                        .list(Query.of(Contact.TYPE).orderBy(Contact.NAME).limit(2));
                store.tenants();
            };
        }
    };

    private final int changes;

    Errand(int changes) {
        this.changes = changes;
    }

    /** Prepares the errand with a store that works, and returns what is then done with one that may not. */
    abstract Consumer<CrmStore> prepared(CrmStore intact, TenantId tenant, int number);

    Round prepare(CrmStore intact, TenantId tenant, int number) {
        return new Round(prepared(intact, tenant, number), changes, this, tenant);
    }

    /**
     * An errand that is ready to be run.
     *
     * @param work runs it
     * @param changes how many changes it makes
     * @param errand which it is
     * @param tenant whose records it is about
     */
    record Round(Consumer<CrmStore> work, int changes, Errand errand, TenantId tenant) {
        void run(CrmStore store) {
            work.accept(store);
        }

        /** Returns whether it is refused although nothing fails. */
        boolean isRefused() {
            return errand == REFUSED || errand == DUPLICATE;
        }

        /** Returns how many changes there are afterwards. */
        int expected(boolean done) {
            return done || errand == NUMBER ? changes : 0;
        }

        /** Whatever became of it, nothing is locked any more: the same is done, or refused as it was done before. */
        void runAgainWith(CrmStore intact) {
            try {
                work.accept(intact);
            } catch (StoreUnavailableException locked) {
                throw locked;
            } catch (CrmException doneBefore) {
                // as was to be expected of what can be done once
            }
        }
    }

    private static CrmSession as(CrmStore store, TenantId tenant) {
        return Crm.builder(store).build().as(Actor.system().ofTenant(tenant));
    }

    private static NewContact maria(int number) {
        return NewContact.person("Zenaide Souza")
                .email("maria" + number + "@example.com")
                .tag("one")
                .tag("two");
    }

    private static NewOrder order(Contact contact) {
        return NewOrder.by(contact.id())
                .in("BRL")
                .line("TEA-01", "Zenaide", 3, "19.90")
                .line("TEA-02", "Souza", 1, "9.90")
                .shipTo(new PlainTyped(new Random(1)).address());
    }

    private static Change unplaced(Change change) {
        return new Change(
                change.record(),
                change.version(),
                change.kind(),
                change.after(),
                change.cause(),
                change.ordinal(),
                Optional.empty());
    }
}
