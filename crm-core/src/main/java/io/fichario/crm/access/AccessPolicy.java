package io.fichario.crm.access;

import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordType;
import java.util.Set;

/**
 * Says what actors may do and see. A port: {@link RolePolicy} is the default, hosts may put any other in its place.
 * Implementations are thread-safe and pure; one that throws or answers null denies.
 */
public interface AccessPolicy {

    /**
     * Decides whether an actor may do an operation at all.
     *
     * @param actor who asks
     * @param operation what they want to do
     * @return the decision
     */
    Decision permits(Actor actor, Operation operation);

    /**
     * Decides whether an actor may do an operation on a record, as it is before the operation or as it would be after.
     *
     * @param actor who asks
     * @param operation what they want to do
     * @param record the whole record
     * @return the decision
     */
    Decision permits(Actor actor, Operation operation, CrmRecord record);

    /**
     * Decides whether an actor may override a rule that can be overridden.
     *
     * @param actor who asks
     * @param ruleId the id of the rule
     * @return the decision
     */
    Decision permitsOverride(Actor actor, String ruleId);

    /**
     * Returns which records of a type an actor may see. It becomes part of every query, so that pages are full and
     * counts leak nothing.
     *
     * @param actor who asks
     * @param type the type of record
     * @param <R> the type of record
     * @return the condition that visible records fulfil
     */
    <R extends CrmRecord> Condition<R> visible(Actor actor, RecordType<R> type);

    /**
     * Returns which parts of the records of a type an actor may not see.
     *
     * @param actor who asks
     * @param type the type of record
     * @return names of masks of the type
     */
    Set<String> masked(Actor actor, RecordType<?> type);
}
