package io.fichario.crm.contact;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.Micros;
import java.time.Instant;

/**
 * That a contact point was tried and leads to its contact.
 *
 * @param at when, in microseconds
 * @param by who found out
 */
public record Verification(Instant at, ActorId by) {

    /**
     * Checks that both are there and truncates the time to microseconds.
     *
     * @throws io.fichario.crm.record.InvalidValueException if one is null
     */
    public Verification {
        at = Micros.truncate(Given.value("verification.at", at));
        Given.value("verification.by", by);
    }
}
