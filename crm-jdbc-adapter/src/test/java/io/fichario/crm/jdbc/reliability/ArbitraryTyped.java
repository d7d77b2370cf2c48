package io.fichario.crm.jdbc.reliability;

import io.fichario.crm.activity.NewFollowUp;
import io.fichario.crm.activity.NewInteraction;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.contact.NewPoint;
import io.fichario.crm.inmemory.fixture.jqwik.ActivityArbitraries;
import io.fichario.crm.inmemory.fixture.jqwik.CommandArbitraries;
import io.fichario.crm.inmemory.fixture.jqwik.ShipmentCommandArbitraries;
import io.fichario.crm.inmemory.fixture.jqwik.TextArbitraries;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.shipment.NewDispatch;
import io.fichario.crm.shipment.NewShipment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Forms with anything that the doors accept, by the arbitraries of the fixtures. As these take their time, most forms come
 * from a stock that is made once, and only some of those that name another record are made for themselves.
 */
final class ArbitraryTyped implements Typed {
    private static final int SIZE = 1_000;
    private static final int IN_STOCK = 300;
    private static final int ONE_OF = 5;

    private final Random random;
    private final Typed plain;

    ArbitraryTyped(Random random) {
        this.random = random;
        this.plain = new PlainTyped(random);
    }

    /** What was made once. */
    private static final class Stock {
        static final List<NewContact> CONTACTS = stock(CommandArbitraries.newContacts());
        static final List<NewPoint> POINTS = stock(CommandArbitraries.newPoints());
        static final List<NewAddress> ADDRESSES = stock(CommandArbitraries.newAddresses());
        static final List<NewDispatch> DISPATCHES = stock(ShipmentCommandArbitraries.newDispatches());
        static final List<NewFollowUp> FOLLOW_UPS = stock(ActivityArbitraries.newFollowUps());
        static final List<String> TEXTS = stock(TextArbitraries.lines(40));

        private static <T> List<T> stock(Arbitrary<T> arbitrary) {
            Random random = new Random(IN_STOCK);
            var generator = arbitrary.generator(SIZE);
            return Stream.generate(() -> generator.next(random).value())
                    .limit(IN_STOCK)
                    .toList();
        }
    }

    /** Makes the stock. */
    static void prepare() {
        JqwikSession.run(() -> new ArbitraryTyped(new Random(0)).contact());
    }

    private <T> T any(List<T> stock) {
        return stock.get(random.nextInt(stock.size()));
    }

    /** One thread at a time is in a session, so it is as short as can be. */
    private <T> T made(Arbitrary<T> arbitrary) {
        List<T> made = new ArrayList<>();
        JqwikSession.run(() -> made.add(arbitrary.generator(SIZE).next(random).value()));
        return made.get(0);
    }

    private boolean isPlain() {
        return random.nextInt(ONE_OF) != 0;
    }

    @Override
    public String text() {
        return any(Stock.TEXTS);
    }

    @Override
    public NewContact contact() {
        return any(Stock.CONTACTS);
    }

    @Override
    public NewPoint point() {
        return any(Stock.POINTS);
    }

    @Override
    public NewAddress address() {
        return any(Stock.ADDRESSES);
    }

    @Override
    public NewOrder order(ContactId customer) {
        return isPlain()
                ? plain.order(customer).shipTo(address()).notes(text())
                : made(CommandArbitraries.newOrders(customer));
    }

    @Override
    public NewShipment shipment(Order order) {
        boolean open =
                order.lines().stream().anyMatch(line -> !line.ledger().open().isZero());
        return isPlain() || !open ? plain.shipment(order) : made(ShipmentCommandArbitraries.newShipments(order));
    }

    @Override
    public NewDispatch dispatch() {
        return any(Stock.DISPATCHES);
    }

    @Override
    public NewInteraction interaction(ContactId contact) {
        return isPlain()
                ? plain.interaction(contact).summary(text())
                : made(ActivityArbitraries.newInteractions(contact));
    }

    @Override
    public NewFollowUp followUp() {
        return any(Stock.FOLLOW_UPS);
    }
}
