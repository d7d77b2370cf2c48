package io.fichario.crm.inmemory;

import io.fichario.crm.record.RecordType;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The records of one type: the newest row of each, from which older ones are reached, and their index. */
final class Table {
    private final Rows newest = new Rows();
    private final Index index;
    private final RecordType<?> type;

    Table(RecordType<?> type) {
        this(type, new Index());
    }

    private Table(RecordType<?> type, Index index) {
        this.type = type;
        this.index = index;
    }

    /** Returns a table with the same rows for another log; under the commit lock. */
    Table copy(Map<Entry, Entry> places) {
        Table copy = new Table(type, index.copy());
        newest.stream().forEach(row -> copy.newest.put(row.copy(places)));
        return copy;
    }

    RecordType<?> type() {
        return type;
    }

    @Nullable
    Row newest(UUID id) {
        return newest.get(id);
    }

    Stream<Row> newest() {
        return newest.stream();
    }

    Set<UUID> candidates(Posting posting) {
        return index.candidates(posting);
    }

    /** Puts a row before the one that it follows; under the commit lock, before the number of its commit is published. */
    void put(Row row) {
        UUID id = row.id().uuid();
        for (Posting posting : row.postings()) {
            index.add(posting, id);
        }
        newest.put(row);
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
