package io.fichario.crm.rule;

import io.fichario.crm.access.Actor;
import io.fichario.crm.access.Operation;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Given;
import java.time.Instant;
import java.util.Optional;

/**
 * A change that a rule judges.
 *
 * @param before the record as it is, or empty when it is made
 * @param after the record as it would be; when the operation deletes it, as it is
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
        Given.value("before", before);
        Given.value("after", after);
        Given.value("subject", subject);
        Given.value("operation", operation);
        Given.value("actor", actor);
        Given.value("at", at);
        Given.value("facts", facts);
    }
}
