package io.fichario.crm.contact;

import static io.fichario.crm.contact.Samples.maria;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.rule.Flow;
import io.fichario.crm.rule.Flow.Edge;
import io.fichario.crm.rule.IllegalTransitionException;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class ContactFlowTest {
    private static final Map<String, UnaryOperator<Contact>> MOVES = Map.of(
            "qualify", Contact::qualified,
            "win", Contact::won,
            "lose", Contact::lost,
            "reopen", Contact::reopened,
            "lapse", Contact::lapsed,
            "return", Contact::returned,
            "block", Contact::blocked,
            "unblock", Contact::unblocked);

    private static final String TABLE = """
            LEAD qualify PROSPECT
            LEAD win CUSTOMER
            PROSPECT win CUSTOMER
            LEAD lose LOST
            PROSPECT lose LOST
            LOST reopen PROSPECT
            CUSTOMER lapse DORMANT
            DORMANT return CUSTOMER
            LEAD block BLOCKED
            PROSPECT block BLOCKED
            CUSTOMER block BLOCKED
            DORMANT block BLOCKED
            LOST block BLOCKED
            BLOCKED unblock LEAD
            BLOCKED unblock PROSPECT
            BLOCKED unblock CUSTOMER
            BLOCKED unblock DORMANT
            BLOCKED unblock LOST
            """;

    @Test
    void theFlowAllowsExactlyTheTable() {
        Set<Edge> table = TABLE.lines()
                .map(line -> line.split(" "))
                .map(words -> new Edge(words[1], words[0], words[2]))
                .collect(Collectors.toSet());
        assertThat(ContactFlow.STANDARD.edges()).containsExactlyInAnyOrderElementsOf(table);
        assertThat(ContactFlow.STANDARD.initial()).isEqualTo("LEAD");
    }

    @Property
    void everyMoveLeadsWhereTheFlowSays(@ForAll LifecycleStage before) {
        Contact contact = at(before);
        for (String transition : ContactFlow.STANDARD.transitionsFrom(before.name())) {
            Contact after = MOVES.get(transition).apply(contact);
            assertThat(ContactFlow.STANDARD.allows(
                            before.name(), transition, after.stage().name()))
                    .isTrue();
        }
    }

    @Property
    void unblockingLeadsToTheStageBefore(@ForAll LifecycleStage before) {
        Contact contact = at(before);
        assertThat(contact.blocked().blocked()).isEqualTo(contact.blocked());
        assertThat(contact.blocked().unblocked()).isEqualTo(contact.unblocked());
    }

    @Test
    void aTransitionToWhereTheContactIsChangesNothing() {
        Stream.of("win", "return")
                .forEach(transition -> assertThat(step("CUSTOMER", transition)).isEqualTo(Flow.Step.DONE));
        assertThat(step("LEAD", "unblock")).isEqualTo(Flow.Step.DONE);
        assertThat(step("BLOCKED", "block")).isEqualTo(Flow.Step.DONE);
    }

    @Test
    void aLostContactIsReopenedBeforeItIsWon() {
        assertThatThrownBy(() -> step("LOST", "win"))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("reopen");
    }

    private static Flow.Step step(String from, String transition) {
        return ContactFlow.STANDARD.step(maria().id(), from, transition);
    }

    private static Contact at(LifecycleStage stage) {
        Contact maria = maria();
        return switch (stage) {
            case LEAD -> maria;
            case PROSPECT -> maria.qualified();
            case CUSTOMER -> maria.won();
            case DORMANT -> maria.lapsed();
            case LOST -> maria.lost();
            case BLOCKED -> maria.won().blocked();
        };
    }
}
