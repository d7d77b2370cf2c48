package io.fichario.crm.jdbc;

import io.fichario.crm.store.StoreUnavailableException;
import io.fichario.crm.store.StoreUnavailableException.Reason;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets the writers of one store into the database one by one, in the order in which they come; where the database itself
 * lets in one at a time, it does so by chance, and who is unlucky waits until it gives up.
 */
final class OneWriter {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Duration wait;

    OneWriter(Duration wait) {
        this.wait = wait;
    }

    /** Waits for its turn, and returns how to end it. */
    Runnable enter() {
        try {
            if (lock.tryLock(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                return lock::unlock;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new StoreUnavailableException(
                Reason.TIMED_OUT, "Another transaction writes; this one waited " + wait + " for its turn");
    }
}
