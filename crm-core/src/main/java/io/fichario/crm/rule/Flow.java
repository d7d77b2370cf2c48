package io.fichario.crm.rule;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.RecordId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The graph of the statuses of a type of record: where a record begins, and named transitions from status to status.
 * Statuses are known by the names of their constants. Immutable and thread-safe.
 */
public final class Flow {
    private final String recordType;
    private final String initial;
    private final ImmutableSet<Edge> edges;
    private final ImmutableSet<Undoing> undoings;

    private Flow(String recordType, String initial, ImmutableSet<Edge> edges, ImmutableSet<Undoing> undoings) {
        this.recordType = recordType;
        this.initial = initial;
        this.edges = edges;
        this.undoings = undoings;
    }

    /**
     * A named way from one status to another.
     *
     * @param transition the name
     * @param from the status before
     * @param to the status after
     */
    public record Edge(String transition, String from, String to) {
        /** Checks that nothing is null. */
        public Edge {
            Given.value("transition", transition);
            Given.value("from", from);
            Given.value("to", to);
        }
    }

    private record Undoing(String transition, String from) {}

    /** Whether a transition is to be made. */
    public enum Step {
        /** The record moves. */
        MOVES,
        /** The record is already where the transition leads to; nothing changes. */
        DONE
    }

    /**
     * Begins a flow.
     *
     * @param recordType the name of the type of record
     * @param initial the status in which records begin
     * @return a flow without transitions
     */
    public static Flow of(String recordType, Enum<?> initial) {
        return new Flow(
                Given.value("recordType", recordType),
                Given.value("initial", initial).name(),
                ImmutableSet.of(),
                ImmutableSet.of());
    }

    /**
     * Returns this flow with transitions of one name to one status.
     *
     * @param transition the name
     * @param to the status after
     * @param from the statuses before
     * @return the flow
     */
    public Flow with(String transition, Enum<?> to, Enum<?>... from) {
        Stream<Edge> more = Given.list("from", Arrays.asList(Given.value("from", from))).stream()
                .map(status -> new Edge(
                        transition, status.name(), Given.value("to", to).name()));
        return new Flow(
                recordType,
                initial,
                Stream.concat(edges.stream(), more).collect(ImmutableSet.toImmutableSet()),
                undoings);
    }

    /**
     * Returns this flow without the transitions of one name.
     *
     * @param transition the name
     * @return the flow
     */
    public Flow without(String transition) {
        return new Flow(
                recordType,
                initial,
                edges.stream()
                        .filter(edge -> !edge.transition().equals(transition))
                        .collect(ImmutableSet.toImmutableSet()),
                undoings.stream()
                        .filter(undoing -> !undoing.transition().equals(transition))
                        .collect(ImmutableSet.toImmutableSet()));
    }

    /**
     * Returns this flow with a transition that takes records out of one status only, such as releasing what is held: a
     * record in any other status counts as already moved.
     *
     * @param transition the name
     * @param from the only status it leaves
     * @param to the statuses it may lead to
     * @return the flow
     */
    public Flow withUndoing(String transition, Enum<?> from, Enum<?>... to) {
        ImmutableSet.Builder<Edge> all = ImmutableSet.<Edge>builder().addAll(edges);
        Given.list("to", Arrays.asList(Given.value("to", to)))
                .forEach(status ->
                        all.add(new Edge(transition, Given.value("from", from).name(), status.name())));
        return new Flow(
                recordType,
                initial,
                all.build(),
                ImmutableSet.<Undoing>builder()
                        .addAll(undoings)
                        .add(new Undoing(transition, Given.value("from", from).name()))
                        .build());
    }

    /**
     * Returns the name of the type of record.
     *
     * @return the name
     */
    public String recordType() {
        return recordType;
    }

    /**
     * Returns the status in which records begin.
     *
     * @return the name of the status
     */
    public String initial() {
        return initial;
    }

    /**
     * Returns all ways.
     *
     * @return the edges
     */
    public Set<Edge> edges() {
        return edges;
    }

    /**
     * Returns whether a transition leads from one status to another.
     *
     * @param from the status before
     * @param transition the name
     * @param to the status after
     * @return true if there is such an edge
     */
    public boolean allows(String from, String transition, String to) {
        return edges.contains(new Edge(transition, from, to));
    }

    /**
     * Returns the transitions that a status allows.
     *
     * @param from the status
     * @return their names
     */
    public Set<String> transitionsFrom(String from) {
        return edges.stream()
                .filter(edge -> edge.from().equals(from))
                .map(Edge::transition)
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    /**
     * Returns where named transitions lead to, one after the other.
     *
     * @param from the status before
     * @param transitions the names, in their order; none leaves the status as it is
     * @return the statuses in which they may end, empty when there is no such way
     */
    public Set<String> reaches(String from, List<String> transitions) {
        Set<String> reached = ImmutableSet.of(Given.value("from", from));
        for (String transition : Given.list("transitions", transitions)) {
            Set<String> before = reached;
            reached = edges.stream()
                    .filter(edge -> edge.transition().equals(transition) && before.contains(edge.from()))
                    .map(Edge::to)
                    .collect(ImmutableSet.toImmutableSet());
        }
        return reached;
    }

    /**
     * Decides whether a record is to be moved.
     *
     * @param id the record, for the message
     * @param status the status it is in
     * @param transition the transition that is wanted
     * @return whether it moves or is already there
     * @throws IllegalTransitionException if this flow does not know the transition from that status
     */
    public Step step(RecordId<?> id, String status, String transition) {
        if (edges.stream()
                .anyMatch(edge ->
                        edge.transition().equals(transition) && edge.from().equals(status))) {
            return Step.MOVES;
        }
        boolean arrived = edges.stream()
                .anyMatch(edge ->
                        edge.transition().equals(transition) && edge.to().equals(status));
        boolean nothingToUndo = undoings.stream()
                .anyMatch(undoing -> undoing.transition().equals(transition)
                        && !undoing.from().equals(status));
        if (arrived || nothingToUndo) {
            return Step.DONE;
        }
        throw new IllegalTransitionException(Given.value("id", id), status, transition, transitionsFrom(status));
    }
}
