package io.fichario.crm.inmemory;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a transaction has written and not yet committed, in its order, and what that makes of the records. */
final class Draft {
    private final List<Step> steps = new ArrayList<>();
    private final Map<RecordType<?>, Map<UUID, Row>> rows = new LinkedHashMap<>();
    private final List<State> stateSteps = new ArrayList<>();
    private final Map<StateKey, State> states = new HashMap<>();
    private final Map<Place, Change> rewrites = new LinkedHashMap<>();

    /** A change and the row that it makes. */
    record Step(Change change, Row row) {}

    /** A change in the history of a record. */
    record Place(RecordId<?> record, Version version) {
        static Place of(Change change) {
            return new Place(change.record(), change.version());
        }
    }

    boolean isEmpty() {
        return steps.isEmpty() && stateSteps.isEmpty() && rewrites.isEmpty();
    }

    void append(Change change, Row row) {
        steps.add(new Step(change, row));
        rows.computeIfAbsent(change.record().type(), any -> new LinkedHashMap<>())
                .put(change.record().uuid(), row);
    }

    void state(State next) {
        stateSteps.add(next);
        states.put(next.key(), next);
    }

    void rewrite(Change change) {
        rewrites.put(Place.of(change), change);
    }

    List<Step> steps() {
        return steps;
    }

    List<State> stateSteps() {
        return stateSteps;
    }

    Collection<State> states() {
        return states.values();
    }

    Collection<Change> rewrites() {
        return rewrites.values();
    }

    Map<RecordType<?>, Map<UUID, Row>> rows() {
        return rows;
    }

    @Nullable
    Row row(RecordId<?> id) {
        if (rows.isEmpty()) {
            return null;
        }
        return rows.getOrDefault(id.type(), Map.of()).get(id.uuid());
    }

    Collection<Row> rows(RecordType<?> type) {
        return rows.getOrDefault(type, Map.of()).values();
    }

    Optional<State> state(StateKey key) {
        return Optional.ofNullable(states.get(key));
    }

    Change rewritten(Change stored) {
        return rewrites.isEmpty() ? stored : rewrites.getOrDefault(Place.of(stored), stored);
    }

    List<Change> changes() {
        return steps.stream().map(Step::change).toList();
    }

    boolean erases(RecordId<?> record) {
        return steps.stream()
                .map(Step::change)
                .anyMatch(change ->
                        change.kind() == ChangeKind.ERASED && change.record().equals(record));
    }
}
