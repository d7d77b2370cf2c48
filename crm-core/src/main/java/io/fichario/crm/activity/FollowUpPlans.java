package io.fichario.crm.activity;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Operation;
import io.fichario.crm.access.Operation.Action;
import io.fichario.crm.command.Draft;
import io.fichario.crm.command.Outcome;
import io.fichario.crm.command.Plan;
import io.fichario.crm.command.Situation;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Faults;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.Ref;
import io.fichario.crm.record.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;

/** What each operation on follow-ups needs, and how it decides. */
final class FollowUpPlans {
    private FollowUpPlans() {}

    /** What must be valid; the rest of the command cannot be wrong. */
    record Values(String title, LocalDate due, Optional<ActorId> assignee) {}

    static Optional<Values> values(NewFollowUp command, Faults faults) {
        Optional<String> title = faults.at("title", () -> ActivityTexts.TITLE.check(command.title()));
        Optional<ActorId> assignee = faults.optional("assignee", command.assignee(), ActorId::of);
        Optional<LocalDate> due = Optional.ofNullable(command.due());
        if (due.isEmpty()) {
            faults.add(Fault.of("due", "value.missing"));
        }
        return title.flatMap(text -> due.map(day -> new Values(text, day, assignee)));
    }

    static Plan<FollowUp> schedule(NewFollowUp command, Values values) {
        About about = new About(command.contact(), command.order());
        return Plan.of(FollowUp.TYPE, Operation.of("follow-up.schedule", Action.CREATE))
                .input(command)
                .wanting(about::wanted)
                .creating(FollowUp.TYPE, about.leads(FollowUp.CONTACT, FollowUp.ORDER))
                .deciding(situation -> {
                    about.check(situation);
                    return Outcome.of(Draft.created(FollowUp.TYPE, begun(situation, command, values)));
                });
    }

    private static FollowUp begun(Situation situation, NewFollowUp command, Values values) {
        return new FollowUp(
                FollowUpId.of(situation.newId()),
                Stamp.unsaved(situation.actor().tenant()),
                values.title(),
                values.due(),
                values.assignee().orElse(situation.actor().id()),
                Optional.empty(),
                command.origin(),
                command.contact(),
                command.order(),
                situation.actor().departments());
    }

    static Plan<FollowUp> change(FollowUpId id, String verb, BiFunction<FollowUp, Instant, FollowUp> change) {
        return Plan.of(FollowUp.TYPE, Operation.of("follow-up." + verb, Action.EDIT))
                .input(Given.value("followUpId", id))
                .changing(Ref.to(id))
                .deciding(situation -> {
                    FollowUp before = situation.target(Ref.to(id));
                    return Outcome.of(Draft.named(FollowUp.TYPE, before, change.apply(before, situation.now())));
                });
    }
}
