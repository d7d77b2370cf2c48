package io.fichario.crm.command;

import io.fichario.crm.access.AccessDeniedException;
import io.fichario.crm.record.CrmException;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Messages;
import io.fichario.crm.record.NotFoundException;
import io.fichario.crm.rule.IllegalTransitionException;
import io.fichario.crm.rule.RejectedException;
import io.fichario.crm.rule.Severity;
import io.fichario.crm.rule.Violation;
import io.fichario.crm.store.DuplicateKeyException;
import io.fichario.crm.store.StaleRecordException;
import java.util.List;
import java.util.Locale;

/** Errors as violations in the language of the actor: for who asks what would be refused. */
record Refusals(Messages messages, Locale language) {

    List<Violation> of(CrmException refused) {
        if (refused instanceof RejectedException rejected) {
            return rejected.violations().stream()
                    .filter(violation -> violation.severity() != Severity.WARN)
                    .toList();
        }
        String rule = refused instanceof InvalidValueException ? Violation.SHAPE : Violation.INVARIANT;
        return List.of(Violation.of(rule, Severity.REFUSE, fault(refused)).in(messages, language));
    }

    private static Fault fault(CrmException refused) {
        if (refused instanceof InvalidValueException wrong) {
            return wrong.fault();
        }
        if (refused instanceof NotFoundException missing) {
            return Fault.of("", "refused.notFound")
                    .with("type", missing.id().type())
                    .with("id", missing.id().text());
        }
        if (refused instanceof IllegalTransitionException illegal) {
            return Fault.of("", "refused.transition")
                    .with("status", illegal.status())
                    .with("transition", illegal.transition())
                    .with("allowed", illegal.allowed());
        }
        if (refused instanceof AccessDeniedException denied) {
            return Fault.of("", "refused.denied").with("operation", denied.operation());
        }
        return ofStore(refused);
    }

    private static Fault ofStore(CrmException refused) {
        if (refused instanceof DuplicateKeyException taken) {
            return Fault.of(taken.key().spec().name(), "refused.duplicate")
                    .with("key", taken.key().spec().name())
                    .with("type", taken.key().type());
        }
        if (refused instanceof StaleRecordException stale) {
            return Fault.of("", "refused.stale")
                    .with("type", stale.id().type())
                    .with("id", stale.id().text())
                    .with("version", stale.expected());
        }
        return Fault.of("", "refused.other").with("message", String.valueOf(refused.getMessage()));
    }
}
