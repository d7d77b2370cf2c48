package io.fichario.crm.store;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.TenantId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where records and changes are kept: the narrow port that a persistence adapter implements, and whose whole meaning is
 * executable in the contract that ships in the test-jar of this module. Thread-safe.
 *
 * <p>A transaction belongs to the thread that began it. A {@code read} or {@code write} inside another one for the same
 * tenant joins it and sees its appends; for another tenant it is a {@link StoreException}, and so is a {@code write}
 * inside a {@code read}. An exception that leaves a nested {@code write}, even if it is caught there, dooms the outer
 * one: it rolls back and throws. The store re-runs nothing. Exceptions of the work are thrown on as they are.
 *
 * <p>Text is ordered by code point, missing values last; times have microseconds. A record without a change does not
 * exist. A deleted record keeps its unique keys until it is purged.
 *
 * <p>What is left out, and a limit below 1, is an {@link io.fichario.crm.record.InvalidValueException}.
 */
public interface CrmStore extends AutoCloseable {

    /**
     * Reads from one snapshot, whatever is committed meanwhile.
     *
     * @param tenant whose records
     * @param work what to read
     * @param <T> the type of the answer
     * @return what the work returned
     * @throws StoreUnavailableException if the store is closed or does not answer
     */
    <T extends @Nullable Object> T read(TenantId tenant, Function<? super StoreView, ? extends T> work);

    /**
     * Answers all that is wanted from one snapshot: what {@link #read} does for one fetch, which a store that is far away
     * answers in one message, as it knows that nothing more will be asked.
     *
     * @param tenant whose records
     * @param wants what is wanted; locks are refused
     * @return the answers
     * @throws StoreException if locks are wanted
     * @throws StoreUnavailableException if the store is closed or does not answer
     */
    default Fetched fetch(TenantId tenant, Wants wants) {
        return read(tenant, view -> view.fetch(wants));
    }

    /**
     * Reads and writes in one transaction, which is committed when the work returns and rolled back when it throws.
     *
     * @param tenant whose records; {@link TenantId#STORE} takes states only
     * @param work what to read and write
     * @param <T> the type of the answer
     * @return what the work returned
     * @throws StaleRecordException if a change was made from another version than the newest
     * @throws DuplicateKeyException if a unique key is taken
     * @throws StoreUnavailableException if a race was lost, it took too long, or the store is closed or does not answer
     */
    <T extends @Nullable Object> T write(TenantId tenant, Function<? super StoreTransaction, ? extends T> work);

    /**
     * Takes in committed history as it is, with its ids, versions, times and positions; no rules run. Changes come in
     * an order in which the versions of each record follow, and the changes of a command stand together. They are
     * written in chunks of whole commands; when there are several, a mark is set before the first and cleared after the
     * last, and a store with that mark refuses everything but another {@code load}, which begins by removing all that
     * the store holds. A change of kind ERASED also takes personal data out of what the store already has of that
     * record: earlier versions then say what the erased one says, and no reason, as words of people may name people.
     *
     * @param changes the history; it is read once, by the calling thread
     * @throws StoreException if the changes of a record do not follow, or a unique key is taken
     */
    void load(Stream<Change> changes);

    /**
     * Returns the tenants that have records or states.
     *
     * @return the tenants without {@link TenantId#STORE}, in the order of their texts
     */
    List<TenantId> tenants();

    /**
     * Gives committed changes without a position theirs: dense from 1, whole commands in the order of their commits.
     * Runs a transaction of its own.
     *
     * @param tenant whose changes
     * @return the last position, 0 when there is none
     * @throws StoreException if this store only joins a transaction of its host
     */
    long number(TenantId tenant);

    /**
     * Returns whether this store works in transactions that its host begins and ends. Then nothing is re-run, no
     * transaction of its own is possible, and nobody is told of changes.
     *
     * @return true if it joins
     */
    boolean joins();

    /** Closes the store; what is asked of it afterwards is a {@link StoreUnavailableException}. */
    @Override
    void close();
}
