package io.fichario.crm.inmemory;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The desks of all threads that use a store. A desk of its own costs a reader one fence and no contention, where a
 * counter shared by all readers would make them wait for its cache line; a desk goes with its thread.
 */
final class Desks {
    // of the store, not of the class: a thread may use several stores at once
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Desk> mine = ThreadLocal.withInitial(this::open);

    private final Set<Reference<? extends Desk>> all = ConcurrentHashMap.newKeySet();
    private final ReferenceQueue<Desk> gone = new ReferenceQueue<>();

    Desk mine() {
        return mine.get();
    }

    private Desk open() {
        for (Reference<? extends Desk> left = gone.poll(); left != null; left = gone.poll()) {
            all.remove(left);
        }
        Desk desk = new Desk();
        all.add(new WeakReference<>(desk, gone));
        return desk;
    }

    /** Returns the oldest snapshot of a space that anyone reads or may begin to read. */
    long oldest(Space space) {
        long oldest = space.lastCommit();
        for (Reference<? extends Desk> reference : all) {
            Desk desk = reference.get();
            oldest = desk == null ? oldest : desk.oldest(space, oldest);
        }
        return oldest;
    }
}
