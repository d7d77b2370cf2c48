package io.fichario.crm.command;

import io.fichario.crm.access.Actor;
import io.fichario.crm.change.RequestId;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.rule.Violation;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * For whom commands run, and how.
 *
 * @param request the request whose receipt a command looks for and leaves
 * @param cause the request that changes name, also where the receipt is that of a block around
 */
record Terms(
        Actor actor,
        Optional<RequestId> request,
        Optional<RequestId> cause,
        Optional<String> reason,
        Consumer<? super Violation> warnings) {

    static Terms of(Actor actor) {
        return new Terms(actor, Optional.empty(), Optional.empty(), Optional.empty(), warning -> {});
    }

    Terms with(RequestId id) {
        return new Terms(actor, Optional.of(id), Optional.of(id), reason, warnings);
    }

    Terms because(String why) {
        return new Terms(actor, request, cause, Optional.of(why), warnings);
    }

    Terms hearing(Consumer<? super Violation> hearer) {
        return new Terms(actor, request, cause, reason, hearer);
    }

    /** Returns the terms of commands in a block that has the receipt for all of them. */
    Terms covered() {
        return new Terms(actor, Optional.empty(), cause, reason, warnings);
    }

    TenantId tenant() {
        return actor.tenant();
    }
}
