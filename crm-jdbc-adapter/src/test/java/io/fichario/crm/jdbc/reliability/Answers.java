package io.fichario.crm.jdbc.reliability;

import io.fichario.crm.activity.FollowUp;
import io.fichario.crm.activity.Interaction;
import io.fichario.crm.change.Change;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.order.Order;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Cursor;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.Key;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Scalar;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.shipment.Shipment;
import io.fichario.crm.store.CrmStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** What a store answers to random queries about what is in it: pages, keys, counts. */
final class Answers {
    private static final int QUERIES = 2;

    private final CrmStore store;
    private final TenantId tenant;
    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private final Map<RecordId<?>, CrmRecord> records = new LinkedHashMap<>();

    Answers(CrmStore store, TenantId tenant, Random random, List<Change> log) {
        this.store = store;
        this.tenant = tenant;
        this.random = random;
        log.forEach(change -> change.after().ifPresent(after -> records.put(change.record(), after)));
    }

    List<String> lines() {
        Stream.of(Contact.TYPE, Order.TYPE, Shipment.TYPE, Interaction.TYPE, FollowUp.TYPE, Card.TYPE)
                .forEach(this::ask);
        return lines;
    }

    private <R extends CrmRecord> void ask(RecordType<R> type) {
        List<R> known = records.values().stream()
                .filter(record -> record.id().type().equals(type))
                .map(type::cast)
                .toList();
        if (known.isEmpty()) {
            return;
        }
        for (int i = 0; i < QUERIES; i++) {
            R one = any(known);
            Condition<R> condition = condition(type, one);
            page(sorted(type, i).where(condition).limit(1 + random.nextInt(6)));
            long count = store.read(tenant, view -> view.count(type, condition));
            lines.add(condition + " count " + count);
            keys(type, one);
        }
    }

    private <T> T any(List<? extends T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private <R extends CrmRecord> Query<R> sorted(RecordType<R> type, int orders) {
        List<Field<R, ?>> single = type.fields().stream()
                .filter(field -> field.cardinality() != Field.Cardinality.MANY)
                .toList();
        Query<R> query = Query.of(type);
        for (int i = 0; i < orders % 3; i++) {
            Field<R, ?> field = this.<Field<R, ?>>any(single);
            query = random.nextBoolean() ? query.orderBy(field) : query.orderByDescending(field);
        }
        return query;
    }

    private <R extends CrmRecord> Condition<R> condition(RecordType<R> type, R one) {
        Condition<R> first = simple(this.<Field<R, ?>>any(type.fields()), one);
        Condition<R> second = simple(this.<Field<R, ?>>any(type.fields()), one);
        return switch (random.nextInt(6)) {
            case 0 -> first.and(second);
            case 1 -> first.or(second);
            case 2 -> first.not();
            case 3 -> Condition.always();
            default -> first;
        };
    }

    private <R extends CrmRecord, V> Condition<R> simple(Field<R, V> field, R one) {
        List<V> values = field.values(one);
        if (values.isEmpty()) {
            return field.cardinality() == Field.Cardinality.ONE ? Condition.always() : field.isMissing();
        }
        V value = any(values);
        return switch (random.nextInt(6)) {
            case 0 -> field.isNot(value);
            case 1 -> field.atLeast(value);
            case 2 -> field.below(value);
            case 3 -> field.in(values);
            case 4 -> prefix(field, value);
            default -> field.is(value);
        };
    }

    /** A prefix is given as a value of the field, so only texts have one of any length. */
    @SuppressWarnings("unchecked") // the value is a text
    private <R extends CrmRecord, V> Condition<R> prefix(Field<R, V> field, V value) {
        if (field.scalar().kind() != Scalar.Kind.TEXT || !(value instanceof String text) || text.isEmpty()) {
            return field.above(value);
        }
        int end = text.offsetByCodePoints(0, 1 + random.nextInt(text.codePointCount(0, text.length())));
        return ((Field<R, String>) field).startsWith(text.substring(0, end));
    }

    /** Goes through all pages, by the cursor as it is or as it was read again from its text. */
    private <R extends CrmRecord> void page(Query<R> first) {
        Optional<Query<R>> next = Optional.of(first);
        for (int pages = 0; next.isPresent() && pages < 4; pages++) {
            Query<R> query = next.get();
            Page<R> page = store.read(tenant, view -> view.list(query));
            lines.add(first.condition() + " by " + first.orders() + ": "
                    + page.items().stream().map(Play::document).toList());
            boolean read = random.nextBoolean();
            next = page.next().map(cursor -> query.after(read ? Cursor.parse(cursor.text()) : cursor));
        }
    }

    private <R extends CrmRecord> void keys(RecordType<R> type, R one) {
        type.keysOf(one).stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .forEach(this::key);
    }

    private <R extends CrmRecord> void key(Key<R> key) {
        List<R> found = store.read(tenant, view -> view.find(key));
        lines.add(key + " " + found.stream().map(Play::document).toList() + " "
                + (key.spec().isUnique() ? store.read(tenant, view -> view.holder(key)) : ""));
    }
}
