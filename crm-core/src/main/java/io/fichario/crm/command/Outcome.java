package io.fichario.crm.command;

import com.google.common.collect.ImmutableList;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Given;
import io.fichario.crm.store.State;
import java.util.List;

/**
 * What a command decided: which records change, and which record is the answer.
 *
 * @param result the record that is the answer, as it would be; the door returns it as it was written
 * @param drafts the changes, in the order in which they are written
 * @param states the states that are written with them
 * @param <R> the type of the answer
 */
public record Outcome<R extends CrmRecord>(R result, List<Draft<?>> drafts, List<State> states) {

    /** Checks that nothing is null and copies the lists. */
    public Outcome {
        Given.value("result", result);
        drafts = Given.list("drafts", drafts);
        states = Given.list("states", states);
    }

    /**
     * Returns the outcome that nothing changes.
     *
     * @param result the record as it is
     * @param <R> the type of the answer
     * @return the outcome
     */
    public static <R extends CrmRecord> Outcome<R> unchanged(R result) {
        return new Outcome<>(result, List.of(), List.of());
    }

    /**
     * Returns the outcome that one record changes, which is the answer.
     *
     * @param draft the change
     * @param <R> the type of the answer
     * @return the outcome
     */
    public static <R extends CrmRecord> Outcome<R> of(Draft<R> draft) {
        return new Outcome<>(Given.value("draft", draft).after(), List.of(draft), List.of());
    }

    /**
     * Returns this outcome with one more record that changes, written after those so far.
     *
     * @param draft the change
     * @return the outcome
     */
    public Outcome<R> and(Draft<?> draft) {
        return new Outcome<>(
                result,
                ImmutableList.<Draft<?>>builder()
                        .addAll(drafts)
                        .add(Given.value("draft", draft))
                        .build(),
                states);
    }

    /**
     * Returns this outcome with a state that is written with it.
     *
     * @param state the state
     * @return the outcome
     */
    public Outcome<R> and(State state) {
        return new Outcome<>(
                result,
                drafts,
                ImmutableList.<State>builder()
                        .addAll(states)
                        .add(Given.value("state", state))
                        .build());
    }
}
