package io.fichario.crm.inmemory;

import io.fichario.crm.store.StoreException;
import io.fichario.crm.store.StoreUnavailableException;

/** Says whether the store may be used: not when it is closed, and not when a load was left half done. */
final class Gate {
    private volatile boolean closed;
    private volatile boolean marked;

    /** Refuses who comes to read or write. */
    void enter() {
        enterToLoad();
        if (marked) {
            throw new StoreException("A load into this store is under way or was not finished, so it holds a part of a"
                    + " history only; load the whole history again, which removes that part first");
        }
    }

    /** Refuses who comes after the store was closed. */
    void enterToLoad() {
        if (closed) {
            throw new StoreUnavailableException(
                    StoreUnavailableException.Reason.UNREACHABLE, "The store in memory is closed");
        }
    }

    boolean isMarked() {
        return marked;
    }

    void mark() {
        marked = true;
    }

    void unmark() {
        marked = false;
    }

    void close() {
        closed = true;
    }
}
