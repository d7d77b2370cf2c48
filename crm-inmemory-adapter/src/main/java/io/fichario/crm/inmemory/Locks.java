package io.fichario.crm.inmemory;

import io.fichario.crm.record.RecordId;
import io.fichario.crm.store.StoreUnavailableException;
import io.fichario.crm.store.StoreUnavailableException.Reason;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The record locks of a tenant. A lock passes from its owner to who has waited longest. As a transaction waits for one
 * lock at a time, who waits for whom is a chain, and who would close it to a ring is refused instead.
 */
final class Locks {
    private final ReentrantLock monitor = new ReentrantLock();
    private final Map<RecordId<?>, Held> held = new HashMap<>();
    private final Map<Object, Held> waiting = new HashMap<>();
    private final Duration limit;

    Locks(Duration limit) {
        this.limit = limit;
    }

    /** A lock with its owner and those who wait for it. */
    private static final class Held {
        private final Deque<Waiter> queue = new ArrayDeque<>();
        private Object owner;

        Held(Object owner) {
            this.owner = owner;
        }
    }

    private record Waiter(Object who, Condition granted) {}

    /** Takes a lock, or does nothing when it has it; the caller releases it in the end, even when this fails. */
    void take(RecordId<?> id, Object who) {
        monitor.lock();
        try {
            Held lock = held.computeIfAbsent(id, any -> new Held(who));
            if (lock.owner != who) {
                refuseRing(lock, id, who);
                await(lock, id, who);
            }
        } finally {
            monitor.unlock();
        }
    }

    private void refuseRing(Held wanted, RecordId<?> id, Object who) {
        for (@Nullable Held step = wanted; step != null; step = waiting.get(step.owner)) {
            if (step.owner == who) {
                throw unavailable(Reason.LOST_RACE, id, "is held by a transaction that waits for this one");
            }
        }
    }

    private void await(Held lock, RecordId<?> id, Object who) {
        Waiter waiter = new Waiter(who, monitor.newCondition());
        lock.queue.add(waiter);
        waiting.put(who, lock);
        try {
            for (long left = limit.toNanos();
                    lock.owner != who;
                    left = waiter.granted().awaitNanos(left)) {
                if (left <= 0) {
                    throw unavailable(Reason.TIMED_OUT, id, "was not released within " + limit);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(Reason.TIMED_OUT, id, "was waited for until the thread was interrupted");
        } finally {
            waiting.remove(who);
            lock.queue.remove(waiter);
        }
    }

    private static StoreUnavailableException unavailable(Reason reason, RecordId<?> id, String why) {
        return new StoreUnavailableException(reason, "The lock of " + id.type().name() + " " + id.text() + " " + why);
    }

    void release(Collection<RecordId<?>> ids, Object who) {
        if (ids.isEmpty()) {
            return;
        }
        monitor.lock();
        try {
            ids.forEach(id -> release(id, who));
        } finally {
            monitor.unlock();
        }
    }

    private void release(RecordId<?> id, Object who) {
        Held lock = held.get(id);
        if (lock == null || lock.owner != who) {
            return;
        }
        Waiter next = lock.queue.poll();
        if (next == null) {
            held.remove(id);
        } else {
            lock.owner = next.who();
            // from here on it waits for nobody, though it has not woken up yet
            waiting.remove(next.who());
            next.granted().signal();
        }
    }
}
