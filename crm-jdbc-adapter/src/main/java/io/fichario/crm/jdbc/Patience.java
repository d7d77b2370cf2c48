package io.fichario.crm.jdbc;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How long something is tried again that others stand in the way of. */
final class Patience {
    private static final long PAUSE_MILLISECONDS = 20;

    private final long begin = System.nanoTime();
    private final Duration longest;

    Patience(Duration longest) {
        this.longest = longest;
    }

    /** Waits a little, and returns whether to try again: not when the time is over or the thread was interrupted. */
    boolean lasts() {
        if (System.nanoTime() - begin > longest.toNanos()) {
            return false;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
