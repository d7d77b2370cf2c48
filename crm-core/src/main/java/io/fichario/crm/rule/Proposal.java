package io.fichario.crm.rule;

import io.fichario.crm.access.Actor;
import io.fichario.crm.access.Operation;
import io.fichario.crm.record.CrmRecord;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A change that a rule judges.
 *
 * @param before the record as it is, or empty when it is made
 * @param after the record as it would be
 * @param subject the record as the rule declared its facts by it
 * @param operation what is done
 * @param actor who does it
 * @param at when
 * @param facts what the rule declared that it needs
 * @param <R> the type of record
 */
public record Proposal<R extends CrmRecord>(
        Optional<R> before, R after, Subject<R> subject, Operation operation, Actor actor, Instant at, Facts facts) {

    /** Checks that nothing is null. */
    public Proposal {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(facts, "facts");
    }
}
