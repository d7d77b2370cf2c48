package io.fichario.crm.record;

import java.util.List;

/**
 * What records must fulfil to be found; made by {@link Field}. A condition over a field without a value is not
 * fulfilled, and its {@link #not()} is; over a field of many values it is fulfilled when any value fulfils it. A text
 * with U+0000 or lone surrogates, which no store keeps, is refused. Its own text names fields but no values, which may
 * be personal. Immutable and thread-safe.
 *
 * @param <R> the type of record
 */
public sealed interface Condition<R extends CrmRecord> {

    /**
     * Returns the condition that every record fulfils.
     *
     * @param <R> the type of record
     * @return the condition
     */
    static <R extends CrmRecord> Condition<R> always() {
        return new And<>(List.of());
    }

    /**
     * Returns the condition that no record fulfils.
     *
     * @param <R> the type of record
     * @return the condition
     */
    static <R extends CrmRecord> Condition<R> never() {
        return new Or<>(List.of());
    }

    /**
     * Creates a comparison with a value.
     *
     * @param field the field
     * @param comparison how to compare
     * @param value the value to compare with
     * @param <R> the type of record
     * @param <V> the type of the values
     * @return the condition
     * @throws InvalidValueException if the value is a text with U+0000 or lone surrogates
     */
    static <R extends CrmRecord, V> Condition<R> compare(Field<R, V> field, Comparison comparison, V value) {
        return new Compare<>(
                Given.value("field", field),
                Given.value("comparison", comparison),
                field.scalar().of(Given.value("value", value)));
    }

    /**
     * Returns the condition that this one and another are fulfilled.
     *
     * @param other the other
     * @return both
     */
    default Condition<R> and(Condition<R> other) {
        return new And<>(List.of(this, Given.value("other", other)));
    }

    /**
     * Returns the condition that this one or another is fulfilled.
     *
     * @param other the other
     * @return either
     */
    default Condition<R> or(Condition<R> other) {
        return new Or<>(List.of(this, Given.value("other", other)));
    }

    /**
     * Returns the condition that this one is not fulfilled.
     *
     * @return the opposite
     */
    default Condition<R> not() {
        return new Not<>(this);
    }

    /**
     * Hands this condition to the method for its kind.
     *
     * @param visitor the methods, one for each kind
     * @param <T> what they return
     * @return what the method returned
     */
    <T> T accept(Visitor<R, T> visitor);

    /** How a value is compared with another. */
    enum Comparison {
        /** The same. */
        EQUAL,
        /** The same or greater. */
        AT_LEAST,
        /** The same or smaller. */
        AT_MOST,
        /** Greater. */
        ABOVE,
        /** Smaller. */
        BELOW
    }

    /**
     * One method for each kind of condition, so that an adapter cannot forget one.
     *
     * @param <R> the type of record
     * @param <T> what the methods return
     */
    interface Visitor<R extends CrmRecord, T> {
        /**
         * Answers for a comparison.
         *
         * @param condition the condition
         * @return the answer
         */
        T compare(Compare<R> condition);

        /**
         * Answers for a list of values.
         *
         * @param condition the condition
         * @return the answer
         */
        T in(In<R> condition);

        /**
         * Answers for a beginning of a text.
         *
         * @param condition the condition
         * @return the answer
         */
        T startsWith(StartsWith<R> condition);

        /**
         * Answers for a missing value.
         *
         * @param condition the condition
         * @return the answer
         */
        T missing(Missing<R> condition);

        /**
         * Answers for a reference.
         *
         * @param condition the condition
         * @return the answer
         */
        T refersTo(RefersTo<R> condition);

        /**
         * Answers for a condition over the records that are referred to.
         *
         * @param condition the condition
         * @param <S> the type of the other records
         * @return the answer
         */
        <S extends CrmRecord> T refersToAny(RefersToAny<R, S> condition);

        /**
         * Answers for all of several conditions.
         *
         * @param condition the condition
         * @return the answer
         */
        T and(And<R> condition);

        /**
         * Answers for any of several conditions.
         *
         * @param condition the condition
         * @return the answer
         */
        T or(Or<R> condition);

        /**
         * Answers for the opposite of a condition.
         *
         * @param condition the condition
         * @return the answer
         */
        T not(Not<R> condition);
    }

    /**
     * A value compares with a given one.
     *
     * @param field the field
     * @param comparison how to compare
     * @param scalar the value to compare with, as stores compare it
     * @param <R> the type of record
     */
    record Compare<R extends CrmRecord>(Field<R, ?> field, Comparison comparison, Object scalar)
            implements Condition<R> {
        /** Checks that the value is one that stores keep. */
        public Compare {
            refuseUnlessKept(field, scalar);
        }

        @Override
        public <T> T accept(Visitor<R, T> visitor) {
            return Given.value("visitor", visitor).compare(this);
        }

        @Override
        public String toString() {
            return field.name() + " " + comparison + " ***";
        }
    }

    /**
     * A value is among given ones.
     *
     * @param field the field
     * @param scalars the given ones, as stores compare them; none is fulfilled by no record
     * @param <R> the type of record
     */
    record In<R extends CrmRecord>(Field<R, ?> field, List<Object> scalars) implements Condition<R> {
        /** Copies the values and checks that they are some that stores keep. */
        public In {
            scalars = Given.list("scalars", scalars);
            scalars.forEach(scalar -> refuseUnlessKept(field, scalar));
        }

        @Override
        public <T> T accept(Visitor<R, T> visitor) {
            return Given.value("visitor", visitor).in(this);
        }

        @Override
        public String toString() {
            return field.name() + " IN " + scalars.size() + " values";
        }
    }

    /**
     * A text begins with a given one, compared by code point.
     *
     * @param field the field
     * @param prefix the beginning
     * @param <R> the type of record
     */
    record StartsWith<R extends CrmRecord>(Field<R, ?> field, String prefix) implements Condition<R> {
        /** Checks that the beginning is one that stores keep. */
        public StartsWith {
            refuseUnlessKept(field, prefix);
        }

        @Override
        public <T> T accept(Visitor<R, T> visitor) {
            return Given.value("visitor", visitor).startsWith(this);
        }

        @Override
        public String toString() {
            return field.name() + " STARTS_WITH ***";
        }
    }

    private static void refuseUnlessKept(Field<?, ?> field, Object scalar) {
        if (scalar instanceof String text) {
            TextRule.sought(Given.value("field", field).name(), text);
        }
    }

    /**
     * There is no value.
     *
     * @param field the field
     * @param <R> the type of record
     */
    record Missing<R extends CrmRecord>(Field<R, ?> field) implements Condition<R> {
        @Override
        public <T> T accept(Visitor<R, T> visitor) {
            return Given.value("visitor", visitor).missing(this);
        }
    }

    /**
     * A value is the id that a reference leads to; a reference that leads nowhere is not fulfilled.
     *
     * @param field the field
     * @param target the reference
     * @param <R> the type of record
     */
    record RefersTo<R extends CrmRecord>(Field<R, ?> field, Ref<?> target) implements Condition<R> {
        /** Checks that the field holds ids. */
        public RefersTo {
            Given.value("target", target);
            refuseUnlessIds(field);
        }

        @Override
        public <T> T accept(Visitor<R, T> visitor) {
            return Given.value("visitor", visitor).refersTo(this);
        }
    }

    private static void refuseUnlessIds(Field<?, ?> field) {
        if (Given.value("field", field).scalar().kind() != Scalar.Kind.ID) {
            throw new InvalidValueException(Fault.of("field", "ref.notOneId").with("field", field.name()));
        }
    }

    /**
     * A value is the id of a record that is there and fulfils a condition.
     *
     * @param field the field
     * @param type the type of the other record
     * @param condition what the other record must fulfil
     * @param <R> the type of record
     * @param <S> the type of the other record
     */
    record RefersToAny<R extends CrmRecord, S extends CrmRecord>(
            Field<R, ?> field, RecordType<S> type, Condition<S> condition) implements Condition<R> {
        /** Checks that the field holds ids. */
        public RefersToAny {
            Given.value("type", type);
            Given.value("condition", condition);
            refuseUnlessIds(field);
        }

        @Override
        public <T> T accept(Visitor<R, T> visitor) {
            return Given.value("visitor", visitor).refersToAny(this);
        }
    }

    /**
     * All are fulfilled.
     *
     * @param conditions the conditions; none is fulfilled by every record
     * @param <R> the type of record
     */
    record And<R extends CrmRecord>(List<Condition<R>> conditions) implements Condition<R> {
        /** Copies the conditions. */
        public And {
            conditions = Given.list("conditions", conditions);
        }

        @Override
        public <T> T accept(Visitor<R, T> visitor) {
            return Given.value("visitor", visitor).and(this);
        }
    }

    /**
     * Any is fulfilled.
     *
     * @param conditions the conditions; none is fulfilled by no record
     * @param <R> the type of record
     */
    record Or<R extends CrmRecord>(List<Condition<R>> conditions) implements Condition<R> {
        /** Copies the conditions. */
        public Or {
            conditions = Given.list("conditions", conditions);
        }

        @Override
        public <T> T accept(Visitor<R, T> visitor) {
            return Given.value("visitor", visitor).or(this);
        }
    }

    /**
     * The condition is not fulfilled.
     *
     * @param condition the condition
     * @param <R> the type of record
     */
    record Not<R extends CrmRecord>(Condition<R> condition) implements Condition<R> {
        @Override
        public <T> T accept(Visitor<R, T> visitor) {
            return Given.value("visitor", visitor).not(this);
        }
    }
}
