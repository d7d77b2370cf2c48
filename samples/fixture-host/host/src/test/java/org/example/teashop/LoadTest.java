package org.example.teashop;

import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.inmemory.InMemoryStore;
import io.fichario.crm.inmemory.fixture.Fixture;
import io.fichario.crm.order.Order;
import io.fichario.crm.record.Query;
import io.fichario.crm.store.CrmStore;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoadTest {
    // README 6
    private final Fixture fixture = Fixture.of(Integer.getInteger("contacts", 1_000));

    @Test
    void streams() {
        long start = System.nanoTime();
        report("changes streamed", fixture.changes().mapToInt(change -> 1).sum(), start);
    }

    @Test
    void editsAndReadsInParallel() {
        try (CrmStore store = InMemoryStore.create()) { // or the store that is to be tried
            fixture.load(store);
            CrmSession session = Crm.builder(store).build().as(Actor.system());
            List<Contact> some =
                    session.contacts().list(Query.of(Contact.TYPE).limit(200)).items();
            long start = System.nanoTime();
            IntStream.range(0, 10_000).parallel().forEach(i -> {
                ContactId id = some.get(i % some.size()).id();
                session.contacts().edit(id, contact -> contact.withTag("seen-" + i % 7));
                session.orders().list(Query.of(Order.TYPE).where(Order.CUSTOMER.is(id)));
            });
            report("edits and lists", 20_000, start);
        }
    }
    // README end

    private static void report(String what, long times, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%,d %s in %.1f s: %,.0f per second%n", times, what, seconds, times / seconds);
    }
}
