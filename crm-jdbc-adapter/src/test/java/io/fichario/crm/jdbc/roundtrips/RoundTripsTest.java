package io.fichario.crm.jdbc.roundtrips;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.change.RequestId;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.LifecycleStage;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.jdbc.db.CountingProxy;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.NeedsDatabase;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.record.Query;
import io.fichario.crm.shipment.Carrier;
import io.fichario.crm.shipment.NewShipment;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.shipment.ShipmentStatus;
import io.fichario.crm.shipment.TrackingNumber;
import io.fichario.crm.store.Wants;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NeedsDatabase(TestDatabase.POSTGRESQL)
final class RoundTripsTest {
    private CountingProxy proxy;
    private HikariDataSource pool;
    private JdbcStore store;
    private CrmSession session;
    private Contact maria;

    @BeforeEach
    void open() {
        Database database = TestDatabase.POSTGRESQL.shared();
        database.clear();
        proxy = CountingProxy.to(database);
        pool = proxy.dataSource();
        store = JdbcStore.over(pool);
        session = Crm.builder(store).build().as(Actor.system());
        maria = session.contacts().register(maria(2));
        session.orders().place(order(maria, 1)); // takes the block of numbers
    }

    @AfterEach
    void close() {
        store.close();
        pool.close();
        proxy.close();
    }

    private static NewContact maria(int children) {
        NewContact maria = NewContact.person("Maria Souza");
        for (int i = 0; i < children; i++) {
            maria = maria.email("maria" + i + "@example.com")
                    .address(
                            AddressPurpose.SHIPPING,
                            NewAddress.in("BR")
                                    .street("Rua Augusta " + (1500 + i))
                                    .city("São Paulo")
                                    .region("SP")
                                    .postalCode("01304-001"));
        }
        return maria;
    }

    private static NewOrder order(Contact customer, int lines) {
        NewOrder order = NewOrder.by(customer.id()).in("BRL");
        for (int i = 0; i < lines; i++) {
            order = order.line("TEA-" + i, "Chá verde", 3, "19.90");
        }
        return order;
    }

    private long counted(Runnable command) {
        command.run(); // statements are told to the server the first time
        proxy.reset();
        command.run();
        return proxy.roundTrips();
    }

    @Test
    void registeringWaitsOnceHoweverManyPartsAContactHas() {
        assertThat(counted(() -> session.contacts().register(maria(0)))).isEqualTo(1);
        assertThat(counted(() -> session.contacts().register(maria(2)))).isEqualTo(1);
        assertThat(counted(() -> session.contacts().register(maria(9)))).isEqualTo(1);
    }

    @Test
    void loadingWaitsOnce() {
        assertThat(counted(() -> session.contacts().get(maria.id()))).isEqualTo(1);
    }

    @Test
    void aPageWaitsOnce() {
        Query<Contact> query = Query.of(Contact.TYPE)
                .where(Contact.STAGE.is(LifecycleStage.CUSTOMER))
                .orderBy(Contact.NAME);
        assertThat(counted(() -> session.contacts().list(query))).isEqualTo(1);
    }

    @Test
    void allAboutACustomerWaitsOnce() {
        Order order = session.orders().place(order(maria, 5));
        session.orders().confirm(order.id());
        Shipment prepared = session.shipments()
                .prepare(NewShipment.of(order).line(order.lines().get(0), 1));
        Query<Order> orders = Query.of(Order.TYPE)
                .where(Order.CUSTOMER.is(maria.id()))
                .orderByDescending(Order.PLACED_AT)
                .limit(20);
        Query<Shipment> open = Query.of(Shipment.TYPE)
                .where(Shipment.ORDER
                        .refersToAny(Order.TYPE, Order.CUSTOMER.is(maria.id()))
                        .and(Shipment.STATUS.is(ShipmentStatus.PREPARED)));
        Wants wants = Wants.none().record(maria.id()).query(orders).query(open).latest(maria.id(), 20);
        assertThat(session.fetch(wants).list(open).items()).containsExactly(prepared);
        assertThat(counted(() -> session.fetch(wants))).isEqualTo(1);
    }

    @Test
    void editingWaitsTwice() {
        assertThat(counted(() -> session.contacts()
                        .edit(maria.id(), contact -> contact.withTag("t" + System.identityHashCode(new Object())))))
                .isEqualTo(2);
    }

    @Test
    void placingWaitsTwiceHoweverManyLinesAnOrderHas() {
        assertThat(counted(() -> session.orders().place(order(maria, 1)))).isEqualTo(2);
        assertThat(counted(() -> session.orders().place(order(maria, 5)))).isEqualTo(2);
        assertThat(counted(() -> session.orders().place(order(maria, 15)))).isEqualTo(2);
    }

    @Test
    void aRequestIdCostsNothingMore() {
        int[] count = {0};
        assertThat(counted(() ->
                        session.with(RequestId.of("web-" + count[0]++)).orders().place(order(maria, 1))))
                .isEqualTo(2);
    }

    @Test
    void preparingAndDispatchingWaitTwiceEach() {
        Order order = session.orders().place(order(maria, 5));
        session.orders().confirm(order.id());
        assertThat(counted(() -> session.shipments()
                        .prepare(NewShipment.of(order).line(order.lines().get(0), 1))))
                .isEqualTo(2);
        Shipment[] prepared = IntStream.range(0, 2)
                .mapToObj(i -> session.shipments()
                        .prepare(NewShipment.of(order).line(order.lines().get(1 + i), 1)))
                .toArray(Shipment[]::new);
        int[] count = {0};
        assertThat(counted(() -> session.shipments()
                        .dispatch(
                                prepared[count[0]++].id(), Carrier.of("correios"), TrackingNumber.of("BR123456789BR"))))
                .isEqualTo(2);
    }

    @Test
    void registeringInTheHostsTransactionWaitsOnceBesideItsCommit() {
        assertThat(counted(this::registerInTheHostsTransaction)).isEqualTo(2);
    }

    private void registerInTheHostsTransaction() {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            Crm.builder(store.joining(connection))
                    .build()
                    .as(Actor.system())
                    .contacts()
                    .register(maria(2));
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
