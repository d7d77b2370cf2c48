package io.fichario.crm.activity;

import static io.fichario.crm.activity.ActivitySamples.DUE;
import static io.fichario.crm.activity.ActivitySamples.MARIA;
import static io.fichario.crm.activity.ActivitySamples.NOON;
import static io.fichario.crm.activity.ActivitySamples.ORDER;
import static io.fichario.crm.activity.ActivitySamples.followUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Faults;
import io.fichario.crm.record.InvalidValueException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FollowUpTest {
    @Test
    void titlesAreOneBoundedLine() {
        assertThat(followUp().withTitle(" call ").title()).isEqualTo("call");
        for (String bad : new String[] {"", "a\nb", "x".repeat(FollowUp.MAX_TITLE_LENGTH + 1)}) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> followUp().withTitle(bad));
        }
    }

    @Test
    void doingItAgainKeepsTheFirstTime() {
        FollowUp done = followUp().done(NOON);
        assertThat(done.doneAt()).contains(NOON);
        assertThat(done.done(NOON.plusSeconds(9))).isEqualTo(done);
        assertThat(done.reopened()).isEqualTo(followUp());
    }

    @Test
    void itIsOverdueOnlyAfterTheDueDayAndWhileNotDone() {
        assertThat(followUp().overdue(DUE)).isFalse();
        assertThat(followUp().overdue(DUE.plusDays(1))).isTrue();
        assertThat(followUp().done(NOON).overdue(DUE.plusDays(1))).isFalse();
    }

    @Test
    void anEditMayChangeTitleDayAndDepartmentsOnly() {
        FollowUp edited = followUp().withTitle("x").withDue(DUE.plusDays(1)).withDepartments(Set.of());
        assertThat(FollowUp.TYPE.moved(followUp(), edited)).isEmpty();
        FollowUp moved = followUp()
                .done(NOON)
                .reassigned(ActorId.of("bia"))
                .withContact(Optional.empty())
                .withOrder(Optional.empty());
        assertThat(FollowUp.TYPE.moved(followUp(), moved))
                .extracting(Fault::path)
                .containsExactly("contact", "order", "assignee", "doneAt");
    }

    @Test
    void theOriginNeverChanges() {
        FollowUp nudge = new FollowUp(
                followUp().id(),
                followUp().stamp(),
                "x",
                DUE,
                followUp().assignee(),
                Optional.empty(),
                FollowUpOrigin.NUDGE,
                Optional.empty(),
                Optional.empty(),
                Set.of());
        assertThat(FollowUp.TYPE.succeeds(followUp(), nudge))
                .extracting(Fault::code)
                .containsExactly("followUp.succession.origin");
    }

    @Test
    void fieldsSayWhatQueriesNeed() {
        FollowUp done = followUp().done(NOON);
        assertThat(FollowUp.DUE.values(done)).containsExactly(DUE);
        assertThat(FollowUp.ASSIGNEE.scalars(done)).containsExactly("ana");
        assertThat(FollowUp.DONE_AT.values(done)).containsExactly(NOON);
        assertThat(FollowUp.ORIGIN.scalars(done)).containsExactly("BY_HAND");
        assertThat(FollowUp.CONTACT.values(done)).containsExactly(MARIA);
        assertThat(FollowUp.ORDER.values(done)).containsExactly(ORDER);
        assertThat(FollowUp.DEPARTMENT.scalars(done)).containsExactly("sales");
    }

    @Test
    void commandsKeepWhatWasTypedAndAllFaultsAreFoundAtOnce() {
        NewFollowUp typed = NewFollowUp.of("\u0000").assignedTo(" ").assignedTo("x".repeat(101));
        Faults faults = new Faults();
        assertThat(FollowUpPlans.values(typed, faults)).isEmpty();
        assertThat(faults.all()).extracting(Fault::path).containsExactly("title", "assignee", "due");
        NewFollowUp whole =
                NewFollowUp.of("call").due(DUE).about(MARIA).about(ORDER).assignedTo(ActorId.of("bia"));
        assertThat(whole.fromNudge().origin()).isEqualTo(FollowUpOrigin.NUDGE);
        assertThat(FollowUpPlans.values(whole, new Faults()).orElseThrow().assignee())
                .contains(ActorId.of("bia"));
        assertThat(whole).isNotEqualTo(whole.fromNudge()).isEqualTo(whole.assignedTo("bia"));
    }

    @Test
    void textsAreNotShown() {
        assertThat(followUp().toString()).doesNotContain("Maria").contains("due 2024-03-08");
        assertThat(NewFollowUp.of("Maria").toString()).doesNotContain("Maria");
    }
}
