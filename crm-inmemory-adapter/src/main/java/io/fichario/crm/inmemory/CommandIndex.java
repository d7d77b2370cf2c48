package io.fichario.crm.inmemory;

import io.fichario.crm.change.CommandId;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntConsumer;

/**
 * Where in the log the changes of a command may begin. A hash table of numbers only, half the hash and half the place,
 * as every commit adds a command and all that a map makes for it would be new memory. Written under the commit lock,
 * read without one.
 */
final class CommandIndex {
    private static final int SPREAD = 0x9E3779B9;

    private volatile AtomicLongArray slots = new AtomicLongArray(16);
    private int used;

    /** Returns an index that says the same; under the commit lock. */
    CommandIndex copy() {
        CommandIndex copy = new CommandIndex();
        copy.slots = with(slots, slots.length());
        copy.used = used;
        return copy;
    }

    void add(CommandId command, int place) {
        if (2 * used >= slots.length()) {
            slots = with(slots, 2 * slots.length());
        }
        used++;
        put(slots, ((long) hash(command) << Integer.SIZE) | (place + 1));
    }

    private static AtomicLongArray with(AtomicLongArray known, int room) {
        AtomicLongArray all = new AtomicLongArray(room);
        for (int i = 0; i < known.length(); i++) {
            long slot = known.getPlain(i);
            if (slot != 0) {
                put(all, slot);
            }
        }
        return all;
    }

    private static void put(AtomicLongArray slots, long slot) {
        int i = start((int) (slot >>> Integer.SIZE), slots);
        while (slots.getPlain(i) != 0) {
            i = (i + 1) & (slots.length() - 1);
        }
        slots.setRelease(i, slot);
    }

    /** Tells the places where changes of a command begin, and perhaps some of others. */
    void find(CommandId command, IntConsumer places) {
        AtomicLongArray all = slots;
        int hash = hash(command);
        int i = start(hash, all);
        for (long slot = all.getAcquire(i); slot != 0; slot = all.getAcquire(i)) {
            if ((int) (slot >>> Integer.SIZE) == hash) {
                places.accept((int) slot - 1);
            }
            i = (i + 1) & (all.length() - 1);
        }
    }

    private static int hash(CommandId command) {
        return command.hashCode() * SPREAD;
    }

    /** Takes the first bits, which the spreading has mixed best. */
    private static int start(int hash, AtomicLongArray slots) {
        return hash >>> (Integer.numberOfLeadingZeros(slots.length()) + 1);
    }
}
