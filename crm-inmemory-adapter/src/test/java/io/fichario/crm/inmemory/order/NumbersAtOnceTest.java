package io.fichario.crm.inmemory.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fichario.crm.contact.ContactId;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderNumber;
import io.fichario.crm.order.OrderNumbering;
import io.fichario.crm.rule.RejectedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Eight sellers place orders of their own customers at once. */
final class NumbersAtOnceTest {
    private static final int SELLERS = 8;
    private static final int ORDERS = 50;

    @Test
    void numbersRiseAndAreUniqueAcrossThreads() throws Exception {
        assertThat(placedAtOnce(new Shop())).doesNotHaveDuplicates().hasSize(SELLERS * ORDERS);
    }

    @Test
    void gaplessNumbersHaveNoGapsAcrossThreadsWhereSomeAreRefused() throws Exception {
        Shop shop = new Shop(builder -> builder.numbering(OrderNumbering.gapless()));
        assertThat(placedAtOnce(shop))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, SELLERS * ORDERS)
                        .mapToObj(number -> String.format("%06d", number))
                        .toList());
    }

    private static List<String> placedAtOnce(Shop shop) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(SELLERS);
        try {
            List<Callable<List<String>>> sellers = IntStream.range(0, SELLERS)
                    .<Callable<List<String>>>mapToObj(n -> () -> placed(shop, customer(shop, n)))
                    .toList();
            List<String> numbers = new ArrayList<>();
            for (Future<List<String>> seller : pool.invokeAll(sellers)) {
                assertThat(seller.get()).isSorted();
                numbers.addAll(seller.get());
            }
            return numbers;
        } finally {
            pool.shutdownNow();
        }
    }

    private static ContactId customer(Shop shop, int number) {
        return shop.ana()
                .contacts()
                .register(NewContact.person("Customer " + number))
                .id();
    }

    private static List<String> placed(Shop shop, ContactId customer) {
        NewOrder without = NewOrder.by(customer).in("BRL").shipTo(Shop.AUGUSTA);
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            assertThatExceptionOfType(RejectedException.class)
                    .isThrownBy(() -> shop.orders().place(without));
            Order order = shop.orders().place(without.line("TEA-01", "Chá", 1, "5"));
            numbers.add(order.number().map(OrderNumber::text).orElseThrow());
        }
        return numbers;
    }
}
