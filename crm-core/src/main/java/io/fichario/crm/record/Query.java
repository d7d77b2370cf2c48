package io.fichario.crm.record;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which records of a type are wanted, in which order, and how many at once. Sorted by the given fields, missing values
 * last in either direction, and then by id as unsigned bytes in the direction of the last field, so that the order is total,
 * pages neither overlap nor leave a gap, and an index serves both directions. Immutable and thread-safe.
 *
 * @param type the type of record
 * @param condition what the records must fulfil
 * @param orders the fields to sort by, the first one first
 * @param cursor where the page before ended, or empty for the first page
 * @param limit the greatest number of records on the page, 1 to {@value #MAX_LIMIT}
 * @param <R> the type of record
 */
public record Query<R extends CrmRecord>(
        RecordType<R> type, Condition<R> condition, List<Order<R>> orders, Optional<Cursor> cursor, int limit) {

    /** The greatest number of records on a page. */
    public static final int MAX_LIMIT = 10_000;

    /** The number of records on a page unless another is asked for. */
    public static final int DEFAULT_LIMIT = 50;

    /**
     * Checks the parts.
     *
     * @throws InvalidValueException if the limit is out of range
     */
    public Query {
        Given.value("type", type);
        Given.value("condition", condition);
        Given.value("cursor", cursor);
        orders = Given.list("orders", orders);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidValueException(
                    Fault.of("limit", "query.limit").with("value", limit).with("max", MAX_LIMIT));
        }
    }

    /** The ways to sort. */
    public enum Direction {
        /** The smallest first. */
        ASCENDING,
        /** The greatest first. */
        DESCENDING
    }

    /**
     * A field to sort by.
     *
     * @param field a field of one or no value
     * @param direction which value comes first
     * @param <R> the type of record
     */
    public record Order<R extends CrmRecord>(Field<R, ?> field, Direction direction) {
        /**
         * Checks that the field can sort.
         *
         * @throws InvalidValueException if the field has many values
         */
        public Order {
            Given.value("direction", direction);
            if (Given.value("field", field).cardinality() == Field.Cardinality.MANY) {
                throw new InvalidValueException(
                        Fault.of("orderBy", "query.order").with("field", field.name()));
            }
        }
    }

    /**
     * Creates the query for the first page of all records of a type.
     *
     * @param type the type of record
     * @param <R> the type of record
     * @return the query, with {@value #DEFAULT_LIMIT} records a page
     */
    public static <R extends CrmRecord> Query<R> of(RecordType<R> type) {
        return new Query<>(type, Condition.always(), List.of(), Optional.empty(), DEFAULT_LIMIT);
    }

    /**
     * Returns this query with one more condition.
     *
     * @param more a condition that records must fulfil as well
     * @return the query
     */
    public Query<R> where(Condition<R> more) {
        return new Query<>(type, condition.and(more), orders, cursor, limit);
    }

    /**
     * Returns this query sorted by one more field, the smallest value first.
     *
     * @param field a field of one or no value
     * @return the query
     * @throws InvalidValueException if the field has many values
     */
    public Query<R> orderBy(Field<R, ?> field) {
        return ordered(new Order<>(field, Direction.ASCENDING));
    }

    /**
     * Returns this query sorted by one more field, the greatest value first.
     *
     * @param field a field of one or no value
     * @return the query
     * @throws InvalidValueException if the field has many values
     */
    public Query<R> orderByDescending(Field<R, ?> field) {
        return ordered(new Order<>(field, Direction.DESCENDING));
    }

    private Query<R> ordered(Order<R> order) {
        List<Order<R>> more =
                ImmutableList.<Order<R>>builder().addAll(orders).add(order).build();
        return new Query<>(type, condition, more, cursor, limit);
    }

    /**
     * Returns this query for the page behind a cursor.
     *
     * @param end where the page before ended
     * @return the query
     */
    public Query<R> after(Cursor end) {
        return new Query<>(type, condition, orders, Optional.of(Given.value("cursor", end)), limit);
    }

    /**
     * Returns this query from its first page on.
     *
     * @return the query without a cursor
     */
    public Query<R> fromStart() {
        return new Query<>(type, condition, orders, Optional.empty(), limit);
    }

    /**
     * Returns this query with another page size.
     *
     * @param size the greatest number of records on the page, 1 to {@value #MAX_LIMIT}
     * @return the query
     * @throws InvalidValueException if the size is out of range
     */
    public Query<R> limit(int size) {
        return new Query<>(type, condition, orders, cursor, size);
    }

    /**
     * Returns the values of a record by which this query sorts.
     *
     * @param record the record
     * @return a value for each order, as stores compare it; empty ones for missing values
     */
    public List<Optional<Object>> sortValues(R record) {
        return orders.stream()
                .map(order -> order.field().scalars(record).stream().findFirst())
                .toList();
    }

    /**
     * Returns which id comes first of records whose values are equal.
     *
     * @return the direction of the last field to sort by, ascending when there is none
     */
    public Direction idDirection() {
        return orders.isEmpty()
                ? Direction.ASCENDING
                : orders.get(orders.size() - 1).direction();
    }

    /**
     * Returns the total order of this query in Java.
     *
     * @return the fields of the query, then the id
     */
    public Comparator<R> comparator() {
        return (a, b) -> compare(sortValues(a), a.id().uuid(), sortValues(b), b.id().uuid());
    }

    /**
     * Returns where a record stands to a place in the order of this query.
     *
     * @param record the record
     * @param place the values of the place, one for each order
     * @param id the id at the place
     * @return negative, zero or positive as the record is before, at or behind the place
     */
    public int compareTo(R record, List<Optional<Object>> place, UUID id) {
        return compare(
                sortValues(Given.value("record", record)),
                record.id().uuid(),
                Given.value("place", place),
                Given.value("id", id));
    }

    private int compare(List<Optional<Object>> a, UUID idA, List<Optional<Object>> b, UUID idB) {
        for (int i = 0; i < orders.size(); i++) {
            int found = compare(orders.get(i), a.get(i), b.get(i));
            if (found != 0) {
                return found;
            }
        }
        return idDirection() == Direction.ASCENDING ? Texts.compareUnsigned(idA, idB) : Texts.compareUnsigned(idB, idA);
    }

    private int compare(Order<R> order, Optional<Object> a, Optional<Object> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(a.isEmpty(), b.isEmpty());
        }
        int found = order.field().scalar().kind().order().compare(a.get(), b.get());
        return order.direction() == Direction.ASCENDING ? found : -found;
    }
}
