package io.fichario.crm.command;

import io.fichario.crm.access.Operation;
import io.fichario.crm.access.Operation.Action;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Ref;
import io.fichario.crm.record.Version;
import io.fichario.crm.rule.Flow;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The door for a type of record that a host registered. Thread-safe.
 *
 * @param <R> the type of record
 */
public final class Records<R extends CrmRecord> {
    private final RecordType<R> type;
    private final Commands commands;

    /**
     * Creates the door.
     *
     * @param type the type of record
     * @param commands the way of commands for an actor
     */
    public Records(RecordType<R> type, Commands commands) {
        this.type = Given.value("type", type);
        this.commands = Given.value("commands", commands);
    }

    private Operation operation(String verb, Action action) {
        return Operation.of(type.name() + "." + verb, action);
    }

    /**
     * Creates a record.
     *
     * @param record the record, with a stamp as {@link io.fichario.crm.record.Stamp#unsaved} gives it
     * @return the record as it was written
     * @throws io.fichario.crm.record.CrmException if it is refused
     */
    public R create(R record) {
        Given.value("record", record);
        return commands.run(Plan.of(type, operation("create", Action.CREATE))
                .input(record)
                .creating(type, record)
                .deciding(situation -> Outcome.of(Draft.created(type, record))));
    }

    /**
     * Changes a record by a function of what it is.
     *
     * @param id the record
     * @param edit a pure function; it is applied again after a lost race
     * @return the record as it was written
     * @throws io.fichario.crm.record.NotFoundException if there is none that the actor may see
     * @throws io.fichario.crm.record.CrmException if it is refused
     */
    public R edit(RecordId<R> id, UnaryOperator<R> edit) {
        Given.value("edit", edit);
        return commands.run(changing("edit", Action.EDIT, id)
                .deciding(situation -> Outcome.of(situation.edit(type, situation.target(id), edit))));
    }

    /**
     * Changes a record in the version that the caller saw.
     *
     * @param id the record
     * @param version the version that the caller saw
     * @param edit a pure function
     * @return the record as it was written
     * @throws io.fichario.crm.store.StaleRecordException if the record is in another version
     * @throws io.fichario.crm.record.NotFoundException if there is none that the actor may see
     * @throws io.fichario.crm.record.CrmException if it is refused
     */
    public R edit(RecordId<R> id, Version version, UnaryOperator<R> edit) {
        Given.value("edit", edit);
        return commands.run(changing("edit", Action.EDIT, id)
                .input(id, Given.value("version", version))
                .once()
                .deciding(situation -> Outcome.of(situation.edit(type, situation.target(id), version, edit))));
    }

    /**
     * Moves a record along its flow.
     *
     * @param id the record
     * @param transition the transition, one of the flow of the type
     * @param move a pure function that gives the record its next status
     * @return the record as it was written, or as it is when it is already there
     * @throws io.fichario.crm.rule.IllegalTransitionException if the flow does not know the transition from there
     * @throws io.fichario.crm.record.NotFoundException if there is none that the actor may see
     * @throws io.fichario.crm.record.CrmException if it is refused
     */
    public R move(RecordId<R> id, String transition, UnaryOperator<R> move) {
        Given.value("move", move);
        return commands.run(changing(Given.value("transition", transition), Action.TRANSITION, id)
                .deciding(situation -> {
                    R before = situation.target(id);
                    return situation.step(type, before, transition) == Flow.Step.DONE
                            ? Outcome.unchanged(before)
                            : Outcome.of(Draft.named(type, before, move.apply(before), transition));
                }));
    }

    /**
     * Deletes a record; its history stays.
     *
     * @param id the record
     * @return the record as it was before
     * @throws io.fichario.crm.record.NotFoundException if there is none that the actor may see
     * @throws io.fichario.crm.record.CrmException if it is refused
     */
    public R delete(RecordId<R> id) {
        return commands.run(changing("delete", Action.DELETE, id)
                .deciding(situation -> Outcome.of(Draft.deleted(type, situation.target(id)))));
    }

    private Plan<R> changing(String verb, Action action, RecordId<R> id) {
        return Plan.of(type, operation(verb, action))
                .input(Given.value("id", id))
                .changing(Ref.to(id));
    }

    /**
     * Finds a record.
     *
     * @param id the id
     * @return the record, or empty when there is none that the actor may see
     */
    public Optional<R> find(RecordId<R> id) {
        return commands.reading().find(id);
    }

    /**
     * Returns a record.
     *
     * @param id the id
     * @return the record
     * @throws io.fichario.crm.record.NotFoundException if there is none that the actor may see
     */
    public R get(RecordId<R> id) {
        return commands.reading().get(id);
    }

    /**
     * Returns a page of a query.
     *
     * @param query the query
     * @return a full page of what the actor may see
     */
    public Page<R> list(Query<R> query) {
        return commands.reading().list(query);
    }

    /**
     * Counts records.
     *
     * @param condition what they must fulfil
     * @return how many of them the actor may see
     */
    public long count(Condition<R> condition) {
        return commands.reading().count(type, condition);
    }
}
