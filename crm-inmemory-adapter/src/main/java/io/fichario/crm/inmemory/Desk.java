package io.fichario.crm.inmemory;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What one thread does with a store: the transaction that it is in, and the oldest snapshot that it reads. */
final class Desk {
    private final AtomicReference<@Nullable Pin> pin = new AtomicReference<>();
    private @Nullable Work work;

    /** No version that a snapshot from this commit on sees may go. */
    private record Pin(Space space, long commit) {}

    @Nullable
    Work work() {
        return work;
    }

    void sit(Work begun) {
        work = begun;
    }

    /**
     * Returns the newest snapshot and keeps its versions until the next call or {@link #leave}. The number is read
     * twice: who looks for versions to let go either sees this pin, or has looked before it was set and so with a
     * number that is not above the second one.
     */
    long newest(Space space) {
        pin.set(new Pin(space, space.lastCommit()));
        return space.lastCommit();
    }

    long oldest(Space space, long unlessPinned) {
        Pin seen = pin.get();
        return seen == null || seen.space() != space ? unlessPinned : Math.min(seen.commit(), unlessPinned);
    }

    /** Ends the transaction; whose snapshot held back others lets their versions go. */
    void leave() {
        work = null;
        Pin last = pin.get();
        pin.setRelease(null);
        if (last != null && last.commit() < last.space().lastCommit()) {
            last.space().sweepIfIdle();
        }
    }
}
