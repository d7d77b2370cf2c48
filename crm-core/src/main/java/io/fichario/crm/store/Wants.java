package io.fichario.crm.store;

import com.google.common.collect.ImmutableSet;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Key;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.Ref;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * All that one command needs from a store, so that it can be answered in one message: locks first, then what is read.
 *
 * @param locks the records to lock, in this order, before anything is read that is decided upon
 * @param records the records to read
 * @param keys the keys to look up
 * @param queries the queries to answer
 * @param states the states to read
 * @param changes the records whose newest changes are to be read
 */
public record Wants(
        List<Ref<?>> locks,
        Set<Ref<?>> records,
        Set<Key<?>> keys,
        Set<Query<?>> queries,
        Set<StateKey> states,
        Set<Latest> changes) {

    private static final Wants NONE = new Wants(List.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /**
     * The newest changes of a record.
     *
     * @param record the record
     * @param limit the greatest number of changes, 1 or more
     */
    public record Latest(RecordId<?> record, int limit) {
        /**
         * Checks the parts.
         *
         * @throws InvalidValueException if the limit is out of range
         */
        public Latest {
            Given.value("record", record);
            Limit.checked(limit);
        }
    }

    /** Copies the collections. */
    public Wants {
        locks = Given.list("locks", locks);
        records = Given.set("records", records);
        keys = Given.set("keys", keys);
        queries = Given.set("queries", queries);
        states = Given.set("states", states);
        changes = Given.set("changes", changes);
    }

    /**
     * Returns the wish for nothing.
     *
     * @return no wants
     */
    public static Wants none() {
        return NONE;
    }

    /**
     * Returns these wants with one more record to lock; it is not read by that.
     *
     * @param ref leads to the record
     * @return the wants
     */
    public Wants lock(Ref<?> ref) {
        return new Wants(more(locks, ref).asList(), records, keys, queries, states, changes);
    }

    /**
     * Returns these wants with one more record to read.
     *
     * @param ref leads to the record
     * @return the wants
     */
    public Wants record(Ref<?> ref) {
        return new Wants(locks, more(records, ref), keys, queries, states, changes);
    }

    /**
     * Returns these wants with one more record to read.
     *
     * @param id the id of the record
     * @param <R> the type of record
     * @return the wants
     */
    public <R extends CrmRecord> Wants record(RecordId<R> id) {
        return record(Ref.to(id));
    }

    /**
     * Returns these wants with one more key to look up.
     *
     * @param key the key
     * @return the wants
     */
    public Wants key(Key<?> key) {
        return new Wants(locks, records, more(keys, key), queries, states, changes);
    }

    /**
     * Returns these wants with one more query to answer.
     *
     * @param query the query
     * @return the wants
     */
    public Wants query(Query<?> query) {
        return new Wants(locks, records, keys, more(queries, query), states, changes);
    }

    /**
     * Returns these wants with one more state to read.
     *
     * @param key the name of the state
     * @return the wants
     */
    public Wants state(StateKey key) {
        return new Wants(locks, records, keys, queries, more(states, key), changes);
    }

    /**
     * Returns these wants with the newest changes of one more record.
     *
     * @param id the record
     * @param limit the greatest number of changes, 1 or more
     * @return the wants
     * @throws InvalidValueException if the limit is out of range
     */
    public Wants latest(RecordId<?> id, int limit) {
        return new Wants(locks, records, keys, queries, states, more(changes, new Latest(id, limit)));
    }

    /**
     * Returns these wants and others, the locks of these first.
     *
     * @param other the others
     * @return all of them
     */
    public Wants and(Wants other) {
        return new Wants(
                all(locks, Given.value("other", other).locks).asList(),
                all(records, other.records),
                all(keys, other.keys),
                all(queries, other.queries),
                all(states, other.states),
                all(changes, other.changes));
    }

    private static <T> ImmutableSet<T> more(Collection<? extends T> some, T one) {
        return ImmutableSet.<T>builder()
                .addAll(some)
                .add(Given.value("want", one))
                .build();
    }

    private static <T> ImmutableSet<T> all(Collection<? extends T> some, Collection<? extends T> others) {
        return ImmutableSet.<T>builder().addAll(some).addAll(others).build();
    }
}
