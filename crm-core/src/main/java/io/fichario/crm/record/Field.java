package io.fichario.crm.record;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A typed constant by which records of a type are filtered, sorted and paged, such as {@code Contact.STAGE}. Immutable
 * and thread-safe; equal to another field only if it is the same.
 *
 * @param <R> the type of record
 * @param <V> the type of the values
 */
public final class Field<R extends CrmRecord, V> {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    private final String name;
    private final String part;
    private final Scalar<V> scalar;
    private final Cardinality cardinality;
    private final Function<? super R, ? extends Collection<? extends V>> values;

    private Field(
            String name,
            String part,
            Scalar<V> scalar,
            Cardinality cardinality,
            Function<? super R, ? extends Collection<? extends V>> values) {
        if (!NAME.matcher(Given.value("name", name)).matches()) {
            throw new InvalidValueException(Fault.of("field", "field.name").with("value", Shown.of(name)));
        }
        this.name = name;
        this.part = part;
        this.scalar = Given.value("scalar", scalar);
        this.cardinality = cardinality;
        this.values = Given.value("values", values);
    }

    /** How many values a record has in a field. */
    public enum Cardinality {
        /** Always one. */
        ONE,
        /** One or none. */
        OPTIONAL,
        /** Any number; such a field filters but does not sort. */
        MANY
    }

    /**
     * Creates a field that every record has.
     *
     * @param name 1 to 40 letters and digits, beginning with a small letter
     * @param scalar how values are compared and kept
     * @param value the value of a record
     * @param <R> the type of record
     * @param <V> the type of the values
     * @return the field
     */
    public static <R extends CrmRecord, V> Field<R, V> one(
            String name, Scalar<V> scalar, Function<? super R, ? extends V> value) {
        return new Field<>(name, name, scalar, Cardinality.ONE, record -> ImmutableList.<V>of(value.apply(record)));
    }

    /**
     * Creates a field that some records have.
     *
     * @param name 1 to 40 letters and digits, beginning with a small letter
     * @param scalar how values are compared and kept
     * @param value the value of a record, or empty
     * @param <R> the type of record
     * @param <V> the type of the values
     * @return the field
     */
    public static <R extends CrmRecord, V> Field<R, V> optional(
            String name, Scalar<V> scalar, Function<? super R, Optional<? extends V>> value) {
        return new Field<>(
                name,
                name,
                scalar,
                Cardinality.OPTIONAL,
                record -> value.apply(record).stream().<V>map(found -> found).toList());
    }

    /**
     * Creates a field with any number of values.
     *
     * @param name 1 to 40 letters and digits, beginning with a small letter
     * @param scalar how values are compared and kept
     * @param values the values of a record
     * @param <R> the type of record
     * @param <V> the type of the values
     * @return the field
     */
    public static <R extends CrmRecord, V> Field<R, V> many(
            String name, Scalar<V> scalar, Function<? super R, ? extends Collection<? extends V>> values) {
        return new Field<>(name, name, scalar, Cardinality.MANY, values);
    }

    /**
     * Returns this field as a view of a part that can be hidden: who may not see the part may not filter or sort by the
     * field.
     *
     * @param mask the name of the mask that hides the part
     * @return the field
     */
    public Field<R, V> within(String mask) {
        return new Field<>(name, mask, scalar, cardinality, values);
    }

    /**
     * Returns the name, unique within a type of record.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns the name of the part that this field shows.
     *
     * @return the name of a mask; the field's own name unless told otherwise
     */
    public String part() {
        return part;
    }

    /**
     * Returns how values are compared and kept.
     *
     * @return the scalar
     */
    public Scalar<V> scalar() {
        return scalar;
    }

    /**
     * Returns how many values a record has.
     *
     * @return the cardinality
     */
    public Cardinality cardinality() {
        return cardinality;
    }

    /**
     * Returns the values of a record.
     *
     * @param record the record
     * @return its values, none to many as {@link #cardinality()} says
     */
    public List<V> values(R record) {
        return ImmutableList.copyOf(values.apply(Given.value("record", record)));
    }

    /**
     * Returns the values of a record as stores compare them.
     *
     * @param record the record
     * @return the forms that {@link Scalar#of} gives
     */
    public List<Object> scalars(R record) {
        return values.apply(Given.value("record", record)).stream()
                .map(value -> scalar.of(value))
                .toList();
    }

    /**
     * Returns the condition that a value of this field is the given one.
     *
     * @param value the value
     * @return the condition
     * @throws InvalidValueException if it is a text with U+0000 or lone surrogates
     */
    public Condition<R> is(V value) {
        return Condition.compare(this, Condition.Comparison.EQUAL, value);
    }

    /**
     * Returns the condition that no value of this field is the given one; a missing value fulfils it.
     *
     * @param value the value
     * @return the condition
     * @throws InvalidValueException if it is a text with U+0000 or lone surrogates
     */
    public Condition<R> isNot(V value) {
        return is(value).not();
    }

    /**
     * Returns the condition that a value of this field is among the given ones.
     *
     * @param any the values; none of them means that no record fulfils it
     * @return the condition
     * @throws InvalidValueException if one is a text with U+0000 or lone surrogates
     */
    public Condition<R> in(Collection<? extends V> any) {
        return new Condition.In<>(
                this, Given.list("any", any).stream().<Object>map(scalar::of).toList());
    }

    /**
     * Returns the condition that a value of this field is not below the given one.
     *
     * @param value the least value, inclusive
     * @return the condition
     * @throws InvalidValueException if it is a text with U+0000 or lone surrogates
     */
    public Condition<R> atLeast(V value) {
        return Condition.compare(this, Condition.Comparison.AT_LEAST, value);
    }

    /**
     * Returns the condition that a value of this field is not above the given one.
     *
     * @param value the greatest value, inclusive
     * @return the condition
     * @throws InvalidValueException if it is a text with U+0000 or lone surrogates
     */
    public Condition<R> atMost(V value) {
        return Condition.compare(this, Condition.Comparison.AT_MOST, value);
    }

    /**
     * Returns the condition that a value of this field is above the given one.
     *
     * @param value the bound, exclusive
     * @return the condition
     * @throws InvalidValueException if it is a text with U+0000 or lone surrogates
     */
    public Condition<R> above(V value) {
        return Condition.compare(this, Condition.Comparison.ABOVE, value);
    }

    /**
     * Returns the condition that a value of this field is below the given one.
     *
     * @param value the bound, exclusive
     * @return the condition
     * @throws InvalidValueException if it is a text with U+0000 or lone surrogates
     */
    public Condition<R> below(V value) {
        return Condition.compare(this, Condition.Comparison.BELOW, value);
    }

    /**
     * Returns the condition that a value of this text field begins with the given one.
     *
     * @param prefix the beginning
     * @return the condition
     * @throws InvalidValueException if this is not a text field, or the beginning has U+0000 or lone surrogates
     */
    public Condition<R> startsWith(V prefix) {
        if (scalar.kind() != Scalar.Kind.TEXT) {
            throw new InvalidValueException(Fault.of("field", "field.notText").with("field", name));
        }
        return new Condition.StartsWith<>(this, (String) scalar.of(prefix));
    }

    /**
     * Returns the condition that a record has no value in this field.
     *
     * @return the condition
     */
    public Condition<R> isMissing() {
        return new Condition.Missing<>(this);
    }

    /**
     * Returns the condition that a value of this field is the id that a reference leads to.
     *
     * @param target what is referred to, possibly known only inside the store
     * @return the condition
     */
    public Condition<R> refersTo(Ref<?> target) {
        return new Condition.RefersTo<>(this, target);
    }

    /**
     * Returns the condition that a value of this field is the id of a record that fulfils a condition of its own, as in
     * {@code Shipment.ORDER.refersToAny(Order.TYPE, Order.CUSTOMER.is(id))}.
     *
     * @param type the type of record that this field refers to
     * @param condition what the other record must fulfil; deleted ones never do
     * @param <S> the type of the other record
     * @return the condition
     * @throws InvalidValueException if this field holds no ids
     */
    public <S extends CrmRecord> Condition<R> refersToAny(RecordType<S> type, Condition<S> condition) {
        return new Condition.RefersToAny<>(this, type, condition);
    }

    @Override
    public String toString() {
        return name;
    }
}
