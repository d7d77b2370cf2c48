package io.fichario.crm.record;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;

/**
 * A way to look up records of a type: by a value that only one record may have, or that may repeat. Immutable and
 * thread-safe; equal to another only if it is the same.
 *
 * @param <R> the type of record
 */
public final class KeySpec<R extends CrmRecord> {
    private final String name;
    private final Uniqueness uniqueness;
    private final Function<? super R, ? extends Collection<String>> values;

    private KeySpec(String name, Uniqueness uniqueness, Function<? super R, ? extends Collection<String>> values) {
        this.name = name;
        this.uniqueness = uniqueness;
        this.values = values;
    }

    /** Whether two records may have the same value. */
    public enum Uniqueness {
        /** At most one record of a tenant has it, deleted ones included. */
        UNIQUE,
        /** Any number of records may have it. */
        REPEATABLE
    }

    /**
     * Creates a key that at most one record of a tenant may have.
     *
     * @param name the name, unique within the type of record
     * @param values the values of a record
     * @param <R> the type of record
     * @return the key
     */
    public static <R extends CrmRecord> KeySpec<R> unique(
            String name, Function<? super R, ? extends Collection<String>> values) {
        return new KeySpec<>(name, Uniqueness.UNIQUE, values);
    }

    /**
     * Creates a key that any number of records may have.
     *
     * @param name the name, unique within the type of record
     * @param values the values of a record
     * @param <R> the type of record
     * @return the key
     */
    public static <R extends CrmRecord> KeySpec<R> lookup(
            String name, Function<? super R, ? extends Collection<String>> values) {
        return new KeySpec<>(name, Uniqueness.REPEATABLE, values);
    }

    /**
     * Returns the name.
     *
     * @return the name, unique within the type of record
     */
    public String name() {
        return name;
    }

    /**
     * Returns whether at most one record may have a value.
     *
     * @return true for unique keys
     */
    public boolean isUnique() {
        return uniqueness == Uniqueness.UNIQUE;
    }

    /**
     * Returns the values of a record.
     *
     * @param record the record
     * @return the values, each once
     */
    public Set<String> values(R record) {
        return ImmutableSet.copyOf(values.apply(Given.value("record", record)));
    }

    @Override
    public String toString() {
        return name;
    }
}
