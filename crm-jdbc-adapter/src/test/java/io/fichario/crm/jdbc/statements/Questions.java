package io.fichario.crm.jdbc.statements;

import io.fichario.crm.activity.FollowUp;
import io.fichario.crm.activity.Interaction;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contract.Note;
import io.fichario.crm.order.Order;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Cursor;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Ref;
import io.fichario.crm.record.Version;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.store.StateKey;
import io.fichario.crm.store.StoreView;
import io.fichario.crm.store.Wants;
import java.util.List;
import java.util.stream.Stream;

/** All that can be asked of a view of a store about the types of record: by ids, keys, pages, counts and the log. */
final class Questions {
    private final StoreView view;

    Questions(StoreView view) {
        this.view = view;
    }

    static void askAll(StoreView view, int one) {
        Questions questions = new Questions(view);
        questions.askAbout(CrowdOfContacts.contact(one), by(Contact.NAME));
        questions.askAbout(CrowdOfOrders.order(one), by(Order.ORDERED_ON, Order.PLACED_AT, Order.NUMBER, Order.TOTAL));
        questions.askAbout(CrowdOfOrders.shipment(one), by(Shipment.SHIPPED_AT, Shipment.DELIVERED_AT));
        questions.askAbout(Crowd.interaction(one), by(Interaction.AT));
        questions.askAbout(Crowd.followUp(one), by(FollowUp.DUE, FollowUp.DONE_AT));
        questions.askAbout(Crowd.note(one), by(Note.TITLE, Note.NUMBER, Note.TIME, Note.DAY));
        view.changesAfter(Crowd.SEEDS, 100);
        view.state(new StateKey("kind", "name"));
        view.fetch(Wants.none()
                .lock(Ref.through(Ref.to(CrowdOfOrders.shipment(one).id()), Shipment.ORDER, Order.TYPE))
                .record(Ref.through(Ref.to(CrowdOfOrders.shipment(one).id()), Shipment.ORDER, Order.TYPE)));
    }

    /** The orders that lists are offered in. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    private static <R extends CrmRecord> List<Field<R, ?>> by(Field<R, ?>... fields) {
        return List.of(fields);
    }

    private <R extends CrmRecord> void askAbout(R known, List<Field<R, ?>> sorts) {
        @SuppressWarnings("unchecked") // a record is of the type of its id
        RecordType<R> type = (RecordType<R>) known.id().type();
        view.find(type.id(known.id().uuid()));
        view.find(List.of(type.id(known.id().uuid()), type.id(Crowd.uuid(9, 9))));
        view.changes(known.id(), Version.NONE, 100);
        view.changes(new CommandId(known.id().uuid()));
        type.keysOf(known).forEach(key -> {
            view.find(key);
            if (key.spec().isUnique()) {
                view.holder(key);
            }
        });
        List<Condition<R>> conditions = conditions(type, known);
        conditions.forEach(condition -> view.count(type, condition));
        for (Condition<R> condition : conditions) {
            page(Query.of(type).where(condition).orderBy(sorts.get(0)), known);
            page(Query.of(type).where(condition).orderByDescending(sorts.get(0)), known);
        }
        page(Query.of(type), known);
        for (Field<R, ?> sort : sorts) {
            page(Query.of(type).orderBy(sort), known);
            page(Query.of(type).orderByDescending(sort), known);
        }
    }

    private <R extends CrmRecord> void page(Query<R> query, R known) {
        view.list(query);
        view.list(query.after(Cursor.behind(known, query)));
    }

    private static <R extends CrmRecord> List<Condition<R>> conditions(RecordType<R> type, R known) {
        Stream<Condition<R>> byField = type.fields().stream().flatMap(field -> conditions(field, known).stream());
        return Stream.concat(byField, ownOrOfTheDepartment(type, known).stream())
                .toList();
    }

    /** What someone sees who may see the records of the own department. */
    private static <R extends CrmRecord> List<Condition<R>> ownOrOfTheDepartment(RecordType<R> type, R known) {
        List<Condition<R>> parts = Stream.concat(type.owner().stream(), type.departments().stream())
                .<Condition<R>>map(field -> new Condition.In<>(field, List.copyOf(field.scalars(known))))
                .toList();
        return parts.size() < 2 ? List.of() : List.of(parts.get(0).or(parts.get(1)));
    }

    private static <R extends CrmRecord, V> List<Condition<R>> conditions(Field<R, V> field, R known) {
        return field.values(known).stream()
                .findFirst()
                .<List<Condition<R>>>map(value -> List.of(field.is(value)))
                .orElse(List.of());
    }
}
