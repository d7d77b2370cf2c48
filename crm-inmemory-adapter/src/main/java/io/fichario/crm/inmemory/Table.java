package io.fichario.crm.inmemory;

import io.fichario.crm.record.RecordType;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The records of one type: the newest row of each, from which older ones are reached, and their index. */
final class Table {
    private final Map<UUID, Row> newest;
    private final Index index;
    private final RecordType<?> type;

    Table(RecordType<?> type) {
        this(type, new ConcurrentHashMap<>(), new Index());
    }

    private Table(RecordType<?> type, Map<UUID, Row> newest, Index index) {
        this.type = type;
        this.newest = newest;
        this.index = index;
    }

    /** Returns a table with the same rows; under the commit lock. */
    Table copy() {
        return new Table(type, new ConcurrentHashMap<>(newest), index.copy());
    }

    RecordType<?> type() {
        return type;
    }

    @Nullable
    Row newest(UUID id) {
        return newest.get(id);
    }

    Collection<Row> newest() {
        return newest.values();
    }

    Set<UUID> candidates(Posting posting) {
        return index.candidates(posting);
    }

    /** Links a row before the newest one; under the commit lock, before the number of its commit is published. */
    Row put(Row row, long commit) {
        UUID id = row.id().uuid();
        Row next = row.committed(commit, newest.get(id));
        next.postings().forEach(posting -> index.add(posting, id));
        newest.put(id, next);
        return next;
    }

    /** Lets go of all rows before one, and of their places in the index; under the commit lock. */
    void cutBehind(Row row) {
        UUID id = row.id().uuid();
        Row old = row.previous();
        row.cut();
        for (; old != null; old = old.previous()) {
            for (Posting posting : old.postings()) {
                if (!isKept(posting, id)) {
                    index.remove(posting, id);
                }
            }
        }
    }

    private boolean isKept(Posting posting, UUID id) {
        for (Row row = newest.get(id); row != null; row = row.previous()) {
            if (row.has(posting)) {
                return true;
            }
        }
        return false;
    }
}
