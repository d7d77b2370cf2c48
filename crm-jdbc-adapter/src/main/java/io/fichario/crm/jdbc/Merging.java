package io.fichario.crm.jdbc;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a chunk: what is changed first, which may give up keys, then the new rows of all new records as they are in
 * the end, table by table, so that they travel in few statements.
 */
final class Merging {
    /** What others refer to comes first. */
    private static final List<String> ORDER = List.of("contact", "order", "shipment");

    private final Tenancy tenancy;
    private final Chunk chunk;
    private final Map<RecordId<?>, CrmRecord> known;
    private final List<Step> changed = new ArrayList<>();
    private final Map<String, Gathered> mains =
            new TreeMap<>(Comparator.comparingInt(Merging::rank).thenComparing(Comparator.naturalOrder()));
    private final Map<String, Gathered> parts = new LinkedHashMap<>();

    Merging(Tenancy tenancy, Chunk chunk, Map<RecordId<?>, CrmRecord> befores) {
        this.tenancy = tenancy;
        this.chunk = chunk;
        this.known = new HashMap<>(befores);
    }

    /** New rows of one table. */
    private record Gathered(Table<?> table, List<@Nullable Object> rows) {}

    private static int rank(String type) {
        int place = ORDER.indexOf(type);
        return place < 0 ? ORDER.size() : place;
    }

    List<Step> steps() {
        chunk.records().forEach(this::add);
        List<Step> steps = new ArrayList<>(changed);
        mains.values().forEach(main -> steps.add(tenancy.saving().insert(main.table(), main.rows())));
        parts.values().forEach(part -> steps.add(tenancy.saving().insert(part.table(), part.rows())));
        return steps;
    }

    private void add(RecordId<?> id) {
        if (chunk.creates(id)) {
            addCreated(id);
            return;
        }
        for (Change change : chunk.of(id)) {
            changed.addAll(tenancy.saving().steps(change, Optional.ofNullable(known.get(id))));
            change.after().ifPresent(after -> known.put(id, after));
        }
    }

    private <R extends CrmRecord> void addCreated(RecordId<R> id) {
        RecordType<R> type = id.type();
        Mapping<R> mapping = tenancy.records().mapping(type);
        R record = type.cast(chunk.lastWhole(id).flatMap(Change::after).orElseThrow());
        Change last = chunk.last(id);
        gather(mains, type.name(), mapping.main())
                .addAll(tenancy.saving().mainRow(mapping, record, last.version(), last.kind() == ChangeKind.DELETED));
        for (Table<R> table : mapping.children()) {
            List<@Nullable Object> rows = gather(parts, type.name() + "/" + table.name(), table);
            table.addRows(record, tenancy.saving().leading(table, id), rows);
        }
    }

    private static List<@Nullable Object> gather(Map<String, Gathered> all, String name, Table<?> table) {
        return all.computeIfAbsent(name, none -> new Gathered(table, new ArrayList<>()))
                .rows();
    }
}
