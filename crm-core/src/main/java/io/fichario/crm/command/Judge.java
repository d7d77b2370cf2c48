package io.fichario.crm.command;

import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Stamp;
import io.fichario.crm.rule.BusinessRule;
import io.fichario.crm.rule.Facts;
import io.fichario.crm.rule.Proposal;
import io.fichario.crm.rule.RejectedException;
import io.fichario.crm.rule.Severity;
import io.fichario.crm.rule.Subject;
import io.fichario.crm.rule.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Step 5 of a command: what holds between two versions, the flow, access to the record after, and the rules. */
final class Judge {
    private final Ports ports;
    private final Terms terms;
    private final Sight sight;
    private final Plan<?> plan;

    Judge(Ports ports, Terms terms, Sight sight, Plan<?> plan) {
        this.ports = ports;
        this.terms = terms;
        this.sight = sight;
        this.plan = plan;
    }

    /**
     * Returns what is to be told although the changes are made.
     *
     * @throws RejectedException with everything that stands against the changes
     */
    List<Violation> judge(List<Draft<?>> drafts, Facts facts, Instant at) {
        List<Violation> invariants = new ArrayList<>();
        drafts.forEach(draft -> invariants.addAll(invariants(draft)));
        if (!invariants.isEmpty()) {
            throw new RejectedException(spoken(invariants));
        }
        drafts.forEach(this::checkFlow);
        drafts.forEach(this::checkAccess);
        List<Violation> found = new ArrayList<>();
        drafts.forEach(draft -> found.addAll(ask(draft, facts, at)));
        List<Violation> spoken = spoken(found);
        if (spoken.stream().anyMatch(this::stands)) {
            throw new RejectedException(spoken);
        }
        return spoken;
    }

    private <R extends CrmRecord> List<Violation> invariants(Draft<R> draft) {
        List<Fault> faults = new ArrayList<>();
        Stamp expected = draft.before().map(CrmRecord::stamp).orElseGet(() -> Stamp.unsaved(terms.tenant()));
        if (!draft.after().stamp().equals(expected)) {
            faults.add(Fault.of("stamp", "succession.stamp"));
        }
        draft.before()
                .filter(before -> draft.kind() != ChangeKind.ERASED)
                .ifPresent(before -> faults.addAll(draft.type().succeeds(before, draft.after())));
        draft.before()
                .filter(before -> draft.way() == Draft.Way.EDITED)
                .ifPresent(before -> faults.addAll(draft.type().moved(before, draft.after())));
        return faults.stream()
                .map(fault -> Violation.of(Violation.INVARIANT, Severity.REFUSE, fault))
                .toList();
    }

    private <R extends CrmRecord> void checkFlow(Draft<R> draft) {
        if (draft.kind() != ChangeKind.DELETED
                && draft.type().statusOf(draft.after()).isPresent()) {
            ports.flows().check(draft.type(), draft.before(), draft.after(), draft.transitions());
        }
    }

    /** Nobody edits a record into the scope of another. What the operation entails elsewhere is not asked for. */
    private void checkAccess(Draft<?> draft) {
        if (draft.type().name().equals(plan.operation().subject())) {
            sight.permit(plan.operation(), draft.after());
        }
    }

    private <R extends CrmRecord> List<Violation> ask(Draft<R> draft, Facts facts, Instant at) {
        Proposal<R> proposal = new Proposal<>(
                draft.before(), draft.after(), subject(draft.type(), plan), plan.operation(), terms.actor(), at, facts);
        List<Violation> found = new ArrayList<>();
        for (BusinessRule<R> rule : ports.rules().about(draft.type(), plan.operation())) {
            found.addAll(ports.rules().ask(rule, proposal));
        }
        return found;
    }

    /** A plan keeps each subject under the type it is about. */
    @SuppressWarnings("unchecked")
    static <R extends CrmRecord> Subject<R> subject(RecordType<R> type, Plan<?> plan) {
        @Nullable Subject<?> subject = plan.subjects().get(type);
        return subject == null ? new Undeclared<>(type) : (Subject<R>) subject;
    }

    private boolean stands(Violation violation) {
        return switch (violation.severity()) {
            case WARN -> false;
            case REFUSE -> true;
            case NEEDS_OVERRIDE ->
                terms.reason().isEmpty()
                        || !ports.policy()
                                .permitsOverride(terms.actor(), violation.ruleId())
                                .allowed();
        };
    }

    private List<Violation> spoken(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.in(ports.messages(), terms.actor().language()))
                .toList();
    }
}
