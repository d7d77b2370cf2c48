package io.fichario.crm.activity;

import static io.fichario.crm.activity.ActivitySamples.MARIA;
import static io.fichario.crm.activity.ActivitySamples.NOON;
import static io.fichario.crm.activity.ActivitySamples.ORDER;
import static io.fichario.crm.activity.ActivitySamples.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fichario.crm.contact.ContactId;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Faults;
import io.fichario.crm.record.InvalidValueException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class InteractionTest {
    @Test
    void summariesMayHaveLineFeedsAndAreBounded() {
        assertThat(call().withSummary(" a\nb ").summary()).isEqualTo("a\nb");
        String longest = "x".repeat(Interaction.MAX_SUMMARY_LENGTH);
        assertThat(call().withSummary(longest).summary()).isEqualTo(longest);
        for (String bad : new String[] {"", " ", "a\u0007", "\ud800", longest + "x"}) {
            assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> call().withSummary(bad));
        }
    }

    @Test
    void anEditMayCorrectWhatWasNotedButNotWithWhomOrAboutWhat() {
        Interaction corrected = call().withKind(InteractionKind.CHAT)
                .withDirection(Optional.empty())
                .withAt(NOON.plusSeconds(5))
                .withSummary("other")
                .withOwner(Optional.empty())
                .withDepartments(Set.of());
        assertThat(Interaction.TYPE.moved(call(), corrected)).isEmpty();
        assertThat(Interaction.TYPE.moved(call(), call().withContact(ContactId.of(new UUID(1, 1)))))
                .extracting(Fault::path)
                .containsExactly("contact");
        assertThat(Interaction.TYPE.moved(call(), call().withOrder(Optional.empty())))
                .extracting(Fault::path)
                .containsExactly("order");
    }

    @Test
    void fieldsSayWhatQueriesNeed() {
        assertThat(Interaction.KIND.scalars(call())).containsExactly("CALL");
        assertThat(Interaction.AT.values(call())).containsExactly(NOON);
        assertThat(Interaction.CONTACT.values(call())).containsExactly(MARIA);
        assertThat(Interaction.ORDER.values(call())).containsExactly(ORDER);
        assertThat(Interaction.OWNER.scalars(call())).containsExactly("ana");
        assertThat(Interaction.DEPARTMENT.scalars(call())).containsExactly("sales");
    }

    @Test
    void eachKindHasACommandThatKeepsWhatWasTyped() {
        assertThat(Stream.of(
                                NewInteraction.call(MARIA),
                                NewInteraction.email(MARIA),
                                NewInteraction.visit(MARIA),
                                NewInteraction.chat(MARIA),
                                NewInteraction.note(MARIA))
                        .map(NewInteraction::kind))
                .containsExactly(InteractionKind.values());
        NewInteraction typed =
                NewInteraction.call(MARIA).inbound().at(NOON).summary(" x ").about(ORDER);
        assertThat(typed.direction()).contains(Direction.INBOUND);
        assertThat(typed.outbound().direction()).contains(Direction.OUTBOUND);
        assertThat(typed.summary()).isEqualTo(" x ");
        assertThat(typed)
                .isEqualTo(NewInteraction.call(MARIA)
                        .inbound()
                        .at(NOON)
                        .summary(" x ")
                        .about(ORDER));
        assertThat(typed).isNotEqualTo(typed.summary("y"));
    }

    @Test
    void allFaultsOfACommandAreFoundAtOnce() {
        Faults faults = new Faults();
        assertThat(InteractionPlans.values(NewInteraction.note(null).summary("\u0000"), faults))
                .isEmpty();
        assertThat(faults.all()).extracting(Fault::path).containsExactly("contact", "summary");
    }

    @Test
    void textsAreNotShown() {
        assertThat(call().toString()).doesNotContain("Maria").contains("CALL");
        assertThat(NewInteraction.call(MARIA).summary("Maria").toString()).doesNotContain("Maria");
    }

    @Test
    void idsRoundTripThroughTheirText() {
        InteractionId id = call().id();
        assertThat(InteractionId.parse(id.text())).isEqualTo(id);
        assertThat(id.type()).isEqualTo(Interaction.TYPE);
        FollowUpId other = ActivitySamples.followUp().id();
        assertThat(FollowUpId.parse(other.text())).isEqualTo(other);
        assertThat(other.type()).isEqualTo(FollowUp.TYPE);
    }
}
