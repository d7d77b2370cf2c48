package io.fichario.crm.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.base.Splitter;
import io.fichario.crm.rule.Flow;
import io.fichario.crm.rule.IllegalTransitionException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ShipmentFlowTest {
    private static final String ON_THEIR_WAY = "DISPATCHED IN_TRANSIT OUT_FOR_DELIVERY EXCEPTION";

    /** Statuses before, transition, status after. */
    private static final String[][] TABLE = {
        {"PREPARED", "pack", "PACKED"},
        {"PACKED", "unpack", "PREPARED"},
        {"PREPARED PACKED", "dispatch", "DISPATCHED"},
        {"DISPATCHED", "undispatch", "PACKED"},
        {ON_THEIR_WAY, "progress", "IN_TRANSIT"},
        {ON_THEIR_WAY, "progress", "OUT_FOR_DELIVERY"},
        {ON_THEIR_WAY, "progress", "EXCEPTION"},
        {ON_THEIR_WAY, "deliver", "DELIVERED"},
        {"DELIVERED", "undeliver", "IN_TRANSIT"},
        {ON_THEIR_WAY, "lose", "LOST"},
        {"LOST", "find", "IN_TRANSIT"},
        {"LOST", "find", "RETURNED"},
        {ON_THEIR_WAY, "refuse", "RETURNED"},
        {"DELIVERED", "return", "RETURNED"},
        {"DELIVERED", "return", "DELIVERED"},
        {"PREPARED PACKED", "cancel", "CANCELLED"},
    };

    private final ShipmentId id = ShipmentId.of(new UUID(1, 1));

    @Test
    void theFlowIsExactlyTheTable() {
        Set<Flow.Edge> expected = Stream.of(TABLE)
                .flatMap(row -> Splitter.on(' ').splitToStream(row[0]).map(from -> new Flow.Edge(row[1], from, row[2])))
                .collect(Collectors.toSet());
        assertThat(ShipmentFlow.STANDARD.edges()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(ShipmentFlow.STANDARD.initial()).isEqualTo("PREPARED");
        assertThat(ShipmentFlow.STANDARD.recordType()).isEqualTo(Shipment.TYPE.name());
    }

    @Test
    void whatTheTableDoesNotAllowIsRefusedOrAlreadyDone() {
        Set<String> transitions = ShipmentFlow.STANDARD.edges().stream()
                .map(Flow.Edge::transition)
                .collect(Collectors.toSet());
        for (ShipmentStatus status : ShipmentStatus.values()) {
            for (String transition : transitions) {
                checkStep(status.name(), transition);
            }
        }
    }

    private void checkStep(String status, String transition) {
        Set<Flow.Edge> edges = ShipmentFlow.STANDARD.edges();
        boolean moves = edges.stream()
                .anyMatch(
                        edge -> edge.from().equals(status) && edge.transition().equals(transition));
        boolean done = edges.stream()
                .anyMatch(edge -> edge.to().equals(status) && edge.transition().equals(transition));
        if (moves || done) {
            assertThat(ShipmentFlow.STANDARD.step(id, status, transition))
                    .isEqualTo(moves ? Flow.Step.MOVES : Flow.Step.DONE);
        } else {
            assertThatExceptionOfType(IllegalTransitionException.class)
                    .isThrownBy(() -> ShipmentFlow.STANDARD.step(id, status, transition))
                    .withMessageContaining(status)
                    .withMessageContaining(transition);
        }
    }
}
