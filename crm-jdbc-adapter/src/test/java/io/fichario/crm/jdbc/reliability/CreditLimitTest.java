package io.fichario.crm.jdbc.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.record.Query;
import io.fichario.crm.rule.RejectedException;
import io.fichario.crm.store.CrmStore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each order alone is within the credit limit and two of them are not. The lock on the customer lets one through, and
 * without it two pass: so it is the lock that does it.
 */
final class CreditLimitTest {
    private static final int ROUNDS = 20;
    private static final int TRIES = 20;

    @TestFactory
    Stream<DynamicTest> ordersAtOnceNeverPassTheCreditLimitTogether() {
        return Stream.of(TestDatabase.values())
                .map(kind -> DynamicTest.dynamicTest(kind.product(), () -> ordersNeverPassTheLimit(kind)));
    }

    private static void ordersNeverPassTheLimit(TestDatabase kind) {
        try (Database database = kind.fresh();
                JdbcStore store = JdbcStore.over(database.dataSource());
                Threads threads = new Threads()) {
            Shop shop = new Shop(store);
            for (int round = 0; round < ROUNDS; round++) {
                Contact customer = shop.customer();
                List<Boolean> placed = threads.together(4, thread -> shop.places(customer));
                assertThat(placed).containsOnlyOnce(true);
                assertThat(shop.owed(customer)).isEqualByComparingTo("60");
            }
        }
    }

    /** Both wait until the other has read: what they decide upon is from before either wrote. */
    @TestFactory
    Stream<DynamicTest> ordersAtOncePassTheCreditLimitWhereNothingIsLocked() {
        return Stream.of(TestDatabase.POSTGRESQL, TestDatabase.MARIADB)
                .map(kind -> DynamicTest.dynamicTest(kind.product(), () -> ordersPassTheLimit(kind)));
    }

    private static void ordersPassTheLimit(TestDatabase kind) {
        try (Database database = kind.fresh();
                JdbcStore store = JdbcStore.over(database.dataSource());
                Threads threads = new Threads()) {
            Shop shop = new Shop(store);
            boolean passed = false;
            for (int tries = 0; tries < TRIES && !passed; tries++) {
                Contact customer = shop.customer();
                CyclicBarrier read = new CyclicBarrier(2);
                Shop careless = new Shop(Unlocked.of(store, fetched -> await(read)));
                threads.together(2, thread -> careless.places(customer));
                passed = shop.owed(customer).compareTo(new BigDecimal("100")) > 0;
            }
            assertThat(passed).isTrue();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            // the other was refused, or runs again
        }
    }

    /** Sells to customers who may owe 100. */
    private static final class Shop {
        private final CrmSession session;

        Shop(CrmStore store) {
            this.session = Crm.builder(store).build().as(Actor.system());
        }

        /** A first order would also change the stage of the contact, whose version would then guard the limit too. */
        Contact customer() {
            Contact contact =
                    session.contacts().register(NewContact.person("Maria").creditLimit("BRL", "100"));
            return session.contacts().win(contact.id());
        }

        boolean places(Contact customer) {
            try {
                session.orders()
                        .place(NewOrder.by(customer.id())
                                .in("BRL")
                                .line("TEA-01", "Chá verde", 1, "60")
                                .shipTo(new PlainTyped(new Random(1)).address()));
                return true;
            } catch (RejectedException aboveTheLimit) {
                return false;
            }
        }

        BigDecimal owed(Contact customer) {
            return session.orders().list(Query.of(Order.TYPE).where(Order.CUSTOMER.is(customer.id()))).items().stream()
                    .map(order -> order.totals().total().getAmount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
