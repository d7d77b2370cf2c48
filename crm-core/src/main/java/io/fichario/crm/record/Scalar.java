package io.fichario.crm.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Function;

/**
 * How the values of a field are compared and kept by a store: as one of six kinds that every database knows. Immutable
 * and thread-safe.
 *
 * @param <V> the type of the values
 */
public final class Scalar<V> {
    private final Kind kind;
    private final Function<? super V, ? extends Comparable<?>> conversion;

    private Scalar(Kind kind, Function<? super V, ? extends Comparable<?>> conversion) {
        this.kind = kind;
        this.conversion = conversion;
    }

    /** The kinds of values that a store compares. */
    public enum Kind {
        /** {@link String}, ordered by code point. */
        TEXT,
        /** {@link BigDecimal}, ordered by value; the scale does not count. */
        NUMBER,
        /** {@link Instant} in microseconds. */
        TIME,
        /** {@link LocalDate}. */
        DATE,
        /** {@link Boolean}, false before true. */
        FLAG,
        /** {@link UUID}, ordered as unsigned bytes. */
        ID;

        /**
         * Returns the order of this kind, the same in every store.
         *
         * @return a comparator of values of the Java type named above
         */
        public Comparator<Object> order() {
            return switch (this) {
                case TEXT -> (a, b) -> Texts.compareCodePoints((String) a, (String) b);
                case NUMBER -> (a, b) -> ((BigDecimal) a).compareTo((BigDecimal) b);
                case TIME -> (a, b) -> ((Instant) a).compareTo((Instant) b);
                case DATE -> (a, b) -> ((LocalDate) a).compareTo((LocalDate) b);
                case FLAG -> (a, b) -> ((Boolean) a).compareTo((Boolean) b);
                case ID -> (a, b) -> Texts.compareUnsigned((UUID) a, (UUID) b);
            };
        }
    }

    /**
     * Returns the scalar for texts, compared as they are.
     *
     * @return text, ordered by code point
     */
    public static Scalar<String> text() {
        return new Scalar<>(Kind.TEXT, value -> value);
    }

    /**
     * Returns the scalar for texts in which case and accents do not count.
     *
     * @return text in its folded form, see {@link Texts#fold}
     */
    public static Scalar<String> folded() {
        return new Scalar<>(Kind.TEXT, Texts::fold);
    }

    /**
     * Returns the scalar for values with a text form.
     *
     * @param form the text form
     * @param <V> the type of the values
     * @return text, ordered by code point
     */
    public static <V> Scalar<V> textOf(Function<? super V, String> form) {
        return new Scalar<>(Kind.TEXT, form);
    }

    /**
     * Returns the scalar for enums, kept by name.
     *
     * @param <V> the enum
     * @return text, ordered by code point of the names
     */
    public static <V extends Enum<V>> Scalar<V> name() {
        return new Scalar<>(Kind.TEXT, Enum::name);
    }

    /**
     * Returns the scalar for decimal numbers.
     *
     * @return numbers, ordered by value
     */
    public static Scalar<BigDecimal> number() {
        return new Scalar<>(Kind.NUMBER, value -> value);
    }

    /**
     * Returns the scalar for points in time.
     *
     * @return time, truncated to microseconds
     */
    public static Scalar<Instant> time() {
        return new Scalar<>(Kind.TIME, Micros::truncate);
    }

    /**
     * Returns the scalar for days.
     *
     * @return days of the ISO calendar
     */
    public static Scalar<LocalDate> date() {
        return new Scalar<>(Kind.DATE, value -> value);
    }

    /**
     * Returns the scalar for yes and no.
     *
     * @return flags, false before true
     */
    public static Scalar<Boolean> flag() {
        return new Scalar<>(Kind.FLAG, value -> value);
    }

    /**
     * Returns the scalar for ids of records.
     *
     * @param <I> the type of the ids
     * @return ids, ordered as unsigned bytes
     */
    public static <I extends RecordId<?>> Scalar<I> id() {
        return new Scalar<>(Kind.ID, RecordId::uuid);
    }

    /**
     * Returns the kind of the values.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Returns a value as stores compare it.
     *
     * @param value the value of a field
     * @return its form of the Java type that {@link #kind()} names
     */
    public Object of(V value) {
        return conversion.apply(Given.value("value", value));
    }
}
