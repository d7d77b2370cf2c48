package io.fichario.crm.inmemory;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which records have a value in any version that may still be read. It names candidates only: readers check them
 * against the version that they see. Written under the commit lock, read without one.
 */
final class Index {
    private final Map<Posting, Set<UUID>> ids = new ConcurrentHashMap<>();

    /** Returns an index that says the same; under the commit lock. */
    Index copy() {
        Index copy = new Index();
        ids.forEach((posting, known) -> copy.ids.put(posting, copyOf(known)));
        return copy;
    }

    private static Set<UUID> copyOf(Set<UUID> known) {
        if (!(known instanceof ConcurrentHashMap.KeySetView)) {
            return known;
        }
        Set<UUID> copy = ConcurrentHashMap.newKeySet(known.size());
        copy.addAll(known);
        return copy;
    }

    Set<UUID> candidates(Posting posting) {
        return ids.getOrDefault(posting, Set.of());
    }

    /** Most values belong to one record only, and a set of one costs a tenth of a concurrent one. */
    void add(Posting posting, UUID id) {
        Set<UUID> known = ids.get(posting);
        if (known == null) {
            ids.put(posting, Set.of(id));
        } else if (known instanceof ConcurrentHashMap.KeySetView) {
            known.add(id);
        } else if (!known.contains(id)) {
            Set<UUID> several = ConcurrentHashMap.newKeySet();
            several.addAll(known);
            several.add(id);
            ids.put(posting, several);
        }
    }

    void remove(Posting posting, UUID id) {
        Set<UUID> known = candidates(posting);
        if (!known.contains(id)) {
            return;
        }
        if (known.size() == 1) {
            ids.remove(posting);
        } else {
            known.remove(id);
        }
    }
}
