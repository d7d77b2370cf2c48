package io.fichario.crm.command;

import io.fichario.crm.change.Cause;
import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Micros;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Ref;
import io.fichario.crm.record.Stamp;
import io.fichario.crm.record.Version;
import io.fichario.crm.rule.BusinessRule;
import io.fichario.crm.rule.Fact;
import io.fichario.crm.rule.RejectedException;
import io.fichario.crm.rule.Severity;
import io.fichario.crm.rule.Violation;
import io.fichario.crm.store.Fetched;
import io.fichario.crm.store.State;
import io.fichario.crm.store.Wants;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Steps 2 to 6 of one command inside a transaction, in this order. */
final class Execution<R extends CrmRecord> {
    private final Ports ports;
    private final Terms terms;
    private final Plan<R> plan;
    private final UnitOfWork unit;
    private final Sight sight;
    private final Receipts receipts;
    private final Instant at;

    Execution(Ports ports, Terms terms, Plan<R> plan, UnitOfWork unit) {
        this.ports = ports;
        this.terms = terms;
        this.plan = plan;
        this.unit = unit;
        this.sight = new Sight(ports, terms.actor(), unit.transaction());
        this.receipts = new Receipts(ports, terms, plan.operation().name(), plan.inputs());
        this.at = Micros.truncate(ports.clock().instant());
    }

    /** After a lost race everything that is read is locked first, so that the next try cannot lose to the same one. */
    enum Reading {
        FREE,
        LOCKED
    }

    Terms terms() {
        return terms;
    }

    Plan<R> plan() {
        return plan;
    }

    UnitOfWork unit() {
        return unit;
    }

    Instant at() {
        return at;
    }

    R run() {
        try {
            sight.permit(plan.operation());
            Fetched fetched = unit.transaction().fetch(wants());
            Optional<State> stored = receipts.key().flatMap(fetched::state);
            Optional<Receipt> receipt = receipts.known(stored, at);
            R result = receipt.isPresent()
                    ? receipts.answer(unit.transaction(), plan.type(), receipt.get())
                    : perform(fetched, stored);
            return sight.masked(plan.type(), result);
        } catch (InvalidValueException wrong) {
            throw refusal(List.of(Violation.of(Violation.SHAPE, Severity.REFUSE, wrong.fault())));
        } catch (RejectedException refused) {
            throw refusal(refused.violations());
        }
    }

    private RejectedException refusal(List<Violation> violations) {
        return new RejectedException(violations.stream()
                .map(violation -> violation.in(ports.messages(), terms.actor().language()))
                .toList());
    }

    private Wants wants() {
        Wants wants = plan.wants();
        if (unit.reading() == Reading.LOCKED) {
            for (Ref<?> ref : wants.records()) {
                wants = wants.lock(ref);
            }
        }
        for (RecordType<?> type : plan.subjects().keySet()) {
            wants = withFacts(wants, type);
        }
        return receipts.key().map(wants::state).orElse(wants);
    }

    private <S extends CrmRecord> Wants withFacts(Wants wants, RecordType<S> type) {
        Wants more = wants;
        for (BusinessRule<S> rule : ports.rules().about(type, plan.operation())) {
            for (Fact fact : ports.rules().needs(rule, Judge.subject(type, plan))) {
                more = FetchedFacts.add(more, fact);
            }
        }
        return more;
    }

    private R perform(Fetched fetched, Optional<State> stored) {
        Outcome<R> outcome = plan.decide(new Situation(ports, sight, this, fetched));
        List<Draft<?>> drafts = outcome.drafts().stream()
                .filter(draft -> !draft.changesNothing())
                .toList();
        unit.warn(
                terms.warnings(),
                new Judge(ports, terms, sight, plan).judge(drafts, new FetchedFacts(fetched, unit.transaction()), at));
        // before the records: a number that another command took meanwhile is a lost race, not a duplicate key
        outcome.states().forEach(unit.transaction()::state);
        R result = append(drafts, outcome.result());
        receipts.key()
                .ifPresent(key -> unit.transaction()
                        .state(receipts.next(
                                stored,
                                key,
                                unit,
                                new Receipts.Answered(
                                        new Receipt.Answer(result.id().uuid(), result.version()), at))));
        return result;
    }

    private R append(List<Draft<?>> drafts, R answer) {
        R result = answer;
        for (Draft<?> draft : drafts) {
            CrmRecord written = append(draft);
            result = written.id().equals(answer.id()) ? plan.type().cast(written) : result;
        }
        return result;
    }

    private <S extends CrmRecord> S append(Draft<S> draft) {
        Version version =
                draft.before().map(CrmRecord::version).orElse(Version.NONE).next();
        S after = draft.type()
                .stamped(draft.after(), Stamp.unsaved(terms.tenant()).withVersion(version));
        Optional<CrmRecord> kept = draft.kind() == ChangeKind.DELETED ? Optional.empty() : Optional.of(after);
        unit.append(new Change(
                after.id(), version, draft.kind(), kept, cause(draft), unit.nextOrdinal(), Optional.empty()));
        return kept.isPresent() ? after : draft.after();
    }

    private Cause cause(Draft<?> draft) {
        return new Cause(
                terms.tenant(),
                unit.command(),
                terms.cause(),
                terms.actor().id(),
                terms.actor().departments(),
                plan.operation(),
                terms.reason(),
                at,
                ports.rules().judging(draft.type(), plan.operation()));
    }
}
