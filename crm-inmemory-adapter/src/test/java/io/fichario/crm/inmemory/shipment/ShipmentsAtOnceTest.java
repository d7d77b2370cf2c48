package io.fichario.crm.inmemory.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fichario.crm.command.Preview;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderStatus;
import io.fichario.crm.order.Quantity;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Stamp;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.rule.RejectedException;
import io.fichario.crm.rule.Violation;
import io.fichario.crm.shipment.NewDispatch;
import io.fichario.crm.shipment.NewShipment;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.shipment.ShipmentId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many commands at once, together, imagined, and past the door. */
final class ShipmentsAtOnceTest {
    private static final int THREADS = 8;
    private static final int EACH = 5;

    private final Warehouse warehouse = new Warehouse();

    @Test
    void manyWhoPrepareAtOnceNeverShipMoreThanOrdered() throws Exception {
        Order order = warehouse.confirmed("17");
        List<Integer> made = inParallel(() -> preparedOf(order));
        assertThat(made.stream().mapToInt(Integer::intValue).sum()).isEqualTo(17);
        assertThat(warehouse.order(order.id()).line(1).ledger().allocated()).isEqualTo(Quantity.of(17));
    }

    private int preparedOf(Order order) {
        int made = 0;
        for (int i = 0; i < EACH; i++) {
            try {
                warehouse.prepared(order, "1");
                made++;
            } catch (RejectedException full) {
                assertThat(full.violations()).extracting(Violation::code).containsExactly("ledger.overShipment");
            }
        }
        return made;
    }

    @Test
    void cancellingAnOrderWhileItsShipmentsArePreparedLeavesNothingAllocated() throws Exception {
        Order order = warehouse.confirmed("100");
        inParallel(() -> {
            try {
                warehouse.prepared(order, "1");
                warehouse.ana.orders().cancel(order.id());
            } catch (RejectedException tooLate) {
                assertThat(tooLate.violations()).extracting(Violation::code).containsExactly("shipment.prepareOrder");
            }
            return 1;
        });
        Order gone = warehouse.order(order.id());
        assertThat(gone.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(gone.line(1).ledger().allocated().isZero()).isTrue();
        assertThat(warehouse.ana.shipments().of(order.id()).items())
                .extracting(shipment -> shipment.status().name())
                .containsOnly("CANCELLED");
    }

    @Test
    void aPreviewShowsShipmentAndOrderAndWritesNothing() {
        Order order = warehouse.confirmed("3");
        Preview preview = warehouse.ana.preview(session -> {
            Shipment ready = session.shipments().prepare(NewShipment.of(order).line(order.line(1), 3));
            session.shipments().dispatch(ready.id(), NewDispatch.by("x"));
            session.shipments().deliver(ready.id());
        });
        assertThat(preview.refusals()).isEmpty();
        assertThat(preview.records())
                .filteredOn(Order.class::isInstance)
                .extracting(record -> ((Order) record).status())
                .containsExactly(OrderStatus.COMPLETED);
        assertThat(warehouse.order(order.id())).isEqualTo(order);
        assertThat(warehouse.ana.shipments().of(order.id()).items()).isEmpty();
    }

    @Test
    void severalCommandsTogetherAreOneOrNone() {
        Order order = warehouse.confirmed("3");
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> warehouse.ana.together(session -> {
                    session.shipments().prepare(NewShipment.of(order).line(order.line(1), 2));
                    session.shipments().prepare(NewShipment.of(order).line(order.line(1), 2));
                }));
        assertThat(warehouse.order(order.id())).isEqualTo(order);
    }

    @Test
    void aShipmentCannotBeMadeByADirectCallThatSkipsTheOrder() {
        Order order = warehouse.confirmed("3");
        Shipment made = warehouse.prepared(order, "1");
        Shipment copy = new Shipment(
                ShipmentId.of(new UUID(1, 2)),
                Stamp.unsaved(TenantId.DEFAULT),
                made.order(),
                made.shipTo(),
                made.status(),
                made.carriage(),
                made.contents(),
                made.journey(),
                made.owner(),
                made.departments());
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> warehouse.ana.records(Shipment.TYPE).create(copy));
        assertThat(warehouse.ana.shipments().of(order.id()).items()).containsExactly(made);
    }

    private static List<Integer> inParallel(Callable<Integer> work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> result : threads.invokeAll(List.copyOf(Collections.nCopies(THREADS, work)))) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
