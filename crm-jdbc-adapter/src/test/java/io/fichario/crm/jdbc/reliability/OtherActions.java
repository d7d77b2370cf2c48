package io.fichario.crm.jdbc.reliability;

import static io.fichario.crm.jdbc.reliability.Dealer.often;

import io.fichario.crm.CrmSession;
import io.fichario.crm.access.ActorId;
import io.fichario.crm.activity.FollowUp;
import io.fichario.crm.activity.FollowUpId;
import io.fichario.crm.activity.Interaction;
import io.fichario.crm.jdbc.reliability.Dealer.Action;
import io.fichario.crm.jdbc.reliability.Dealer.Desk;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.InvalidValueException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Random commands about activities, and about records of a type of the host. */
final class OtherActions {
    private static final int CODES = 40;

    private OtherActions() {}

    static List<Action> all() {
        return Stream.of(
                        often(2, OtherActions::record),
                        often(1, OtherActions::editInteraction),
                        often(2, OtherActions::schedule),
                        often(2, OtherActions::workOnAFollowUp),
                        often(3, OtherActions::createCard),
                        often(4, OtherActions::editCard),
                        often(1, OtherActions::deleteCard))
                .flatMap(some -> some)
                .toList();
    }

    private static CrmRecord record(CrmSession session, Desk desk) {
        Interaction interaction = session.activities()
                .record(desk.typed().interaction(desk.known().contacts().any(desk.random())));
        desk.known().interactions().add(interaction.id());
        return interaction;
    }

    private static CrmRecord editInteraction(CrmSession session, Desk desk) {
        String text = desk.typed().text();
        return session.activities()
                .edit(desk.known().interactions().any(desk.random()), interaction -> interaction.withSummary(text));
    }

    private static CrmRecord schedule(CrmSession session, Desk desk) {
        FollowUp followUp = session.activities()
                .schedule(desk.typed().followUp().about(desk.known().contacts().any(desk.random())));
        desk.known().followUps().add(followUp.id());
        return followUp;
    }

    private static CrmRecord workOnAFollowUp(CrmSession session, Desk desk) {
        FollowUpId id = desk.known().followUps().any(desk.random());
        return switch (desk.random().nextInt(3)) {
            case 0 -> session.activities().done(id);
            case 1 -> session.activities().reopen(id);
            default -> session.activities().reassign(id, ActorId.of("ana"));
        };
    }

    private static CrmRecord createCard(CrmSession session, Desk desk) {
        String code = "code " + desk.random().nextInt(CODES);
        UUID id = new UUID(desk.random().nextLong(), desk.random().nextLong());
        Card card = session.records(Card.TYPE)
                .create(Card.of(id, session.actor().tenant(), code).withText(anyText(desk)));
        desk.known().cards().add(card.id());
        return card;
    }

    private static String anyText(Desk desk) {
        return desk.typed().text();
    }

    private static CrmRecord editCard(CrmSession session, Desk desk) {
        CardId id = desk.known().cards().any(desk.random());
        String text = anyText(desk);
        int kind = desk.random().nextInt(4);
        return session.records(Card.TYPE).edit(id, card -> switch (kind) {
            case 0 -> card.withText(text);
            case 1 -> card.withPoints(new BigDecimal(text.hashCode()).movePointLeft(text.length() % 7));
            case 2 -> card.withWords(List.of(text, "word"));
            case 3 -> card.withCode("code " + Math.floorMod(text.hashCode(), CODES));
            default -> throw new InvalidValueException("kind", "none");
        });
    }

    private static CrmRecord deleteCard(CrmSession session, Desk desk) {
        return session.records(Card.TYPE).delete(desk.known().cards().any(desk.random()));
    }
}
