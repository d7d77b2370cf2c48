package io.fichario.crm.jdbc.statements;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.contract.Note;
import io.fichario.crm.order.Fulfilment;
import io.fichario.crm.order.Order;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Cursor;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.Key;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Ref;
import io.fichario.crm.record.Scalar;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import io.fichario.crm.store.StoreView;
import io.fichario.crm.store.Wants;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All that a store can be asked and told, about what two neighbours have. */
final class Deeds {
    /** A state that every tenant has. */
    static final StateKey STATE = new StateKey("kind", "name");

    private static final Set<Scalar.Kind> ORDERED =
            Set.of(Scalar.Kind.TEXT, Scalar.Kind.NUMBER, Scalar.Kind.TIME, Scalar.Kind.DATE);

    private final List<Deed> all = new ArrayList<>();
    private final Set<Object> known = new HashSet<>();

    private Deeds() {}

    static List<Deed> all() {
        Deeds deeds = new Deeds();
        for (Rich rich : List.of(Neighbours.ONE, Neighbours.OTHER)) {
            rich.all().forEach(deeds::addAbout);
        }
        deeds.addReads();
        deeds.addWrites();
        deeds.all.addAll(Histories.all());
        return deeds.all;
    }

    private void ask(String name, Function<StoreView, @Nullable Object> question) {
        if (known.add(name)) {
            all.add(Deed.asking(name, question));
        }
    }

    private void addAbout(CrmRecord record) {
        addAbout(record.id().type(), record);
    }

    private <R extends CrmRecord> void addAbout(RecordType<R> type, CrmRecord record) {
        R one = type.cast(record);
        RecordId<R> id = type.idOf(one);
        ask("find " + id, view -> text(view.find(id)));
        ask("find all " + id, view -> texts(view.find(List.of(id))));
        ask("log " + id, view -> texts(view.changes(id, Version.NONE, 10)));
        type.keysOf(one).forEach(this::addKey);
        type.fields().forEach(field -> addField(type, field, one));
        ask("all " + type.name(), view -> texts(view.list(Query.of(type)).items()));
    }

    private <R extends CrmRecord> void addKey(Key<R> key) {
        ask("key " + key.type().name() + key.spec().name() + key.value(), view -> texts(view.find(key)));
        if (key.spec().isUnique()) {
            ask("holder " + key.type().name() + key.spec().name() + key.value(), view -> view.holder(key));
        }
    }

    private <R extends CrmRecord, V> void addField(RecordType<R> type, Field<R, V> field, R one) {
        for (V value : field.values(one)) {
            addCondition(type, field, value, field.is(value), "is");
            addCondition(type, field, value, field.isNot(value), "not");
            if (ORDERED.contains(field.scalar().kind())) {
                addCondition(type, field, value, field.atLeast(value), "at least");
            }
        }
        if (field.cardinality() != Field.Cardinality.ONE && !field.equals(Order.SKU)) {
            ask(
                    "missing " + type.name() + field.name(),
                    view -> texts(
                            view.list(Query.of(type).where(field.isMissing())).items()));
        }
        if (field.cardinality() != Field.Cardinality.MANY) {
            Query<R> query = Query.of(type).orderBy(field);
            ask(
                    "by " + type.name() + field.name(),
                    view -> texts(view.list(query).items()));
            Query<R> behind = query.after(Cursor.behind(one, query));
            ask(
                    "behind " + type.name() + field.name() + one.id(),
                    view -> texts(view.list(behind).items()));
        }
    }

    private <R extends CrmRecord, V> void addCondition(
            RecordType<R> type, Field<R, V> field, V value, Condition<R> condition, String kind) {
        String name = type.name() + " " + field.name() + " " + kind + " " + value;
        ask(name, view -> texts(view.list(Query.of(type).where(condition)).items()));
        ask("count " + name, view -> view.count(type, condition));
    }

    static Object text(Optional<? extends CrmRecord> found) {
        return found.map(Deeds::text);
    }

    private static <T> Object texts(List<T> found) {
        return found.stream().map(Deeds::any).toList();
    }

    private static String any(Object one) {
        if (one instanceof CrmRecord record) {
            return text(record);
        }
        return one instanceof Change change
                ? change + " " + change.position() + change.cause().reason()
                        + change.after().map(Deeds::text)
                : String.valueOf(one);
    }

    private static String text(CrmRecord record) {
        return text(record.id().type(), record);
    }

    private static <R extends CrmRecord> String text(RecordType<R> type, CrmRecord record) {
        return record.version() + type.codec().write(type.cast(record));
    }

    private void addReads() {
        Condition<Order> notReturned = Order.FULFILMENT.isNot(Fulfilment.RETURNED);
        ask(
                "not returned",
                view -> texts(view.list(Query.of(Order.TYPE).where(notReturned)).items()));
        ask("count not returned", view -> view.count(Order.TYPE, notReturned));
        ask("feed", view -> texts(view.changesAfter(0, 100)));
        ask("state", view -> view.state(STATE));
        CommandId command =
                Deed.created(Neighbours.ONE, Neighbours.ONE.note(1)).cause().command();
        ask("command", view -> texts(view.changes(command)));
        Ref<Shipment> shipment =
                Ref.to(new RichOrders(Neighbours.ONE).shipment(1).id());
        Ref<Order> order = Ref.through(shipment, Shipment.ORDER, Order.TYPE);
        ask(
                "through",
                view -> view.fetch(Wants.none().record(order)).find(order).map(Deeds::text));
        all.add(new Deed("number", true, (store, rich) -> store.number(rich.tenant())));
        all.add(new Deed("tenants", false, (store, rich) -> store.tenants()));
    }

    private void addWrites() {
        for (int i = 0; i < Neighbours.ONE.all().size(); i += Rich.EACH) {
            int place = i;
            addWrite("becomes another", place, (record, neighbour) -> neighbour, ChangeKind.UPDATED);
            addWrite("becomes bare", place, (record, neighbour) -> Rich.bare(record), ChangeKind.UPDATED);
            addWrite("deleted", place, (record, neighbour) -> record, ChangeKind.DELETED);
            all.add(Deed.writing("stale " + place, (transaction, rich) -> {
                CrmRecord record = rich.all().get(place);
                transaction.append(Deed.stale(rich, record));
            }));
            all.add(Deed.writing("fits, but not the state behind it " + place, (transaction, rich) -> {
                transaction.append(Deed.next(rich, rich.all().get(place + 2), ChangeKind.UPDATED));
                transaction.state(State.first(STATE, "{}"));
            }));
        }
        addStates();
        addTakenCodes();
        addErasures();
        addLocks();
    }

    /** The one leads to what is there, the other to what only the neighbour has. */
    private void addLocks() {
        Ref<Order> order =
                Ref.through(Ref.to(new RichOrders(Neighbours.ONE).shipment(1).id()), Shipment.ORDER, Order.TYPE);
        Ref<Note> note = Ref.through(Ref.to(Neighbours.ONE.note(1).id()), Note.PARENT, Note.TYPE);
        for (Ref<?> ref : List.of(order, note)) {
            all.add(Deed.writing("locked through a reference: " + ref.type().name(), (transaction, rich) -> {
                transaction.fetch(Wants.none().lock(ref));
                transaction.state(State.first(new StateKey("kind", "other"), "{}"));
            }));
        }
    }

    private void addStates() {
        all.add(Deed.writing(
                "next state",
                (transaction, rich) -> transaction.state(
                        State.first(STATE, "{\"of\":\"" + rich.word() + "\"}").then("{}"))));
        all.add(Deed.writing("state again", (transaction, rich) -> transaction.state(State.first(STATE, "{}"))));
    }

    private void addTakenCodes() {
        all.add(Deed.writing(
                "a taken code",
                (transaction, rich) ->
                        transaction.append(Deed.created(rich, Rich.keyed(rich.note(9), Rich.SHARED + "1")))));
        all.add(Deed.writing(
                "a code of the neighbour",
                (transaction, rich) -> transaction.append(Deed.created(rich, Rich.keyed(rich.note(9), "of one1")))));
    }

    private void addErasures() {
        all.add(Deed.writing("erased", (transaction, rich) -> {
            Change erasure = Deed.next(rich, Rich.bare(rich.note(1)), ChangeKind.ERASED);
            transaction.append(erasure);
            transaction.rewrite(Deed.created(rich, rich.note(1)).forgetting(erasure));
        }));
        all.add(Deed.writing("erased at a place where it is not", (transaction, rich) -> {
            Change erasure = Deed.next(rich, Rich.bare(rich.note(1)), ChangeKind.ERASED);
            transaction.append(erasure);
            transaction.rewrite(
                    Deed.created(rich, rich.note(1)).forgetting(erasure).at(2));
        }));
        all.add(new Deed("erased with its place", true, (store, rich) -> {
            store.number(rich.tenant());
            store.<Object>write(rich.tenant(), transaction -> {
                Change erasure = Deed.next(rich, Rich.bare(rich.note(1)), ChangeKind.ERASED);
                Change first =
                        transaction.changes(rich.note(1).id(), Version.NONE, 1).get(0);
                transaction.append(erasure);
                transaction.rewrite(first.forgetting(erasure));
                return "done";
            });
            return texts(store.<List<Change>>read(rich.tenant(), view -> view.changesAfter(0, 100)));
        }));
    }

    /** What a record becomes. */
    @FunctionalInterface
    private interface Becoming {
        CrmRecord of(CrmRecord record, CrmRecord neighbour);
    }

    private void addWrite(String name, int place, Becoming becoming, ChangeKind kind) {
        all.add(Deed.writing(name + " " + place, (transaction, rich) -> {
            Rich neighbour = new Rich(TenantId.of("somebodyelse1"), !rich.other());
            CrmRecord record = rich.all().get(place);
            CrmRecord other = neighbour.all().get(place);
            transaction.lock(record.id());
            transaction.append(Deed.next(
                    rich, becoming.of(record, other.id().equals(record.id()) ? other : record), kind));
        }));
    }
}
