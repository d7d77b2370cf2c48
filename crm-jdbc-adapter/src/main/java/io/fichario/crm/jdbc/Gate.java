package io.fichario.crm.jdbc;

import io.fichario.crm.store.StoreException;
import io.fichario.crm.store.StoreUnavailableException;
import java.util.Optional;

/** Says whether the store may be used: not when it is closed, and not when a load was left half done. */
final class Gate {
    private final Optional<Gate> outer;
    private volatile boolean closed;
    private volatile boolean marked;

    Gate() {
        this.outer = Optional.empty();
    }

    private Gate(Gate outer) {
        this.outer = Optional.of(outer);
    }

    /** Refuses who comes to read or write. */
    void enter() {
        enterToLoad();
        if (isMarked()) {
            throw new StoreException("A load into this store is under way or was not finished, so it holds a part of a"
                    + " history only; load the whole history again, which removes that part first");
        }
    }

    /** Refuses who comes after the store was closed. */
    void enterToLoad() {
        outer.ifPresent(Gate::enterToLoad);
        if (closed) {
            throw new StoreUnavailableException(
                    StoreUnavailableException.Reason.UNREACHABLE, "The store over JDBC is closed");
        }
    }

    /** A gate that is shut when this one is, and can be shut for itself. */
    Gate inner() {
        return new Gate(this);
    }

    boolean isMarked() {
        return outer.map(Gate::isMarked).orElse(marked);
    }

    void mark() {
        outer.ifPresentOrElse(Gate::mark, () -> marked = true);
    }

    void unmark() {
        outer.ifPresentOrElse(Gate::unmark, () -> marked = false);
    }

    void close() {
        closed = true;
    }
}
