package io.fichario.crm.jdbc.db;

import java.util.concurrent.locks.LockSupport;

/** Waits for less than what a sleeping thread can be trusted with. */
final class Pause {
    private Pause() {}

    static void of(long nanoseconds) {
        long begin = System.nanoTime();
        for (long left = nanoseconds; left > 0; left = nanoseconds - (System.nanoTime() - begin)) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }
}
