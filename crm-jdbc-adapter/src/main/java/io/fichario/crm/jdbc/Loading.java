package io.fichario.crm.jdbc;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.StoreException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One chunk of a history on its way into the store. */
final class Loading {
    private final Base base;
    private final Tenancy tenancy;
    private final Connections connections;
    private final Chunk chunk;

    Loading(Base base, Tenancy tenancy, Connections connections, List<Change> changes) {
        this.base = base;
        this.tenancy = tenancy;
        this.connections = connections;
        this.chunk = new Chunk(changes);
    }

    void load() throws SQLException {
        try (Channel channel = connections.open(Channel.Purpose.WRITE)) {
            load(channel);
        }
        if (!connections.joins()) {
            tenancy.written();
        }
    }

    private void load(Channel channel) {
        try {
            if (!chunk.isInOrder() || !tryAsOne(channel)) {
                refuseWhatDoesNotFollow(channel);
                channel.rollback();
                loadChangeByChange(channel);
            }
        } catch (SQLException failed) {
            throw base.failures().of(failed, channel.isCommitting(), Optional::empty);
        }
    }

    /** Writes each record once, as it is in the end, the new rows of all records together. */
    private boolean tryAsOne(Channel channel) throws SQLException {
        try {
            channel.send(new Merging(tenancy, chunk, befores(channel)).steps());
            end(channel);
            return true;
        } catch (SQLException failed) {
            if (base.failures().meaning(failed) != Failures.Meaning.CONFLICT) {
                throw failed;
            }
            channel.rollback();
            return false;
        }
    }

    private Map<RecordId<?>, CrmRecord> befores(Channel channel) throws SQLException {
        Map<RecordId<?>, Step.Ask<CrmRecord>> asks = new HashMap<>();
        chunk.records().stream()
                .filter(id -> !chunk.creates(id))
                .forEach(id ->
                        asks.put(id, tenancy.lastDocument(id, chunk.first(id).from())));
        channel.send(List.copyOf(asks.values()));
        Map<RecordId<?>, CrmRecord> befores = new HashMap<>();
        asks.forEach((id, ask) -> ask.first().ifPresent(record -> befores.put(id, record)));
        return befores;
    }

    private void refuseWhatDoesNotFollow(Channel channel) {
        Draft draft = new Draft();
        chunk.changes().forEach(change -> draft.add(new Draft.Append(change)));
        new Diagnosis(tenancy, channel).of(draft).ifPresent(found -> {
            throw new StoreException("The history does not follow what the store has: " + found.getMessage(), found);
        });
    }

    /** What the end of the chunk allows, a moment within it may need: keys that are handed on, records that lead on. */
    private void loadChangeByChange(Channel channel) throws SQLException {
        try {
            Map<RecordId<?>, CrmRecord> known = befores(channel);
            for (Change change : chunk.changes()) {
                channel.send(tenancy.saving().steps(change, Optional.ofNullable(known.get(change.record()))));
                change.after().ifPresent(after -> known.put(change.record(), after));
            }
            end(channel);
        } catch (SQLException failed) {
            if (base.failures().meaning(failed) == Failures.Meaning.CONFLICT) {
                throw new StoreException(
                        "The history has a position or a key that another change has, or leads to what is not there",
                        Scrubbed.of(failed));
            }
            throw failed;
        }
    }

    private void end(Channel channel) throws SQLException {
        List<Step.Ask<LogSql.Logged>> logged = tenancy.log().insert(chunk.changes());
        channel.send(logged);
        channel.send(forgotten(channel));
        channel.commit(
                places(logged.stream().flatMap(ask -> ask.rows().stream()).toList()));
    }

    /** An erasure also takes out what the store had before. */
    private List<Step> forgotten(Channel channel) throws SQLException {
        List<Step> steps = new ArrayList<>();
        for (Change change : chunk.changes()) {
            if (change.kind() == ChangeKind.ERASED) {
                Step.Ask<Change> earlier = new Step.Ask<>(
                        tenancy.log().ofRecord(change.record(), Version.NONE, Integer.MAX_VALUE),
                        tenancy.log()::change);
                channel.send(List.of(earlier));
                earlier.rows().stream()
                        .filter(one -> one.version().compareTo(change.version()) < 0)
                        .forEach(one -> steps.add(new Step.Guarded(tenancy.log().rewrite(one.forgetting(change)))));
            }
        }
        return steps;
    }

    private List<Step> places(List<LogSql.Logged> logged) {
        Map<List<Object>, Long> positions = new HashMap<>();
        chunk.changes()
                .forEach(change -> change.position()
                        .ifPresent(position -> positions.put(List.of(change.record(), change.version()), position)));
        List<LogSql.Positioned> feed = new ArrayList<>();
        List<LogSql.Logged> waiting = new ArrayList<>();
        for (LogSql.Logged one : logged) {
            Long position = positions.get(List.of(one.record(), one.version()));
            if (position == null) {
                waiting.add(one);
            } else {
                feed.add(new LogSql.Positioned(position, one.seq()));
            }
        }
        long greatest = positions.values().stream().max(Long::compare).orElse(0L);
        return List.of(
                base.tenants().known(tenancy.tenant()),
                tenancy.log().feed(feed),
                tenancy.log().waiting(waiting),
                tenancy.log().head(greatest));
    }
}
