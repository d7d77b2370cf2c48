package io.fichario.crm.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses what is missing with a declared error, where callers may not be checked for null. */
public final class Required {
    private Required() {}

    /**
     * Checks that a value is there.
     *
     * @param value the value, or null
     * @param path what the value is
     * @param <T> the type of the value
     * @return the value
     * @throws InvalidValueException if it is null
     */
    public static <T> T nonNull(@Nullable T value, String path) {
        if (value == null) {
            throw new InvalidValueException(path, "value.missing");
        }
        return value;
    }

    /**
     * Checks that a list and all in it are there, and copies it.
     *
     * @param values the values, or null
     * @param path what the values are
     * @param <T> the type of the values
     * @return an immutable copy
     * @throws InvalidValueException if the list or a value is null
     */
    public static <T> List<T> list(@Nullable Collection<? extends T> values, String path) {
        return ImmutableList.copyOf(complete(values, path));
    }

    /**
     * Checks that a set and all in it are there, and copies it in its order.
     *
     * @param values the values, or null
     * @param path what the values are
     * @param <T> the type of the values
     * @return an immutable copy
     * @throws InvalidValueException if the set or a value is null
     */
    public static <T> Set<T> set(@Nullable Collection<? extends T> values, String path) {
        return ImmutableSet.copyOf(complete(values, path));
    }

    /**
     * Checks that a map and all in it are there, and copies it in its order.
     *
     * @param values the values by key, or null
     * @param path what the values are
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @return an immutable copy
     * @throws InvalidValueException if the map, a key or a value is null
     */
    public static <K, V> Map<K, V> map(@Nullable Map<? extends K, ? extends V> values, String path) {
        Map<? extends K, ? extends V> present = nonNull(values, path);
        complete(present.keySet(), path);
        complete(present.values(), path);
        return ImmutableMap.copyOf(present);
    }

    private static <T> Collection<? extends T> complete(@Nullable Collection<? extends T> values, String path) {
        Collection<? extends T> present = nonNull(values, path);
        int place = 0;
        for (@Nullable T value : present) {
            nonNull(value, path + "[" + place + "]");
            place++;
        }
        return present;
    }
}
