package io.fichario.crm.rule;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.RecordType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The flows that are in force, one for a type of record. Immutable and thread-safe. */
public final class FlowBook {
    private final ImmutableMap<String, Flow> flows;

    private FlowBook(Map<String, Flow> flows) {
        this.flows = ImmutableMap.copyOf(flows);
    }

    /**
     * Returns a book without flows.
     *
     * @return the empty book
     */
    public static FlowBook empty() {
        return new FlowBook(Map.of());
    }

    /**
     * Returns this book with a flow, in the place of the one for the same type of record.
     *
     * @param flow the flow
     * @return the book
     */
    public FlowBook with(Flow flow) {
        return new FlowBook(ImmutableMap.<String, Flow>builder()
                .putAll(flows)
                .put(Given.value("flow", flow).recordType(), flow)
                .buildKeepingLast());
    }

    /**
     * Finds the flow of a type of record.
     *
     * @param type the type
     * @return the flow, or empty when its records have no status
     */
    public Optional<Flow> find(RecordType<?> type) {
        return Optional.ofNullable(flows.get(Given.value("type", type).name()));
    }

    /**
     * Decides whether a record is to be moved.
     *
     * @param type the type of record
     * @param record the record as it is
     * @param transition the transition that is wanted
     * @param <R> the type of record
     * @return whether it moves or is already there
     * @throws IllegalTransitionException if the flow of the type does not know the transition from there
     */
    public <R extends CrmRecord> Flow.Step step(RecordType<R> type, R record, String transition) {
        String status = Given.value("type", type).statusOf(record).orElse("");
        return find(type)
                .orElseThrow(() -> new IllegalTransitionException(record.id(), status, transition, Set.of()))
                .step(record.id(), status, transition);
    }

    /**
     * Checks that a record came from one status to another by the transitions that were named.
     *
     * @param type the type of record
     * @param before the record before, or empty when it is made
     * @param after the record after
     * @param transitions the names, in their order
     * @param <R> the type of record
     * @throws IllegalTransitionException if the flow of the type does not know that way
     */
    public <R extends CrmRecord> void check(RecordType<R> type, Optional<R> before, R after, List<String> transitions) {
        Optional<Flow> flow = find(type);
        if (flow.isEmpty()) {
            return;
        }
        String from = before.flatMap(type::statusOf).orElseGet(flow.get()::initial);
        String to = type.statusOf(after).orElse("");
        if (!flow.get().reaches(from, transitions).contains(to)) {
            String wanted = transitions.isEmpty() ? "become " + to : String.join(", ", transitions) + " to " + to;
            throw new IllegalTransitionException(
                    after.id(), from, wanted, ImmutableSet.copyOf(flow.get().transitionsFrom(from)));
        }
    }
}
