package io.fichario.crm.activity;

import io.fichario.crm.access.Operation;
import io.fichario.crm.access.Operation.Action;
import io.fichario.crm.command.Draft;
import io.fichario.crm.command.Outcome;
import io.fichario.crm.command.Plan;
import io.fichario.crm.command.Situation;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Faults;
import io.fichario.crm.record.Stamp;
import java.util.Optional;

/** What recording an interaction needs, and how it decides. */
final class InteractionPlans {
    private InteractionPlans() {}

    /** What must be there and be valid; the rest of the command cannot be wrong. */
    record Values(ContactId contact, String summary) {}

    static Optional<Values> values(NewInteraction command, Faults faults) {
        Optional<ContactId> contact = Optional.ofNullable(command.contact());
        if (contact.isEmpty()) {
            faults.add(Fault.of("contact", "value.missing"));
        }
        Optional<String> summary = faults.at("summary", () -> ActivityTexts.SUMMARY.check(command.summary()));
        return contact.flatMap(whom -> summary.map(text -> new Values(whom, text)));
    }

    static Plan<Interaction> record(NewInteraction command, Values values) {
        About about = new About(Optional.of(values.contact()), command.order());
        return Plan.of(Interaction.TYPE, Operation.of("interaction.record", Action.CREATE))
                .input(command)
                .wanting(about::wanted)
                .creating(Interaction.TYPE, about.leads(Interaction.CONTACT, Interaction.ORDER))
                .deciding(situation -> {
                    about.check(situation);
                    return Outcome.of(Draft.created(Interaction.TYPE, begun(situation, command, values)));
                });
    }

    private static Interaction begun(Situation situation, NewInteraction command, Values values) {
        return new Interaction(
                InteractionId.of(situation.newId()),
                Stamp.unsaved(situation.actor().tenant()),
                command.kind(),
                command.direction(),
                command.at().orElse(situation.now()),
                values.summary(),
                values.contact(),
                command.order(),
                Optional.of(situation.actor().id()),
                situation.actor().departments());
    }
}
