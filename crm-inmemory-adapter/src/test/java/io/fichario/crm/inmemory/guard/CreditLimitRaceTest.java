package io.fichario.crm.inmemory.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.contact.Contact;
import io.fichario.crm.order.Order;
import io.fichario.crm.record.Query;
import io.fichario.crm.rule.RejectedException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Each order alone is within the limit, two of them are not: the lock on the customer lets one through. */
class CreditLimitRaceTest {
    private static final int WRITERS = 4;
    private static final int ROUNDS = 50;

    private final Desk desk = new Desk();

    @Test
    void ordersAtOnceNeverPassTheCreditLimitTogether() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                // a first order would also change the stage of the contact, whose version would then guard the limit
                // too
                Contact customer =
                        desk.ana.contacts().win(desk.customerWithLimit("100").id());
                CyclicBarrier start = new CyclicBarrier(WRITERS);
                List<Callable<Boolean>> writers = IntStream.range(0, WRITERS)
                        .<Callable<Boolean>>mapToObj(writer -> () -> placed(start, customer))
                        .toList();
                int through = 0;
                for (Future<Boolean> writer : pool.invokeAll(writers)) {
                    through += writer.get() ? 1 : 0;
                }
                assertThat(through).isEqualTo(1);
                assertThat(owed(customer)).isEqualTo(Money.parse("BRL 60.00"));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private boolean placed(CyclicBarrier start, Contact customer) throws Exception {
        start.await();
        try {
            desk.placed(customer, "60");
            return true;
        } catch (RejectedException aboveTheLimit) {
            return false;
        }
    }

    private Money owed(Contact customer) {
        return desk.ana.orders().list(Query.of(Order.TYPE).where(Order.CUSTOMER.is(customer.id()))).items().stream()
                .map(order -> order.totals().total())
                .reduce(Money.parse("BRL 0.00"), Money::plus);
    }
}
