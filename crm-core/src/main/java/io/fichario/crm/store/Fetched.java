package io.fichario.crm.store;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.Key;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.Ref;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a store answered to {@link Wants}: exactly what was wanted, under the names by which it was wanted. */
public final class Fetched {
    private final Wants wants;
    private final Answers answers;

    private Fetched(Wants wants, Answers answers) {
        this.wants = Given.value("wants", wants);
        this.answers = Given.value("answers", answers);
    }

    /** Where answers come from, one kind of want after the other. */
    public interface Answers {

        /**
         * Finds a record.
         *
         * @param ref a reference among the wants
         * @param <R> the type of record
         * @return the record, or empty when there is none
         */
        <R extends CrmRecord> Optional<R> find(Ref<R> ref);

        /**
         * Finds the records with a key.
         *
         * @param key a key among the wants
         * @param <R> the type of record
         * @return the records
         */
        <R extends CrmRecord> List<R> find(Key<R> key);

        /**
         * Returns the page of a query.
         *
         * @param query a query among the wants
         * @param <R> the type of record
         * @return its page
         */
        <R extends CrmRecord> Page<R> list(Query<R> query);

        /**
         * Finds a state.
         *
         * @param key a name among the wants
         * @return the state, or empty when it was never written
         */
        Optional<State> state(StateKey key);

        /**
         * Returns the newest changes of a record.
         *
         * @param latest a record among the wants, and how many of its changes
         * @return its changes, the newest first
         */
        List<Change> changes(Wants.Latest latest);
    }

    /**
     * Puts answers together: for stores that asked for all of them in one message. Each is asked for when it is looked at,
     * so that nobody pays for making a record of what a command happens not to need.
     *
     * @param wants what is wanted
     * @param answers where the answers are; what it says does not depend on when it is asked
     * @return the answers
     */
    public static Fetched of(Wants wants, Answers answers) {
        return new Fetched(wants, answers);
    }

    /**
     * Answers wants one after the other: for stores in the same process, where a message costs nothing.
     *
     * @param view where the answers are read; in a write it has locked what was wanted before
     * @param wants what is wanted
     * @return the answers
     */
    public static Fetched from(StoreView view, Wants wants) {
        return of(wants, new Read(Given.value("view", view), Given.value("wants", wants)));
    }

    /** Answers that were read at once, as a view shows other things later. */
    private static final class Read implements Answers {
        private final Map<Ref<?>, Optional<? extends CrmRecord>> records = new HashMap<>();
        private final Map<Key<?>, List<? extends CrmRecord>> keys = new HashMap<>();
        private final Map<Query<?>, Page<?>> queries = new HashMap<>();
        private final Map<StateKey, Optional<State>> states = new HashMap<>();
        private final Map<Wants.Latest, List<Change>> changes = new HashMap<>();

        Read(StoreView view, Wants wants) {
            wants.records().forEach(ref -> records.put(ref, find(view, ref)));
            wants.keys().forEach(key -> keys.put(key, view.find(key)));
            wants.queries().forEach(query -> queries.put(query, view.list(query)));
            wants.states().forEach(key -> states.put(key, view.state(key)));
            wants.changes().forEach(latest -> changes.put(latest, view.latest(latest.record(), latest.limit())));
        }

        private static <R extends CrmRecord> Optional<R> find(StoreView view, Ref<R> ref) {
            return ref.follow(view::find).flatMap(view::find);
        }

        @Override
        public <R extends CrmRecord> Optional<R> find(Ref<R> ref) {
            return read(records, ref).map(ref.type()::cast);
        }

        @Override
        public <R extends CrmRecord> List<R> find(Key<R> key) {
            return read(keys, key).stream().map(key.type().javaType()::cast).toList();
        }

        @Override
        public <R extends CrmRecord> Page<R> list(Query<R> query) {
            Page<?> page = read(queries, query);
            return new Page<>(
                    page.items().stream().map(query.type().javaType()::cast).toList(), page.next());
        }

        @Override
        public Optional<State> state(StateKey key) {
            return read(states, key);
        }

        @Override
        public List<Change> changes(Wants.Latest latest) {
            return read(changes, latest);
        }

        private static <K, V> V read(Map<K, V> all, K key) {
            return Objects.requireNonNull(all.get(key));
        }
    }

    /**
     * Returns whether a record was wanted.
     *
     * @param ref the reference
     * @return true if it is answered
     */
    public boolean has(Ref<?> ref) {
        return wants.records().contains(ref);
    }

    /**
     * Finds a record that was wanted.
     *
     * @param ref the reference by which it was wanted
     * @param <R> the type of record
     * @return the record, or empty when there is none
     * @throws StoreException if it was not wanted
     */
    public <R extends CrmRecord> Optional<R> find(Ref<R> ref) {
        refuseUnlessWanted(wants.records().contains(ref), ref);
        return answers.find(ref);
    }

    /**
     * Finds a record that was wanted.
     *
     * @param id the id by which it was wanted
     * @param <R> the type of record
     * @return the record, or empty when there is none
     * @throws StoreException if it was not wanted
     */
    public <R extends CrmRecord> Optional<R> find(RecordId<R> id) {
        return find(Ref.to(id));
    }

    /**
     * Finds the records with a key that was wanted.
     *
     * @param key the key
     * @param <R> the type of record
     * @return the records
     * @throws StoreException if it was not wanted
     */
    public <R extends CrmRecord> List<R> find(Key<R> key) {
        refuseUnlessWanted(wants.keys().contains(Given.value("key", key)), key);
        return answers.find(key);
    }

    /**
     * Returns the page of a query that was wanted.
     *
     * @param query the query
     * @param <R> the type of record
     * @return its page
     * @throws StoreException if it was not wanted
     */
    public <R extends CrmRecord> Page<R> list(Query<R> query) {
        refuseUnlessWanted(wants.queries().contains(Given.value("query", query)), query.type());
        return answers.list(query);
    }

    /**
     * Finds a state that was wanted.
     *
     * @param key the name of the state
     * @return the state, or empty when it was never written
     * @throws StoreException if it was not wanted
     */
    public Optional<State> state(StateKey key) {
        refuseUnlessWanted(wants.states().contains(key), key);
        return answers.state(key);
    }

    /**
     * Returns the newest changes of a record that were wanted.
     *
     * @param id the record
     * @param limit how many were wanted
     * @return the changes, the newest first
     * @throws StoreException if they were not wanted
     */
    public List<Change> latest(RecordId<?> id, int limit) {
        Wants.Latest latest = new Wants.Latest(id, limit);
        refuseUnlessWanted(wants.changes().contains(latest), id);
        return answers.changes(latest);
    }

    private static void refuseUnlessWanted(boolean wanted, Object want) {
        if (!wanted) {
            throw new StoreException("Not among what the command wanted: " + want);
        }
    }
}
