package io.fichario.crm.record;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses what is missing with a declared error, where callers may not be checked for null. */
public final class Given {
    private Given() {}

    /**
     * Checks that a value is there.
     *
     * @param path what the value is
     * @param value the value, or null
     * @param <T> the type of the value
     * @return the value
     * @throws InvalidValueException if it is null
     */
    public static <T> T value(String path, @Nullable T value) {
        if (value == null) {
            throw new InvalidValueException(path, "value.missing");
        }
        return value;
    }

    /**
     * Checks that a list and all in it are there, and copies it.
     *
     * @param path what the values are
     * @param values the values, or null
     * @param <T> the type of the values
     * @return an immutable copy
     * @throws InvalidValueException if the list or a value is null
     */
    public static <T> List<T> list(String path, @Nullable Collection<? extends T> values) {
        return ImmutableList.copyOf(complete(values, path));
    }

    /**
     * Checks that a set and all in it are there, and copies it in its order.
     *
     * @param path what the values are
     * @param values the values, or null
     * @param <T> the type of the values
     * @return an immutable copy
     * @throws InvalidValueException if the set or a value is null
     */
    public static <T> Set<T> set(String path, @Nullable Collection<? extends T> values) {
        return ImmutableSet.copyOf(complete(values, path));
    }

    /**
     * Checks that a collection and all in it are there, and copies it without repetitions in an order that does not
     * depend on where it comes from, so that documents of equal records are equal.
     *
     * @param path what the values are
     * @param values the values, or null
     * @param order the order of the copy; it tells different values apart
     * @param <T> the type of the values
     * @return an immutable copy
     * @throws InvalidValueException if the collection or a value is null
     */
    public static <T> Set<T> sorted(
            String path, @Nullable Collection<? extends T> values, Comparator<? super T> order) {
        Collection<? extends T> present = complete(values, path);
        if (present.size() <= 1 || Comparators.isInOrder(present, order)) { // as most are, which come from records
            return ImmutableSet.copyOf(present);
        }
        List<T> list = new ArrayList<>(present);
        list.sort(order);
        return ImmutableSet.copyOf(list);
    }

    /**
     * Checks that a map and all in it are there, and copies it in its order.
     *
     * @param path what the values are
     * @param values the values by key, or null
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @return an immutable copy
     * @throws InvalidValueException if the map, a key or a value is null
     */
    public static <K, V> Map<K, V> map(String path, @Nullable Map<? extends K, ? extends V> values) {
        Map<? extends K, ? extends V> present = value(path, values);
        complete(present.keySet(), path);
        complete(present.values(), path);
        return ImmutableMap.copyOf(present);
    }

    private static <T> Collection<? extends T> complete(@Nullable Collection<? extends T> values, String path) {
        Collection<? extends T> present = value(path, values);
        if (present instanceof ImmutableCollection) { // it refuses nulls itself, and most were checked before
            return present;
        }
        int place = 0;
        for (@Nullable T value : present) {
            if (value == null) { // the path is put together only when it is told
                throw new InvalidValueException(path + "[" + place + "]", "value.missing");
            }
            place++;
        }
        return present;
    }
}
