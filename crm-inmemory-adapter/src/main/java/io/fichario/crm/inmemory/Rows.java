package io.fichario.crm.inmemory;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The newest row of each record of a type. A hash table whose slots hold the rows themselves, as nothing is ever removed
 * and a node between slot and row would be one more object to fetch from memory in every find. Written under the commit
 * lock, read without one.
 */
final class Rows {
    private static final int SPREAD = 0x9E3779B9;
    private static final int SLOTS_A_ROW = 2;

    private volatile AtomicReferenceArray<@Nullable Row> slots = new AtomicReferenceArray<>(16);
    private int size;

    @Nullable
    Row get(UUID id) {
        AtomicReferenceArray<@Nullable Row> all = slots;
        int slot = first(id, all);
        Row row = all.getAcquire(slot);
        while (row != null && !row.uuid().equals(id)) {
            slot = next(slot, all);
            row = all.getAcquire(slot);
        }
        return row;
    }

    /** Puts a row in the place of the one that its record has. */
    void put(Row row) {
        AtomicReferenceArray<@Nullable Row> all = slots;
        int slot = slot(row.uuid(), all);
        if (all.getPlain(slot) == null) {
            size++;
        }
        all.setRelease(slot, row);
        if (SLOTS_A_ROW * size > all.length()) {
            grow(all);
        }
    }

    private void grow(AtomicReferenceArray<@Nullable Row> known) {
        AtomicReferenceArray<@Nullable Row> all = new AtomicReferenceArray<>(2 * known.length());
        for (int i = 0; i < known.length(); i++) {
            Row row = known.getPlain(i);
            if (row != null) {
                all.setPlain(slot(row.uuid(), all), row);
            }
        }
        slots = all;
    }

    /** Returns the slot that has the row of a record, or the free one where it would be; under the commit lock. */
    private static int slot(UUID id, AtomicReferenceArray<@Nullable Row> slots) {
        int slot = first(id, slots);
        for (Row row = slots.getPlain(slot); row != null && !row.uuid().equals(id); row = slots.getPlain(slot)) {
            slot = next(slot, slots);
        }
        return slot;
    }

    /** Takes the first bits, which the spreading has mixed best. */
    private static int first(UUID id, AtomicReferenceArray<?> slots) {
        return (id.hashCode() * SPREAD) >>> (Integer.numberOfLeadingZeros(slots.length()) + 1);
    }

    private static int next(int slot, AtomicReferenceArray<?> slots) {
        return (slot + 1) & (slots.length() - 1);
    }

    Stream<Row> stream() {
        AtomicReferenceArray<@Nullable Row> all = slots;
        return IntStream.range(0, all.length()).mapToObj(all::getAcquire).filter(Objects::nonNull);
    }
}
