package io.fichario.samples.benchmarks;

import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.order.OrderLine;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.shipment.Shipment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The best that can be written by hand over the tables of the store: the same reads and locks, the same rows, each text
 * made for its case. What is decided is known beforehand; JSON is read and written by the same codecs.
 */
final class HandWritten implements Contender {
    static final String NAME = "by hand";

    private static final int NUMBERS_AT_ONCE = 50;
    private static final String LOCK = "SELECT id FROM crm_%s WHERE tenant = ? AND id = ?%s";

    private final Line.Source lines;
    private final Engine engine;
    private final OrderWrites orders;
    private final ShipmentWrites shipments;
    private final String begin;
    private final String lock;
    private final AtomicLong numbers = new AtomicLong();

    HandWritten(Line.Source lines) {
        this.lines = lines;
        this.engine = lines.engine();
        this.orders = new OrderWrites(engine);
        this.shipments = new ShipmentWrites(engine);
        this.begin = engine == Engine.POSTGRESQL ? "BEGIN" : "BEGIN IMMEDIATE";
        this.lock = engine == Engine.POSTGRESQL ? " FOR NO KEY UPDATE" : "";
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Step> steps(Task task) {
        if (task instanceof Task.Register register) {
            return List.of(() -> register(register.after()));
        } else if (task instanceof Task.Load load) {
            return List.of(() ->
                    read(new Message().add(find("contact"), binder -> id(binder, load.id())), Contact.TYPE));
        } else if (task instanceof Task.Place place) {
            return List.of(() -> place(place.after()));
        } else if (task instanceof Task.Ship ship) {
            return List.of(() -> prepare(ship.prepared()), () -> dispatch(ship));
        } else if (task instanceof Task.Page page) {
            return List.of(() -> page(page.behind()));
        } else if (task instanceof Task.Overview overview) {
            return List.of(() -> overview(overview.id()));
        }
        throw new IllegalArgumentException(String.valueOf(task));
    }

    private static String find(String type) {
        return Texts.FIND.formatted(type, type);
    }

    private static void id(Binder binder, RecordId<?> id) throws SQLException {
        binder.text(Texts.TENANT).id(id.uuid());
    }

    private Object register(Contact contact) throws SQLException {
        Message message = new Message().add(begin);
        ContactWrites.add(message, contact);
        LogWrites.add(
                message, engine, List.of(new LogWrites.Logged<>(Contact.TYPE, contact, "contact.register", "CREATE")));
        message.add("COMMIT");
        try (Line line = lines.writing()) {
            line.send(message, rows -> {});
        }
        return contact;
    }

    private Object place(Order order) throws SQLException {
        if (numbers.getAndIncrement() % NUMBERS_AT_ONCE == 0) {
            takeNumbers();
        }
        try (Line line = lines.writing()) {
            List<CrmRecord> found = new ArrayList<>();
            Message reading = begun("contact", order.customer())
                    .add(find("contact"), binder -> id(binder, order.customer()))
                    .add(Texts.OWED, binder -> {
                        id(binder, order.customer());
                        id(binder, order.customer());
                    });
            line.send(reading, documents(found, List.of(Contact.TYPE, Order.TYPE)));
            Message writing = new Message();
            orders.add(writing, order);
            LogWrites.add(writing, engine, List.of(new LogWrites.Logged<>(Order.TYPE, order, "order.place", "CREATE")));
            line.send(writing.add("COMMIT"), rows -> {});
            return found;
        }
    }

    private Message begun(String lockedType, RecordId<?> locked) {
        return new Message().add(begin).add(LOCK.formatted(lockedType, lock), binder -> id(binder, locked));
    }

    private void takeNumbers() throws SQLException {
        try (Line line = lines.writing()) {
            Message message = new Message()
                    .add(begin)
                    .add(
                            "INSERT INTO crm_state (tenant, kind, name, revision, document) VALUES (?, 'hand', 'numbers', 1,"
                                    + " '{}') ON CONFLICT (tenant, kind, name) DO UPDATE SET revision = crm_state.revision + 1",
                            binder -> binder.text(Texts.TENANT))
                    .add("COMMIT");
            line.send(message, rows -> {});
        }
    }

    private Object prepare(Task.Moved moved) throws SQLException {
        Order order = moved.order();
        try (Line line = lines.writing()) {
            List<CrmRecord> found = new ArrayList<>();
            Message reading = begun("order", order.id()).add(find("order"), binder -> id(binder, order.id()));
            line.send(reading, documents(found, List.of(Order.TYPE)));
            Message writing = new Message();
            orders.addMoved(writing, order, line(moved));
            shipments.add(writing, moved.shipment());
            LogWrites.add(writing, engine, logged(moved, "shipment.prepare", "CREATE"));
            line.send(writing.add("COMMIT"), rows -> {});
            return found;
        }
    }

    private static List<LogWrites.Logged<?>> logged(Task.Moved moved, String operation, String action) {
        return List.of(
                new LogWrites.Logged<>(Shipment.TYPE, moved.shipment(), operation, action),
                new LogWrites.Logged<>(Order.TYPE, moved.order(), operation, action));
    }

    private static OrderLine line(Task.Moved moved) {
        int number = moved.shipment().contents().lines().get(0).line().number();
        return moved.order().lines().get(number - 1);
    }

    private Object dispatch(Task.Ship ship) throws SQLException {
        Task.Moved moved = ship.dispatched();
        OrderId order = moved.order().id();
        try (Line line = lines.writing()) {
            List<CrmRecord> found = new ArrayList<>();
            Message reading = new Message()
                    .add(begin)
                    .add(
                            "SELECT id FROM crm_order WHERE tenant = ? AND id = (SELECT order_id FROM crm_shipment"
                                    + " WHERE tenant = ? AND id = ?)" + lock,
                            binder -> id(
                                    binder.text(Texts.TENANT), moved.shipment().id()))
                    .add(find("order"), binder -> id(binder, order))
                    .add(find("shipment"), binder -> id(binder, moved.shipment().id()));
            line.send(reading, documents(found, List.of(Order.TYPE, Shipment.TYPE)));
            Message writing = new Message();
            orders.addMoved(writing, moved.order(), line(moved));
            shipments.addDispatched(writing, moved.shipment());
            LogWrites.add(writing, engine, logged(moved, "shipment.dispatch", "TRANSITION"));
            line.send(writing.add("COMMIT"), rows -> {});
            return found;
        }
    }

    private Object page(Contact behind) throws SQLException {
        String key = behind.names().display().toLowerCase(Locale.ROOT);
        Message message = new Message()
                .add(
                        Texts.PAGE,
                        binder -> binder.text(Texts.TENANT)
                                .text("CUSTOMER")
                                .text(key)
                                .id(behind.id().uuid())
                                .number(Company.PAGE + 1));
        return read(message, Contact.TYPE);
    }

    private Object overview(ContactId id) throws SQLException {
        Message message = new Message()
                .add(find("contact"), binder -> id(binder, id))
                .add(Texts.LATEST_ORDERS, binder -> {
                    id(binder, id);
                    binder.number(Company.LATEST);
                })
                .add(Texts.OPEN_SHIPMENTS, binder -> {
                    id(binder.text(Texts.TENANT), id);
                    binder.number(Company.LATEST);
                })
                .add(Texts.LATEST_CHANGES, binder -> {
                    id(binder, id);
                    binder.number(Company.LATEST);
                });
        return read(message, Contact.TYPE, Order.TYPE, Shipment.TYPE, Contact.TYPE);
    }

    private Object read(Message message, RecordType<?>... types) throws SQLException {
        List<CrmRecord> found = new ArrayList<>();
        try (Line line = lines.reading()) {
            line.send(message, documents(found, List.of(types)));
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("Nothing was found");
        }
        return found;
    }

    /** Reads documents of each type in turn; results of one column only are of locks and guards. */
    private static Message.Reader documents(List<CrmRecord> found, List<RecordType<?>> types) {
        Iterator<RecordType<?>> next = types.iterator();
        return rows -> {
            if (rows.getMetaData().getColumnCount() > 1) {
                documents(found, next.next(), rows);
            }
        };
    }

    private static void documents(List<CrmRecord> found, RecordType<?> type, ResultSet rows) throws SQLException {
        while (rows.next()) {
            found.add(type.codec().read(rows.getString(2), rows.getInt(1)));
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
