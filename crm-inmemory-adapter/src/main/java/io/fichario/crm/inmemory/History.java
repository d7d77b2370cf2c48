package io.fichario.crm.inmemory;

import io.fichario.crm.record.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The places of one record in the log; that of version 1 comes first. Written under the commit lock only. */
final class History {
    private volatile Entry[] entries = new Entry[1];
    private volatile int size;

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
