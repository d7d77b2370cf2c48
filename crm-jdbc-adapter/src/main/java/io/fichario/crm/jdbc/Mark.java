package io.fichario.crm.jdbc;

import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The mark of a load that is under way, which outlasts the process that runs it. */
final class Mark {
    private static final StateKey KEY = new StateKey("load", "mark");
    private static final String RUNNING = "{\"progress\":\"running\"}";
    private static final String DONE = "{\"progress\":\"done\"}";

    private final Tenancy tenancy;

    Mark(Tenancy ofStore) {
        this.tenancy = ofStore;
    }

    boolean isSet(Connections connections) {
        try (Channel channel = connections.open(Channel.Purpose.READ)) {
            return state(channel)
                    .filter(state -> state.document().equals(RUNNING))
                    .isPresent();
        } catch (SQLException failed) {
            throw tenancy.failures().of(failed, false, Optional::empty);
        }
    }

    private Optional<State> state(Channel channel) throws SQLException {
        Step.Ask<State> ask = tenancy.states().find(KEY);
        channel.send(List.of(ask));
        return ask.first();
    }

    void set(Connections connections) throws SQLException {
        write(connections, RUNNING);
    }

    void clear(Connections connections) throws SQLException {
        write(connections, DONE);
    }

    private void write(Connections connections, String document) throws SQLException {
        try (Channel channel = connections.open(Channel.Purpose.WRITE)) {
            State next = state(channel).map(state -> state.then(document)).orElseGet(() -> State.first(KEY, document));
            channel.commit(List.of(tenancy.states().write(next)));
        }
    }
}
