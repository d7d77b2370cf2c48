package io.fichario.crm.jdbc;

import io.fichario.crm.record.CrmException;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Values that differ from one in a single part, which they have from another. */
final class Variants {
    private Variants() {}

    /**
     * A value that differs from another in one part.
     *
     * @param path which part
     * @param value the value
     */
    record Variant<T>(String path, T value) {
        <S> Variant<S> in(String part, S whole) {
            return new Variant<>(part + path, whole);
        }
    }

    /** Returns the variants of a record; what its constructor refuses is left out. */
    static <R extends CrmRecord> List<Variant<R>> of(RecordType<R> type, R record, R other) {
        return between(record, sameHead(type, record, other))
                .map(variant -> new Variant<>(variant.path(), type.javaType().cast(variant.value())))
                .toList();
    }

    /** Returns what a record says under the id and stamp of another. */
    private static <R extends CrmRecord> R sameHead(RecordType<R> type, R head, R record) {
        String document =
                type.codec().write(record).replace(record.id().text(), head.id().text());
        return type.stamped(type.codec().read(document, type.codec().schema()), head.stamp());
    }

    private static Stream<Variant<Object>> between(Object one, Object other) {
        if (one.equals(other)) {
            return Stream.empty();
        }
        return Stream.concat(Stream.of(new Variant<>("", other)), within(one, other));
    }

    private static Stream<Variant<Object>> within(Object one, Object other) {
        if (one instanceof Record && one.getClass() == other.getClass()) {
            return Arrays.stream(one.getClass().getRecordComponents())
                    .flatMap(part -> between(value(part, one), value(part, other))
                            .flatMap(variant -> with(one, part, variant).stream()));
        }
        if (one instanceof Money some && other instanceof Money more) {
            return Stream.of(
                    new Variant<>(".amount", some.plusMinor(1)),
                    new Variant<>(".currency", Money.ofMinor(more.getCurrencyUnit(), some.getAmountMinorLong())));
        }
        if (one instanceof Optional<?> some && other instanceof Optional<?> more) {
            return optionals(some, more);
        }
        if (one instanceof List<?> some && other instanceof List<?> more) {
            return lists(some, more);
        }
        return one instanceof Set<?> some ? sets(some) : Stream.empty();
    }

    private static Stream<Variant<Object>> optionals(Optional<?> one, Optional<?> other) {
        Stream<Variant<Object>> none =
                one.isPresent() ? Stream.of(new Variant<>("", Optional.empty())) : Stream.empty();
        Stream<Variant<Object>> inside = one.isPresent() && other.isPresent()
                ? between(one.get(), other.get()).map(variant -> variant.in("", Optional.of(variant.value())))
                : Stream.empty();
        return Stream.concat(none, inside);
    }

    private static Stream<Variant<Object>> lists(List<?> one, List<?> other) {
        List<?> turned = new ArrayList<>(one);
        Collections.reverse(turned);
        Stream<Variant<Object>> order = Stream.of(
                new Variant<>("[turned]", turned),
                new Variant<>("[without]", one.stream().skip(1).toList()));
        Stream<Variant<Object>> elements = IntStream.range(0, Math.min(one.size(), other.size()))
                .boxed()
                .flatMap(place -> between(one.get(place), other.get(place))
                        .map(variant -> variant.in("[]", replaced(one, place, variant.value()))));
        return Stream.concat(order, elements);
    }

    private static Object replaced(List<?> list, int place, Object value) {
        List<Object> next = new ArrayList<>(list);
        next.set(place, value);
        return next;
    }

    private static Stream<Variant<Object>> sets(Set<?> one) {
        Set<Object> fewer = new LinkedHashSet<>(one);
        one.stream().findFirst().ifPresent(fewer::remove);
        return Stream.of(new Variant<>("[without]", fewer));
    }

    private static Object value(RecordComponent part, Object record) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Variant<Object>> with(Object record, RecordComponent changed, Variant<Object> variant) {
        RecordComponent[] parts = record.getClass().getRecordComponents();
        Object[] values = Arrays.stream(parts)
                .map(part -> part.getName().equals(changed.getName()) ? variant.value() : value(part, record))
                .toArray();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
            return Optional.of(variant.in("." + changed.getName(), constructor.newInstance(values)));
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof CrmException) {
                return Optional.empty();
            }
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
