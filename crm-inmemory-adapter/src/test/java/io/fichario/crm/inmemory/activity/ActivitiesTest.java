package io.fichario.crm.inmemory.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Department;
import io.fichario.crm.access.Role;
import io.fichario.crm.activity.Activities;
import io.fichario.crm.activity.Direction;
import io.fichario.crm.activity.FollowUp;
import io.fichario.crm.activity.FollowUpOrigin;
import io.fichario.crm.activity.Interaction;
import io.fichario.crm.activity.InteractionKind;
import io.fichario.crm.activity.NewFollowUp;
import io.fichario.crm.activity.NewInteraction;
import io.fichario.crm.change.RequestId;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.inmemory.InMemoryStore;
import io.fichario.crm.order.NewOrder;
import io.fichario.crm.order.Order;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.record.NotFoundException;
import io.fichario.crm.record.Query;
import io.fichario.crm.rule.RejectedException;
import io.fichario.crm.rule.Violation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ActivitiesTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 5, 8);

    private final CrmSession ana = Crm.builder(InMemoryStore.create())
            .clock(Clock.fixed(NOON, ZoneOffset.UTC))
            .build()
            .as(Actor.named("ana").inDepartment("sales").withRole(Role.REPRESENTATIVE));
    private final Activities activities = ana.activities();
    private final ContactId maria =
            ana.contacts().register(NewContact.person("Maria Souza")).id();

    @Test
    void anInteractionIsKeptWithItsActorAndTime() {
        Interaction call =
                activities.record(NewInteraction.call(maria).inbound().summary("asked for tea"));
        assertThat(call.kind()).isEqualTo(InteractionKind.CALL);
        assertThat(call.direction()).contains(Direction.INBOUND);
        assertThat(call.at()).isEqualTo(NOON);
        assertThat(call.owner()).contains(ActorId.of("ana"));
        assertThat(call.departments()).containsExactly(Department.of("sales"));
        assertThat(activities.get(call.id())).isEqualTo(call);
        assertThat(activities
                        .interactions(Query.of(Interaction.TYPE).where(Interaction.CONTACT.is(maria)))
                        .items())
                .containsExactly(call);
        assertThat(activities.countInteractions(Interaction.KIND.is(InteractionKind.EMAIL)))
                .isZero();
    }

    @Test
    void itMayBeAboutAnOrderAndInThePast() {
        Order order = ana.orders().draft(NewOrder.by(maria).in("BRL").line("TEA-01", "Tea", 3, "1"));
        Interaction note = activities.record(NewInteraction.note(maria)
                .at(NOON.minusSeconds(60))
                .summary("x")
                .about(order.id()));
        assertThat(note.at()).isEqualTo(NOON.minusSeconds(60));
        assertThat(note.order()).contains(order.id());
    }

    @Test
    void whatItIsAboutMustBeThere() {
        ContactId nobody = ContactId.of(new UUID(1, 1));
        OrderId nothing = OrderId.of(new UUID(1, 1));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> activities.record(NewInteraction.call(nobody).summary("x")));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        activities.schedule(NewFollowUp.of("x").due(FRIDAY).about(nothing)));
    }

    @Test
    void allFaultsAreReportedAtOnce() {
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> activities.record(NewInteraction.call(null)))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::path)
                        .containsExactly("contact", "summary"));
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> activities.schedule(NewFollowUp.of(" ").assignedTo("\u0000")))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::path)
                        .containsExactly("title", "assignee", "due"));
    }

    @Test
    void anInteractionIsCorrectedByAnEdit() {
        Interaction call = activities.record(NewInteraction.call(maria).summary("x"));
        assertThat(activities.edit(call.id(), it -> it.withSummary("y")).summary())
                .isEqualTo("y");
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> activities.edit(call.id(), it -> it.withContact(ContactId.of(new UUID(1, 1)))));
    }

    @Test
    void aFollowUpIsScheduledDoneReopenedAndGivenToAnother() {
        FollowUp back =
                activities.schedule(NewFollowUp.of("call back").due(FRIDAY).about(maria));
        assertThat(back.assignee()).isEqualTo(ActorId.of("ana"));
        assertThat(back.origin()).isEqualTo(FollowUpOrigin.BY_HAND);
        FollowUp done = activities.done(back.id());
        assertThat(done.doneAt()).contains(NOON);
        assertThat(activities.done(back.id(), NOON.plusSeconds(1))).isEqualTo(done);
        assertThat(activities.countFollowUps(FollowUp.DONE_AT.isMissing())).isZero();
        assertThat(activities.reopen(back.id()).doneAt()).isEmpty();
        assertThat(activities.reassign(back.id(), ActorId.of("bia")).assignee()).isEqualTo(ActorId.of("bia"));
        assertThat(activities
                        .followUps(Query.of(FollowUp.TYPE).orderBy(FollowUp.DUE))
                        .items())
                .hasSize(1);
    }

    @Test
    void aFollowUpFromANudgeSaysSo() {
        FollowUp nudge = activities.schedule(NewFollowUp.of("confirm the phone")
                .due(FRIDAY)
                .about(maria)
                .assignedTo("bia")
                .fromNudge());
        assertThat(nudge.origin()).isEqualTo(FollowUpOrigin.NUDGE);
        assertThat(nudge.assignee()).isEqualTo(ActorId.of("bia"));
    }

    @Test
    void theSameRequestRecordsOnce() {
        CrmSession request = ana.with(RequestId.of("web-1"));
        NewInteraction command = NewInteraction.chat(maria).summary("hello");
        Interaction first = request.activities().record(command);
        assertThat(request.activities().record(command)).isEqualTo(first);
        assertThat(activities.countInteractions(Interaction.CONTACT.is(maria))).isEqualTo(1);
    }
}
