package io.fichario.crm.command;

import io.fichario.crm.access.Actor;
import io.fichario.crm.change.RequestId;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.rule.Violation;
import java.util.Optional;
import java.util.function.Consumer;

/** For whom commands run, and how. */
record Terms(Actor actor, Optional<RequestId> request, Optional<String> reason, Consumer<? super Violation> warnings) {

    static Terms of(Actor actor) {
        return new Terms(actor, Optional.empty(), Optional.empty(), warning -> {});
    }

    Terms with(RequestId id) {
        return new Terms(actor, Optional.of(id), reason, warnings);
    }

    Terms because(String why) {
        return new Terms(actor, request, Optional.of(why), warnings);
    }

    Terms hearing(Consumer<? super Violation> hearer) {
        return new Terms(actor, request, reason, hearer);
    }

    Terms withoutRequest() {
        return new Terms(actor, Optional.empty(), reason, warnings);
    }

    TenantId tenant() {
        return actor.tenant();
    }
}
