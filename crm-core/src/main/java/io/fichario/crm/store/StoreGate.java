package io.fichario.crm.store;

import io.fichario.crm.record.Given;
import java.util.Optional;

/**
 * For adapters: says whether a store may be used, not when it is closed, and not when a load was left half done.
 * Thread-safe.
 */
public final class StoreGate {
    private final String store;
    private final Optional<StoreGate> outer;
    private volatile boolean closed;
    private volatile boolean marked;

    private StoreGate(String store, Optional<StoreGate> outer) {
        this.store = store;
        this.outer = outer;
    }

    /**
     * Creates the gate of a store, open.
     *
     * @param store how messages call the store, such as {@code store in memory}
     * @return the gate
     */
    public static StoreGate of(String store) {
        return new StoreGate(Given.value("store", store), Optional.empty());
    }

    /**
     * Returns a gate for a part of the store, such as one within a transaction of the host: it is shut when this one is,
     * shares the mark, and can be closed for itself.
     *
     * @return the gate
     */
    public StoreGate inner() {
        return new StoreGate(store, Optional.of(this));
    }

    /**
     * Checks that the store may be read and written.
     *
     * @throws StoreUnavailableException if it is closed
     * @throws StoreException if a load was left half done
     */
    public void enter() {
        enterToLoad();
        if (isMarked()) {
            throw new StoreException("A load into this store is under way or was not finished, so it holds a part of a"
                    + " history only; load the whole history again, which removes that part first");
        }
    }

    /**
     * Checks that the store is not closed.
     *
     * @throws StoreUnavailableException if it is
     */
    public void enterToLoad() {
        outer.ifPresent(StoreGate::enterToLoad);
        if (closed) {
            throw new StoreUnavailableException(
                    StoreUnavailableException.Reason.UNREACHABLE, "The " + store + " is closed");
        }
    }

    /**
     * Returns whether a load is under way or was left half done.
     *
     * @return true while only another load may begin
     */
    public boolean isMarked() {
        return outer.map(StoreGate::isMarked).orElse(marked);
    }

    /** Notes that a load of several transactions begins. */
    public void mark() {
        outer.ifPresentOrElse(StoreGate::mark, () -> marked = true);
    }

    /** Notes that a load has come to its end. */
    public void unmark() {
        outer.ifPresentOrElse(StoreGate::unmark, () -> marked = false);
    }

    /** Shuts the gate for good. */
    public void close() {
        closed = true;
    }
}
