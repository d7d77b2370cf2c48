package io.fichario.crm.inmemory;

import io.fichario.crm.record.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The places of one record in the log; that of version 1 comes first. Written under the commit lock only. */
final class History {
    private volatile Entry[] entries = new Entry[1];
    private volatile int size;

    /** Returns the same history with other places; under the commit lock. */
    History copy(UnaryOperator<Entry> places) {
        History copy = new History();
        Entry[] all = Arrays.copyOf(entries, Math.max(size, 1));
        for (int i = 0; i < size; i++) {
            all[i] = places.apply(all[i]);
        }
        copy.entries = all;
        copy.size = size;
        return copy;
    }

    void add(Entry entry) {
        int end = size;
        Entry[] room = end == entries.length ? Arrays.copyOf(entries, 2 * end) : entries;
        room[end] = entry;
        entries = room;
        // last, so that who sees the size also sees the entry
        size = end + 1;
    }

    List<Entry> after(Version version) {
        int end = size;
        return Arrays.asList(entries).subList((int) Math.min(version.number(), end), end);
    }

    Optional<Entry> of(Version version) {
        int end = size;
        return version.number() < 1 || version.number() > end
                ? Optional.empty()
                : Optional.of(entries[(int) version.number() - 1]);
    }
}
