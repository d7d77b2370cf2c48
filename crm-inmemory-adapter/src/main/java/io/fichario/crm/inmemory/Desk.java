package io.fichario.crm.inmemory;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What one thread does with a store: the transaction that it is in, and the oldest snapshot that it reads. */
final class Desk {
    private final AtomicReference<@Nullable Snapshot> pin = new AtomicReference<>();
    private @Nullable Work work;

    @Nullable
    Work work() {
        return work;
    }

    void sit(Work begun) {
        work = begun;
    }

    /**
     * Returns the newest snapshot and keeps its versions until the next call or {@link #leave}. It is asked for twice:
     * who looks for versions to let go either sees the pin, which is not above the answer, or has looked before the pin
     * was set, and so with a commit that is not above the answer either.
     */
    Snapshot newest(Space space) {
        pin.set(space.latest());
        return space.latest();
    }

    long oldest(Space space, long unlessPinned) {
        Snapshot seen = pin.get();
        return seen == null || seen.space() != space ? unlessPinned : Math.min(seen.number(), unlessPinned);
    }

    /** Ends the transaction; whose snapshot held back others lets their versions go. */
    void leave() {
        work = null;
        Snapshot last = pin.get();
        pin.setRelease(null);
        if (last != null && last != last.space().latest()) {
            last.space().sweepIfIdle();
        }
    }
}
