package io.fichario.crm.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.record.Book;
import io.fichario.crm.record.Book.Status;
import io.fichario.crm.record.BookId;
import io.fichario.crm.rule.Flow.Edge;
import io.fichario.crm.rule.Flow.Step;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FlowTest {
    private final Flow flow = Flow.of("book", Status.IN)
            .with("lend", Status.LENT, Status.IN)
            .with("lose", Status.LOST, Status.IN, Status.LENT)
            .withUndoing("find", Status.LOST, Status.IN, Status.LENT);

    @Test
    void edgesAreExactlyThoseThatWereGiven() {
        assertThat(flow.edges())
                .containsExactlyInAnyOrder(
                        new Edge("lend", "IN", "LENT"),
                        new Edge("lose", "IN", "LOST"),
                        new Edge("lose", "LENT", "LOST"),
                        new Edge("find", "LOST", "IN"),
                        new Edge("find", "LOST", "LENT"));
        assertThat(flow.allows("IN", "lend", "LENT")).isTrue();
        assertThat(flow.allows("LENT", "lend", "IN")).isFalse();
        assertThat(flow.initial()).isEqualTo("IN");
        assertThat(flow.recordType()).isEqualTo("book");
    }

    @Test
    void transitionThatIsThereMovesTheRecord() {
        assertThat(step("IN", "lend")).isEqualTo(Step.MOVES);
        assertThat(step("LOST", "find")).isEqualTo(Step.MOVES);
    }

    @Test
    void transitionToWhereTheRecordIsChangesNothing() {
        assertThat(step("LENT", "lend")).isEqualTo(Step.DONE);
        assertThat(step("LOST", "lose")).isEqualTo(Step.DONE);
    }

    @Test
    void undoingWhatWasNotDoneChangesNothing() {
        assertThat(step("IN", "find")).isEqualTo(Step.DONE);
        assertThat(step("LENT", "find")).isEqualTo(Step.DONE);
    }

    @Test
    void otherTransitionsAreRefusedWithWhatIsAllowed() {
        assertThatThrownBy(() -> step("LOST", "lend"))
                .isInstanceOfSatisfying(IllegalTransitionException.class, illegal -> {
                    assertThat(illegal.status()).isEqualTo("LOST");
                    assertThat(illegal.transition()).isEqualTo("lend");
                    assertThat(illegal.allowed()).containsExactly("find");
                });
        assertThatThrownBy(() -> step("IN", "burn")).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void transitionThatIsTakenOutIsNotThereAnyMore() {
        Flow strict = flow.without("lose").without("find");
        assertThat(strict.transitionsFrom("IN")).containsExactly("lend");
        assertThatThrownBy(() -> strict.step(BookId.of(1), "IN", "find"))
                .isInstanceOf(IllegalTransitionException.class);
        assertThat(flow.transitionsFrom("IN")).containsExactly("lend", "lose");
    }

    @Test
    void severalTransitionsLeadOn() {
        assertThat(flow.reaches("IN", List.of("lend", "lose"))).containsExactly("LOST");
        assertThat(flow.reaches("LOST", List.of("find"))).containsExactlyInAnyOrder("IN", "LENT");
        assertThat(flow.reaches("IN", List.of())).containsExactly("IN");
        assertThat(flow.reaches("LENT", List.of("lend"))).isEmpty();
    }

    @Test
    void bookOfFlowsChecksWhereARecordWent() {
        FlowBook flows = FlowBook.empty().with(flow);
        Book before = Book.of(1, "t");
        flows.check(Book.TYPE, Optional.of(before), before.withStatus(Status.LENT), List.of("lend"));
        flows.check(Book.TYPE, Optional.of(before), before.withTitle("edited"), List.of());
        assertThatThrownBy(() ->
                        flows.check(Book.TYPE, Optional.of(before), before.withStatus(Status.LOST), List.of("lend")))
                .isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> flows.check(Book.TYPE, Optional.empty(), before.withStatus(Status.LOST), List.of()))
                .isInstanceOf(IllegalTransitionException.class);
        assertThat(flows.step(Book.TYPE, before, "lend")).isEqualTo(Step.MOVES);
        assertThatThrownBy(() -> FlowBook.empty().step(Book.TYPE, before, "lend"))
                .isInstanceOf(IllegalTransitionException.class);
    }

    private Step step(String status, String transition) {
        return flow.step(BookId.of(1), status, transition);
    }
}
