package io.fichario.crm.jdbc;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Changes of one tenant that are loaded in one transaction, record by record. */
final class Chunk {
    private final List<Change> changes;
    private final Map<RecordId<?>, List<Change>> records = new LinkedHashMap<>();

    /** What an erasure among the changes takes out of those before it is gone from here. */
    Chunk(List<Change> given) {
        Map<RecordId<?>, Change> erasures = new LinkedHashMap<>();
        given.stream()
                .filter(change -> change.kind() == ChangeKind.ERASED)
                .forEach(change -> erasures.put(change.record(), change));
        this.changes = given.stream()
                .map(change -> forgetting(change, Optional.ofNullable(erasures.get(change.record()))))
                .toList();
        changes.forEach(change -> records.computeIfAbsent(change.record(), id -> new ArrayList<>())
                .add(change));
    }

    private static Change forgetting(Change change, Optional<Change> erasure) {
        return erasure.filter(erased -> change.version().compareTo(erased.version()) < 0)
                .map(erased -> change.forgetting(erased))
                .orElse(change);
    }

    List<Change> changes() {
        return changes;
    }

    Set<RecordId<?>> records() {
        return records.keySet();
    }

    List<Change> of(RecordId<?> id) {
        return records.getOrDefault(id, List.of());
    }

    Change first(RecordId<?> id) {
        return of(id).get(0);
    }

    Change last(RecordId<?> id) {
        List<Change> all = of(id);
        return all.get(all.size() - 1);
    }

    /** The last of the changes of a record that is not a deletion. */
    Optional<Change> lastWhole(RecordId<?> id) {
        return of(id).stream().filter(change -> change.after().isPresent()).reduce((a, b) -> b);
    }

    boolean creates(RecordId<?> id) {
        return first(id).kind() == ChangeKind.CREATED;
    }

    /** Whether the changes of each record follow each other here. */
    boolean isInOrder() {
        return records.values().stream().allMatch(Chunk::follow);
    }

    private static boolean follow(List<Change> history) {
        for (int i = 1; i < history.size(); i++) {
            Version before = history.get(i - 1).version();
            boolean deleted = history.get(i - 1).kind() == ChangeKind.DELETED;
            Change next = history.get(i);
            if (!next.from().equals(before) || deleted != (next.kind() == ChangeKind.RESTORED)) {
                return false;
            }
        }
        return true;
    }
}
