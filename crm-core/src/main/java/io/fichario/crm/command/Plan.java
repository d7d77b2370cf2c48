package io.fichario.crm.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.fichario.crm.access.Operation;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Ref;
import io.fichario.crm.rule.Subject;
import io.fichario.crm.store.Wants;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What one operation of a door needs, and how it decides; the way of a command does everything else. Immutable; every
 * step returns another plan.
 *
 * @param <R> the type of the answer
 */
public final class Plan<R extends CrmRecord> {
    private final RecordType<R> type;
    private final Operation operation;
    private final List<Object> input;
    private final Wants wants;
    private final Map<RecordType<?>, Subject<?>> subjects;
    private final List<Preparation> preparations;
    private final Repetition repetition;
    private final Function<Situation, Outcome<R>> decision;

    private Plan(
            RecordType<R> type,
            Operation operation,
            List<Object> input,
            Wants wants,
            Map<RecordType<?>, Subject<?>> subjects,
            List<Preparation> preparations,
            Repetition repetition,
            Function<Situation, Outcome<R>> decision) {
        this.type = type;
        this.operation = operation;
        this.input = ImmutableList.copyOf(input);
        this.wants = wants;
        this.subjects = ImmutableMap.copyOf(subjects);
        this.preparations = ImmutableList.copyOf(preparations);
        this.repetition = repetition;
        this.decision = decision;
    }

    /** Whether a lost race runs the plan again. */
    enum Repetition {
        AGAIN,
        ONCE
    }

    /**
     * Begins a plan that decides nothing yet.
     *
     * @param type the type of the answer
     * @param operation what is done
     * @param <R> the type of the answer
     * @return the plan
     */
    public static <R extends CrmRecord> Plan<R> of(RecordType<R> type, Operation operation) {
        return new Plan<>(
                type, operation, List.of(), Wants.none(), Map.of(), List.of(), Repetition.AGAIN, situation -> {
                    throw new InvalidValueException("plan", "plan.undecided");
                });
    }

    /**
     * Returns this plan with what the caller said, by which a repeated request id is compared. Functions are left out.
     *
     * @param values ids and commands as they were typed
     * @return the plan
     */
    public Plan<R> input(Object... values) {
        List<Object> said = Given.list("input", Arrays.asList(Given.value("input", values)));
        return new Plan<>(type, operation, said, wants, subjects, preparations, repetition, decision);
    }

    /**
     * Returns this plan with more that it needs from the store.
     *
     * @param more adds to the wants so far
     * @return the plan
     */
    public Plan<R> wanting(UnaryOperator<Wants> more) {
        return new Plan<>(
                type,
                operation,
                input,
                Given.value("wants", more).apply(wants),
                subjects,
                preparations,
                repetition,
                decision);
    }

    /**
     * Returns this plan reading and changing a record that is there; rules about it may follow its fields.
     *
     * @param ref leads to the record
     * @param <S> the type of the record
     * @return the plan
     */
    public <S extends CrmRecord> Plan<R> changing(Ref<S> ref) {
        Subject<S> subject = new Subject<>() {
            @Override
            public <T extends CrmRecord> Ref<T> through(Field<S, ? extends RecordId<T>> field, RecordType<T> target) {
                return Ref.through(ref, field, target);
            }
        };
        return wanting(wants -> wants.record(ref)).about(ref.type(), subject);
    }

    /**
     * Returns this plan making a record whose parts are known from the beginning; rules about it may follow its fields.
     *
     * @param record the record as it will be made
     * @param recordType its type
     * @param <S> the type of the record
     * @return the plan
     */
    public <S extends CrmRecord> Plan<R> creating(RecordType<S> recordType, S record) {
        Subject<S> subject = new Subject<>() {
            @Override
            public <T extends CrmRecord> Ref<T> through(Field<S, ? extends RecordId<T>> field, RecordType<T> target) {
                // a field without a value leads nowhere, as a record that is not there yet
                return field.values(record).stream()
                        .findFirst()
                        .<Ref<T>>map(Ref::to)
                        .orElseGet(() -> Ref.through(Ref.to(recordType.idOf(record)), field, target));
            }
        };
        return about(recordType, subject);
    }

    /**
     * Returns this plan making a record of which is known where some of its fields lead; rules about it may follow these.
     *
     * @param recordType its type
     * @param leads the ids that its fields will hold
     * @param <S> the type of the record
     * @return the plan
     */
    public <S extends CrmRecord> Plan<R> creating(
            RecordType<S> recordType, Map<? extends Field<S, ?>, ? extends RecordId<?>> leads) {
        Map<String, RecordId<?>> ids = Given.map("leads", leads).entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(lead -> lead.getKey().name(), Map.Entry::getValue));
        return about(recordType, new Begun<>(recordType, ids));
    }

    /**
     * Returns this plan with what rules may know, before it is made, of a record of a type.
     *
     * @param subjectType the type of record
     * @param subject where its fields will lead to
     * @param <S> the type of the record
     * @return the plan
     */
    public <S extends CrmRecord> Plan<R> about(RecordType<S> subjectType, Subject<S> subject) {
        return new Plan<>(
                type,
                operation,
                input,
                wants,
                ImmutableMap.<RecordType<?>, Subject<?>>builder()
                        .putAll(subjects)
                        .put(Given.value("type", subjectType), Given.value("subject", subject))
                        .buildKeepingLast(),
                preparations,
                repetition,
                decision);
    }

    /**
     * Returns this plan with something to do in a transaction of its own before.
     *
     * @param preparation what to do
     * @return the plan
     */
    public Plan<R> preparing(Preparation preparation) {
        return new Plan<>(
                type,
                operation,
                input,
                wants,
                subjects,
                ImmutableList.<Preparation>builder()
                        .addAll(preparations)
                        .add(Given.value("preparation", preparation))
                        .build(),
                repetition,
                decision);
    }

    /**
     * Returns this plan never run again after a lost race.
     *
     * @return the plan
     */
    public Plan<R> once() {
        return new Plan<>(type, operation, input, wants, subjects, preparations, Repetition.ONCE, decision);
    }

    /**
     * Returns this plan with its decision: a pure function of what was read. It may run several times.
     *
     * @param how decides; an {@link InvalidValueException} in it refuses the command
     * @return the plan
     */
    public Plan<R> deciding(Function<Situation, Outcome<R>> how) {
        return new Plan<>(
                type, operation, input, wants, subjects, preparations, repetition, Given.value("decision", how));
    }

    RecordType<R> type() {
        return type;
    }

    Operation operation() {
        return operation;
    }

    List<Object> inputs() {
        return input;
    }

    Wants wants() {
        return wants;
    }

    Map<RecordType<?>, Subject<?>> subjects() {
        return subjects;
    }

    List<Preparation> preparations() {
        return preparations;
    }

    boolean runsAgain() {
        return repetition == Repetition.AGAIN;
    }

    Outcome<R> decide(Situation situation) {
        return decision.apply(situation);
    }
}
