package io.fichario.crm.command;

import io.fichario.crm.access.Actor;
import io.fichario.crm.change.Change;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Key;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Ref;
import io.fichario.crm.record.Version;
import io.fichario.crm.rule.Flow;
import io.fichario.crm.store.Fetched;
import io.fichario.crm.store.StaleRecordException;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All that a decision may look at: what was read, who asks, what time it is. Used by the thread that decides. */
public final class Situation {
    private final Ports ports;
    private final Sight sight;
    private final Execution<?> execution;
    private final Fetched fetched;

    Situation(Ports ports, Sight sight, Execution<?> execution, Fetched fetched) {
        this.ports = ports;
        this.sight = sight;
        this.execution = execution;
        this.fetched = fetched;
    }

    /**
     * Returns who asks.
     *
     * @return the actor
     */
    public Actor actor() {
        return execution.terms().actor();
    }

    /**
     * Returns what time it is.
     *
     * @return the same time for the whole decision
     */
    public Instant now() {
        return execution.at();
    }

    /**
     * Returns what day it is.
     *
     * @return the day in the zone of the clock
     */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ports.clock().getZone());
    }

    /**
     * Creates an id.
     *
     * @return a new id
     */
    public UUID newId() {
        return ports.ids().next();
    }

    /**
     * Returns whether nothing will be written, so that nothing needs to be numbered.
     *
     * @return true for a preview
     */
    public boolean isPreview() {
        return execution.unit().isPreview();
    }

    /**
     * Returns the record that the operation is about.
     *
     * @param ref a reference among the wants
     * @param <R> the type of record
     * @return the whole record
     * @throws io.fichario.crm.record.NotFoundException if there is none that the actor may see
     * @throws io.fichario.crm.access.AccessDeniedException if the actor may not do the operation on it
     */
    public <R extends CrmRecord> R target(Ref<R> ref) {
        R record = seen(ref);
        sight.permit(execution.plan().operation(), record);
        return record;
    }

    /**
     * Returns the record that the operation is about.
     *
     * @param id an id among the wants
     * @param <R> the type of record
     * @return the whole record
     * @throws io.fichario.crm.record.NotFoundException if there is none that the actor may see
     * @throws io.fichario.crm.access.AccessDeniedException if the actor may not do the operation on it
     */
    public <R extends CrmRecord> R target(RecordId<R> id) {
        return target(Ref.to(id));
    }

    /**
     * Returns a record that the actor names, such as the customer of an order.
     *
     * @param ref a reference among the wants
     * @param <R> the type of record
     * @return the whole record
     * @throws io.fichario.crm.record.NotFoundException if there is none that the actor may see
     */
    public <R extends CrmRecord> R seen(Ref<R> ref) {
        return sight.required(ref, fetched.find(ref));
    }

    /**
     * Returns a record that only a function of the caller named, so that it could not be among the wants. It costs a
     * message of its own.
     *
     * @param id the id
     * @param <R> the type of record
     * @return the whole record
     * @throws io.fichario.crm.record.NotFoundException if there is none that the actor may see
     */
    public <R extends CrmRecord> R named(RecordId<R> id) {
        return sight.required(Ref.to(id), execution.unit().transaction().find(Given.value("id", id)));
    }

    /**
     * Finds a record whatever the actor may see: for what the operation itself entails.
     *
     * @param ref a reference among the wants
     * @param <R> the type of record
     * @return the whole record, or empty when there is none
     */
    public <R extends CrmRecord> Optional<R> find(Ref<R> ref) {
        return fetched.find(ref);
    }

    /**
     * Finds records by a key, whatever the actor may see.
     *
     * @param key a key among the wants
     * @param <R> the type of record
     * @return the whole records
     */
    public <R extends CrmRecord> List<R> find(Key<R> key) {
        return fetched.find(key);
    }

    /**
     * Returns the page of a query, whatever the actor may see.
     *
     * @param query a query among the wants
     * @param <R> the type of record
     * @return whole records
     */
    public <R extends CrmRecord> Page<R> list(Query<R> query) {
        return fetched.list(query);
    }

    /**
     * Finds a state.
     *
     * @param key the name of a state among the wants
     * @return the state, or empty when it was never written
     */
    public Optional<State> state(StateKey key) {
        return fetched.state(key);
    }

    /**
     * Decides by the flow in force whether a record is to be moved.
     *
     * @param type the type of record
     * @param record the record as it is
     * @param transition the transition that is wanted
     * @param <R> the type of record
     * @return whether it moves or is already there
     * @throws io.fichario.crm.rule.IllegalTransitionException if the flow does not know the transition from there
     */
    public <R extends CrmRecord> Flow.Step step(RecordType<R> type, R record, String transition) {
        return ports.flows().step(type, record, transition);
    }

    /**
     * Returns whether the flow in force knows a transition from where a record stands.
     *
     * @param type the type of record
     * @param record the record as it is
     * @param transition the transition
     * @param <R> the type of record
     * @return true if the record could move
     */
    public <R extends CrmRecord> boolean canMove(RecordType<R> type, R record, String transition) {
        String status = type.statusOf(record).orElse("");
        return ports.flows()
                .find(type)
                .filter(flow -> flow.transitionsFrom(status).contains(transition))
                .isPresent();
    }

    /**
     * Returns the draft of an edit: the function gets the record as the actor may see it, and hidden parts are put back.
     *
     * @param type the type of record
     * @param before the whole record as it is
     * @param edit a pure function; it may run several times
     * @param <R> the type of record
     * @return the draft
     * @throws InvalidValueException if the function returns null or changes id, tenant, version or hidden parts
     */
    public <R extends CrmRecord> Draft<R> edit(RecordType<R> type, R before, UnaryOperator<R> edit) {
        return Draft.edited(type, before, edited(type, before, edit));
    }

    private <R extends CrmRecord> R edited(RecordType<R> type, R before, UnaryOperator<R> edit) {
        R shown = sight.masked(type, before);
        @Nullable R edited = edit.apply(shown);
        if (edited == null) {
            throw new InvalidValueException("edit", "edit.null");
        }
        if (!shown.id().equals(edited.id())) {
            throw new InvalidValueException(Fault.of("id", "succession.id"));
        }
        if (!shown.stamp().equals(edited.stamp())) {
            throw new InvalidValueException(Fault.of("stamp", "succession.stamp"));
        }
        return type.putBack(edited, before, shown.hidden());
    }

    /**
     * Returns the draft of an edit of the version that the caller saw.
     *
     * @param type the type of record
     * @param before the whole record as it is
     * @param saw the version that the caller saw
     * @param edit a pure function
     * @param <R> the type of record
     * @return the draft
     * @throws StaleRecordException if the record is in another version; it holds all three sides as the actor may see
     *     them
     */
    public <R extends CrmRecord> Draft<R> edit(RecordType<R> type, R before, Version saw, UnaryOperator<R> edit) {
        if (before.version().equals(saw)) {
            return edit(type, before, edit);
        }
        Optional<R> original =
                sight.change(before.id(), saw).flatMap(Change::after).map(type::cast);
        Optional<CrmRecord> attempted = original.map(record -> edited(type, record, edit));
        throw new StaleRecordException(
                before.id(),
                saw,
                new StaleRecordException.Sides(
                        original.map(record -> sight.masked(type, record)),
                        attempted.map(record -> sight.masked(type, type.cast(record))),
                        Optional.of(sight.masked(type, before))));
    }
}
