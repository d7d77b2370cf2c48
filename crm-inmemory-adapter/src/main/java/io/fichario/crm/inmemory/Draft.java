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

/**
 * What a transaction has written and not yet committed, in its order, and what that makes of the records. Most have one
 * step and nothing else, so the rest is made when it is first needed.
 */
final class Draft {
    private final List<Step> steps = new ArrayList<>(1);
    private Map<RecordType<?>, Map<UUID, Row>> rows = Map.of();
    private int stepsInRows;
    private List<State> stateSteps = List.of();
    private Map<StateKey, State> states = Map.of();
    private Map<Place, Change> rewrites = Map.of();

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
    }

    void state(State next) {
        if (stateSteps.isEmpty()) {
            stateSteps = new ArrayList<>();
            states = new HashMap<>();
        }
        stateSteps.add(next);
        states.put(next.key(), next);
    }

    void rewrite(Change change) {
        if (rewrites.isEmpty()) {
            rewrites = new LinkedHashMap<>();
        }
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

    @Nullable
    Row row(RecordId<?> id) {
        return steps.isEmpty() ? null : rowsOf(id.type()).get(id.uuid());
    }

    Collection<Row> rows(RecordType<?> type) {
        return rowsOf(type).values();
    }

    /** Most transactions never look at what they wrote, so that is put in order only for those that do. */
    private Map<UUID, Row> rowsOf(RecordType<?> type) {
        for (; stepsInRows < steps.size(); stepsInRows++) {
            if (rows.isEmpty()) {
                rows = new LinkedHashMap<>();
            }
            Row row = steps.get(stepsInRows).row();
            rows.computeIfAbsent(row.id().type(), any -> new LinkedHashMap<>())
                    .put(row.id().uuid(), row);
        }
        return rows.getOrDefault(type, Map.of());
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
