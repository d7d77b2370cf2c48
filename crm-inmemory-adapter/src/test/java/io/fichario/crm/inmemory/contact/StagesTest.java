package io.fichario.crm.inmemory.contact;

import static io.fichario.crm.contact.LifecycleStage.BLOCKED;
import static io.fichario.crm.contact.LifecycleStage.CUSTOMER;
import static io.fichario.crm.contact.LifecycleStage.DORMANT;
import static io.fichario.crm.contact.LifecycleStage.LEAD;
import static io.fichario.crm.contact.LifecycleStage.LOST;
import static io.fichario.crm.contact.LifecycleStage.PROSPECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.contact.Contacts;
import io.fichario.crm.contact.LifecycleStage;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.contact.Standing;
import io.fichario.crm.rule.IllegalTransitionException;
import io.fichario.crm.rule.RejectedException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Every operation that moves a contact, tried from every stage. */
class StagesTest {
    private final Contacts contacts = new Office().contacts(Office.ANA);

    /** A way from some stages to one. */
    private record Move(LifecycleStage to, Set<LifecycleStage> from, BiFunction<Contacts, ContactId, Contact> door) {}

    private static final Set<LifecycleStage> UNBLOCKED = Set.of(LEAD, PROSPECT, CUSTOMER, DORMANT, LOST);

    private static final Map<String, Move> TABLE = Map.of(
            "qualify", new Move(PROSPECT, Set.of(LEAD), Contacts::qualify),
            "win", new Move(CUSTOMER, Set.of(LEAD, PROSPECT), Contacts::win),
            "lose", new Move(LOST, Set.of(LEAD, PROSPECT), Contacts::lose),
            "reopen", new Move(PROSPECT, Set.of(LOST), Contacts::reopen),
            "lapse", new Move(DORMANT, Set.of(CUSTOMER), Contacts::lapse),
            "return", new Move(CUSTOMER, Set.of(DORMANT), Contacts::comeBack),
            "block", new Move(BLOCKED, UNBLOCKED, Contacts::block));

    private Contact in(LifecycleStage stage) {
        ContactId id = contacts.register(NewContact.person("Maria")).id();
        return switch (stage) {
            case LEAD -> contacts.get(id);
            case PROSPECT -> contacts.qualify(id);
            case CUSTOMER -> contacts.win(id);
            case LOST -> contacts.lose(id);
            case BLOCKED -> contacts.block(id);
            case DORMANT -> {
                contacts.win(id);
                yield contacts.lapse(id);
            }
        };
    }

    @Test
    void aContactMovesExactlyAsTheTableSays() {
        for (LifecycleStage stage : LifecycleStage.values()) {
            TABLE.forEach((name, move) -> {
                if (move.from().contains(stage)) {
                    assertThat(move.door().apply(contacts, in(stage).id()).stage())
                            .as("%s from %s", name, stage)
                            .isEqualTo(move.to());
                } else {
                    staysWhereItIs(stage, name, move);
                }
            });
        }
    }

    private void staysWhereItIs(LifecycleStage stage, String name, Move move) {
        Contact before = in(stage);
        if (move.to() == stage) {
            assertThat(move.door().apply(contacts, before.id())).as(name).isEqualTo(before);
        } else {
            assertThatThrownBy(() -> move.door().apply(contacts, before.id()))
                    .isInstanceOf(IllegalTransitionException.class)
                    .hasMessageContaining("is " + stage + " and cannot " + name);
        }
        assertThat(contacts.get(before.id())).isEqualTo(before);
    }

    @Test
    void aBlockedContactReturnsToTheStageBeforeHoweverOftenItIsBlocked() {
        for (LifecycleStage stage : UNBLOCKED) {
            Contact before = in(stage);
            assertThat(contacts.unblock(before.id())).isEqualTo(before);

            Contact blocked = contacts.block(before.id());
            assertThat(contacts.block(before.id())).isEqualTo(blocked);

            Contact back = contacts.unblock(before.id());
            assertThat(back.standing()).isEqualTo(before.standing());
            assertThat(contacts.unblock(before.id())).isEqualTo(back);
        }
    }

    @Test
    void anEditDoesNotChangeWhereABlockedContactReturnsTo() {
        Contact blocked = in(BLOCKED);
        Standing standing = blocked.standing();
        Standing other = new Standing(
                BLOCKED, Optional.of(CUSTOMER), standing.owner(), standing.departments(), standing.creditLimit());

        assertThatThrownBy(() -> contacts.edit(blocked.id(), c -> c.withStanding(other)))
                .isInstanceOf(RejectedException.class);
        assertThat(contacts.unblock(blocked.id()).stage()).isEqualTo(LEAD);
    }
}
