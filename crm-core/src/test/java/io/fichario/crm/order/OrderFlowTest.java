package io.fichario.crm.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.rule.Flow;
import io.fichario.crm.rule.IllegalTransitionException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OrderFlowTest {
    private static final Set<String> TABLE = Set.of(
            "DRAFT place PLACED",
            "DRAFT discard CANCELLED",
            "PLACED confirm CONFIRMED",
            "PLACED reject REJECTED",
            "PLACED hold ON_HOLD",
            "CONFIRMED hold ON_HOLD",
            "ON_HOLD release PLACED",
            "ON_HOLD release CONFIRMED",
            "CONFIRMED unconfirm PLACED",
            "PLACED cancel CANCELLED",
            "CONFIRMED cancel CANCELLED",
            "ON_HOLD cancel CANCELLED",
            "CONFIRMED complete COMPLETED",
            "COMPLETED reopen CONFIRMED");

    @Test
    void theFlowAllowsExactlyTheTable() {
        Set<String> allowed = Stream.of(OrderStatus.values())
                .flatMap(from -> OrderFlow.STANDARD.transitionsFrom(from.name()).stream()
                        .flatMap(transition -> Stream.of(OrderStatus.values())
                                .filter(to -> OrderFlow.STANDARD.allows(from.name(), transition, to.name()))
                                .map(to -> from + " " + transition + " " + to)))
                .collect(Collectors.toSet());
        assertThat(allowed).isEqualTo(TABLE);
    }

    @Test
    void anOrderBeginsAsADraft() {
        assertThat(OrderFlow.STANDARD.initial()).isEqualTo("DRAFT");
    }

    @ParameterizedTest
    @CsvSource({"CANCELLED,cancel", "CONFIRMED,confirm", "PLACED,release", "COMPLETED,release", "CONFIRMED,reopen"})
    void whatIsAlreadyDoneChangesNothing(OrderStatus status, String transition) {
        assertThat(OrderFlow.STANDARD.step(OrderSamples.ID, status.name(), transition))
                .isEqualTo(Flow.Step.DONE);
    }

    @ParameterizedTest
    @CsvSource({"DRAFT,cancel", "COMPLETED,cancel", "REJECTED,confirm", "CANCELLED,place", "DRAFT,complete"})
    void whatTheTableDoesNotHaveIsRefused(OrderStatus status, String transition) {
        assertThatThrownBy(() -> OrderFlow.STANDARD.step(OrderSamples.ID, status.name(), transition))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining(status.name());
    }
}
