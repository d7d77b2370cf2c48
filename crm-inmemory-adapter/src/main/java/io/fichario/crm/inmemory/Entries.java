package io.fichario.crm.inmemory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A list of places that grows at its end. Written under the commit lock, read without one. */
final class Entries {
    private final AtomicInteger size = new AtomicInteger();
    private Entry[] entries;

    Entries() {
        this(16);
    }

    private Entries(int room) {
        this.entries = new Entry[room];
    }

    /** Returns the same list of places in another log. */
    Entries copy(Map<Entry, Entry> places) {
        List<Entry> all = all();
        Entries copy = new Entries(entries.length);
        copy.add(all.stream().map(places::get).toArray(Entry[]::new));
        return copy;
    }

    void add(Entry... added) {
        int start = size.getPlain();
        int end = start + added.length;
        if (end > entries.length) {
            entries = Arrays.copyOf(entries, 2 * end);
        }
        System.arraycopy(added, 0, entries, start, added.length);
        // last, so that who sees the size also sees the entries
        size.setRelease(end);
    }

    List<Entry> all() {
        int end = size.getAcquire();
        return Arrays.asList(entries).subList(0, end);
    }

    int size() {
        return size.getAcquire();
    }

    long lastPosition() {
        int end = size.getAcquire();
        return end == 0 ? 0 : entries[end - 1].position();
    }

    /** Returns the places behind a position, where all are in order. */
    List<Entry> after(long position) {
        List<Entry> all = all();
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean isBehind = all.get(middle).position() > position;
            high = isBehind ? middle : high;
            low = isBehind ? low : middle + 1;
        }
        return all.subList(low, all.size());
    }

    /** Returns these places and others in order, where both are. */
    Entries merged(Entry... added) {
        Entry[] all = Arrays.copyOf(added, added.length + size());
        System.arraycopy(entries, 0, all, added.length, size());
        Arrays.sort(all, Entry.BY_POSITION); // of two runs, which it finds and merges
        Entries merged = new Entries(2 * all.length);
        merged.add(all);
        return merged;
    }
}
