package io.fichario.crm.jdbc;

import com.google.common.hash.Hashing;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import io.fichario.crm.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that records of the types that a host named are found by the fields and keys that these types have now. The
 * store remembers what they had; where that differs, the rows by which records are found are written anew.
 */
final class HostTypes {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcStore.class);
    private static final String KIND = "found-by";
    private static final int TRIES = 5;

    private final Base base;
    private final Settings settings;
    private final Connections connections;
    private final Tenancy ofStore;

    HostTypes(Base base, Settings settings, Connections connections) {
        this.base = base;
        this.settings = settings;
        this.connections = connections;
        this.ofStore = new Tenancy(base, TenantId.STORE);
    }

    /**
     * Writes rows anew where they are to be others.
     *
     * @throws StoreException if that is needed and the tables are only to be validated, or if two records turn out to have
     *     one unique key
     */
    void keepFound() {
        settings.types().stream()
                .filter(type -> base.types().mapping(type).main().type().isPresent())
                .forEach(this::keepFound);
    }

    private void keepFound(RecordType<?> type) {
        try {
            if (remembered(type).filter(state -> isNow(state, type)).isPresent()) {
                return;
            }
            long records = new Reindexing<>(base, connections, type).run(settings.schemaCare());
            if (records > 0) {
                LOG.info("{} records are found by what fields and keys the type {} has now", records, type.name());
            }
            if (settings.schemaCare() != SchemaCare.VALIDATE) {
                remember(type);
            }
        } catch (SQLException failed) {
            throw base.failures().of(failed, false, Optional::empty);
        }
    }

    private Optional<State> remembered(RecordType<?> type) throws SQLException {
        try (Channel channel = connections.open(Channel.Purpose.READ)) {
            return remembered(channel, type);
        }
    }

    private Optional<State> remembered(Channel channel, RecordType<?> type) throws SQLException {
        Step.Ask<State> ask = ofStore.states().find(key(type));
        channel.send(List.of(ask));
        return ask.first();
    }

    /** Another node that opens at the same time writes the same. */
    private void remember(RecordType<?> type) throws SQLException {
        for (int i = 1; ; i++) {
            try (Channel channel = connections.open(Channel.Purpose.WRITE)) {
                Optional<State> before = remembered(channel, type);
                if (before.filter(state -> isNow(state, type)).isEmpty()) {
                    String now = document(type);
                    channel.commit(List.of(ofStore.states()
                            .write(before.map(state -> state.then(now)).orElseGet(() -> State.first(key(type), now)))));
                }
                return;
            } catch (SQLException failed) {
                if (i == TRIES || base.failures().meaning(failed) != Failures.Meaning.CONFLICT) {
                    throw failed;
                }
            }
        }
    }

    private static StateKey key(RecordType<?> type) {
        return new StateKey(KIND, type.name());
    }

    private static boolean isNow(State state, RecordType<?> type) {
        return state.document().equals(document(type));
    }

    /** Says by what records are found, and in which form they are written: who changes what a field reads raises that. */
    private static <R extends CrmRecord> String document(RecordType<R> type) {
        String all = Stream.of(
                        Stream.of("schema " + type.codec().schema()),
                        type.fields().stream()
                                .map(field -> "field " + field.name() + " "
                                        + field.scalar().kind())
                                .sorted(),
                        type.keys().stream()
                                .map(key -> (key.isUnique() ? "unique key " : "key ") + key.name())
                                .sorted())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
        return "{\"sha256\":\"" + Hashing.sha256().hashString(all, StandardCharsets.UTF_8) + "\"}";
    }
}
