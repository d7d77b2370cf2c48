package io.fichario.crm.store;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Key;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a store shows of one tenant. Records are whole: access and masks are the concern of the doors. Deleted records
 * are passed over by every find, list and count. A view is used by the thread that got it, only until the work it was
 * handed to returns; afterwards every call is a {@link StoreException}.
 */
public interface StoreView {

    /**
     * Returns whose records these are.
     *
     * @return the tenant
     */
    TenantId tenant();

    /**
     * Finds a record.
     *
     * @param id the id
     * @param <R> the type of record
     * @return the record, or empty when this tenant has none of that id or it is deleted
     */
    <R extends CrmRecord> Optional<R> find(RecordId<R> id);

    /**
     * Finds several records of one type.
     *
     * @param ids the ids
     * @param <R> the type of record
     * @return those that are there, each once, in the order of the ids
     */
    <R extends CrmRecord> List<R> find(Collection<? extends RecordId<R>> ids);

    /**
     * Finds the records that have a key.
     *
     * @param key the key, unique or repeatable
     * @param <R> the type of record
     * @return the records, in the order of their ids as unsigned bytes
     */
    <R extends CrmRecord> List<R> find(Key<R> key);

    /**
     * Finds who has a unique key, deleted records included.
     *
     * @param key the key
     * @return the holder, or empty when the key is free
     */
    Optional<Holder> holder(Key<?> key);

    /**
     * Returns a page of a query.
     *
     * @param query the query
     * @param <R> the type of record
     * @return the records behind the cursor of the query, at most as many as its limit
     * @throws io.fichario.crm.record.InvalidValueException if the cursor came from a text and names a record and version
     *     that this tenant does not know
     */
    <R extends CrmRecord> Page<R> list(Query<R> query);

    /**
     * Counts records.
     *
     * @param type the type of record
     * @param condition what they must fulfil
     * @param <R> the type of record
     * @return how many there are
     */
    <R extends CrmRecord> long count(RecordType<R> type, Condition<R> condition);

    /**
     * Finds a state.
     *
     * @param key its name
     * @return the state, or empty when it was never written
     */
    Optional<State> state(StateKey key);

    /**
     * Returns changes of a record, deleted ones included.
     *
     * @param id the record
     * @param after the version behind which to begin, exclusive; {@link Version#NONE} for all
     * @param limit the greatest number of changes, 1 or more
     * @return the changes in the order of their versions
     */
    List<Change> changes(RecordId<?> id, Version after, int limit);

    /**
     * Returns the newest changes of a record, deleted ones included.
     *
     * @param id the record
     * @param limit the greatest number of changes, 1 or more
     * @return the changes, the newest first
     */
    List<Change> latest(RecordId<?> id, int limit);

    /**
     * Returns the changes of a command.
     *
     * @param command the command
     * @return its changes in their order, empty when there is no such command
     */
    List<Change> changes(CommandId command);

    /**
     * Returns changes in the order of their positions; those that have none yet are not among them, see {@link
     * CrmStore#number}.
     *
     * @param position the position behind which to begin, exclusive; 0 for all
     * @param limit the number of changes to stop at, 1 or more; commands are whole, so the last one may exceed it
     * @return the changes
     */
    List<Change> changesAfter(long position, int limit);

    /**
     * Answers all that one command needs, in one message where the store is far away. In a write, locks are taken
     * before anything is read that is decided upon, in the order in which they are wanted.
     *
     * @param wants what is wanted
     * @return the answers
     * @throws StoreException if locks are wanted in a read
     */
    Fetched fetch(Wants wants);
}
