package io.fichario.crm.store;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.RecordId;

/**
 * A view that also writes. Its reads see its own appends; every other read sees what was committed when that read began
 * or when a lock before it was granted.
 */
public interface StoreTransaction extends StoreView {

    /**
     * Locks a record until the end of the transaction: writers that lock the same one wait for each other, and what is
     * read after this sees all that was committed before it was granted. Locking what is already locked by this
     * transaction, or what does not exist, does nothing more.
     *
     * @param id the record
     * @throws StoreUnavailableException if two transactions wait for each other, with reason LOST_RACE, or if it takes
     *     too long, with reason TIMED_OUT
     */
    void lock(RecordId<?> id);

    /**
     * Writes a change: the log and the record, with its keys. At the latest when the write returns it is refused, and
     * with it everything else of the transaction, if it does not fit.
     *
     * @param change the change, without a position
     * @throws StaleRecordException if the record is not in the version from which the change was made; a change of kind
     *     RESTORED is made from the version of the deletion, every other of a living record
     * @throws DuplicateKeyException if another record has one of its unique keys; it names the first one in the order of
     *     {@link io.fichario.crm.record.RecordType#keysOf}
     * @throws StoreException if the change is of another tenant, has a position, or its record has hidden parts
     */
    void append(Change change);

    /**
     * Writes a state by compare-and-set: its revision must be one more than what is stored. A state that is written
     * before a change is compared before it: who lost the race for a number is told so, not that the winner's key is
     * taken.
     *
     * @param next the state
     * @throws StoreUnavailableException with reason LOST_RACE, at the latest when the write returns, if another
     *     transaction wrote it first
     */
    void state(State next);

    /**
     * Replaces a stored change by the same change without personal data. The newest change of a record is not rewritten
     * but appended.
     *
     * @param change the change with its id, version, kind, time, command, ordinal and position as they are stored
     * @throws StoreException at the latest when the write returns, if this transaction appends no change of kind ERASED
     *     of the same record, or if there is no such change
     */
    void rewrite(Change change);
}
