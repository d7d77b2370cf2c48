package io.fichario.crm.jdbc;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Key;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.DuplicateKeyException;
import io.fichario.crm.store.Holder;
import io.fichario.crm.store.StaleRecordException;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import io.fichario.crm.store.StoreException;
import io.fichario.crm.store.StoreUnavailableException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out why a write was refused, after it was undone: goes through what it was told to do, in that order, and compares
 * it with what is there. That costs messages only when something went wrong.
 */
final class Diagnosis {
    private final Tenancy tenancy;
    private final Channel channel;
    private final Map<RecordId<?>, Standing> records = new HashMap<>();
    private final Map<StateKey, Long> states = new HashMap<>();

    Diagnosis(Tenancy tenancy, Channel channel) {
        this.tenancy = tenancy;
        this.channel = channel;
    }

    /** In which version a record is, and which unique keys it has, empty for those that the tables say. */
    private record Standing(Version version, Holder.Condition condition, Optional<Set<Key<?>>> keys) {
        static final Standing NEVER = new Standing(Version.NONE, Holder.Condition.DELETED, Optional.empty());
    }

    /** Returns the error that says what did not fit, or nothing when all of it fits by now. */
    Optional<RuntimeException> of(Draft draft) {
        for (Draft.Entry entry : draft.entries()) {
            Optional<RuntimeException> found = of(entry);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<RuntimeException> of(Draft.Entry entry) {
        if (entry instanceof Draft.Append append) {
            return of(append.change());
        }
        return entry instanceof Draft.Write write ? of(write.state()) : ofRewrite(((Draft.Rewrite) entry).change());
    }

    private <T> List<T> ask(Step.Ask<T> ask) {
        try {
            channel.send(List.of(ask));
            return ask.rows();
        } catch (SQLException failed) {
            throw tenancy.failures().of(failed, false, Optional::empty);
        }
    }

    private Optional<RuntimeException> of(State next) {
        long revision = states.computeIfAbsent(
                next.key(),
                key -> ask(tenancy.states().find(key)).stream()
                        .map(State::revision)
                        .findFirst()
                        .orElse(0L));
        if (next.revision() == revision + 1) {
            states.put(next.key(), next.revision());
            return Optional.empty();
        }
        return Optional.of(new StoreUnavailableException(
                StoreUnavailableException.Reason.LOST_RACE,
                "The state " + next.key() + " was to be written in revision " + next.revision()
                        + ", but its revision is " + revision));
    }

    private Optional<RuntimeException> of(Change change) {
        return of(change.record(), change);
    }

    private <R extends CrmRecord> Optional<RuntimeException> of(RecordId<R> id, Change change) {
        Standing before = records.containsKey(id) ? records.get(id) : standing(id);
        boolean living = before.condition() == Holder.Condition.LIVING;
        boolean fits = change.kind() == ChangeKind.CREATED || living == (change.kind() != ChangeKind.RESTORED);
        if (!fits || !change.from().equals(before.version())) {
            return Optional.of(stale(change));
        }
        RecordType<R> type = id.type();
        Optional<Set<Key<?>>> keys = change.after()
                .<Set<Key<?>>>map(after -> uniqueKeys(type, type.cast(after)))
                .or(before::keys);
        records.put(
                id,
                new Standing(
                        change.version(),
                        change.after().isPresent() ? Holder.Condition.LIVING : Holder.Condition.DELETED,
                        keys));
        return change.after().isPresent() ? takenOf(id, keys.orElse(Set.of())) : Optional.empty();
    }

    /** Returns them in the order of the record: of several keys that others have, the first one is named. */
    private static <R extends CrmRecord> Set<Key<?>> uniqueKeys(RecordType<R> type, R record) {
        Set<Key<?>> unique = new LinkedHashSet<>();
        type.keysOf(record).stream().filter(key -> key.spec().isUnique()).forEach(unique::add);
        return unique;
    }

    private Standing standing(RecordId<?> id) {
        Mapping<?> mapping = tenancy.records().mapping(id.type());
        Sql sql = new Sql("SELECT m.version, m.deleted FROM ")
                .add(tenancy.records().names().of(mapping.main()))
                .add(" m WHERE ")
                .add(tenancy.records().scope("m", mapping.main()))
                .add(" AND m.id = ")
                .param(Kind.ID, id.uuid());
        return ask(new Step.Ask<>(
                        sql,
                        row -> new Standing(
                                Version.of(row.getLong(1)), condition(row.getBoolean(2)), Optional.empty())))
                .stream()
                .findFirst()
                .orElse(Standing.NEVER);
    }

    private static Holder.Condition condition(boolean deleted) {
        return deleted ? Holder.Condition.DELETED : Holder.Condition.LIVING;
    }

    private StaleRecordException stale(Change change) {
        return new StaleRecordException(
                change.record(),
                change.from(),
                new StaleRecordException.Sides(original(change), change.after(), current(change.record())));
    }

    private Optional<CrmRecord> original(Change change) {
        if (change.from().equals(Version.NONE)) {
            return Optional.empty();
        }
        Sql sql = tenancy.log().ofRecord(change.record(), change.from().previous(), 1);
        return ask(new Step.Ask<>(sql, tenancy.log()::change)).stream()
                .filter(found -> found.version().equals(change.from()))
                .findFirst()
                .flatMap(Change::after);
    }

    private Optional<CrmRecord> current(RecordId<?> id) {
        return ask(tenancy.documents(id.type(), tenancy.records().byId(id))).stream()
                .findFirst()
                .map(record -> record);
    }

    private Optional<RuntimeException> takenOf(RecordId<?> id, Set<Key<?>> keys) {
        for (Key<?> key : keys) {
            Optional<Holder> holder = holder(key, id);
            if (holder.isPresent()) {
                return Optional.of(new DuplicateKeyException(key, holder));
            }
        }
        return Optional.empty();
    }

    /** Finds which other record has a key: one of this write, or one that it leaves as it is. */
    private Optional<Holder> holder(Key<?> key, RecordId<?> id) {
        for (Map.Entry<RecordId<?>, Standing> other : records.entrySet()) {
            boolean has =
                    other.getValue().keys().filter(keys -> keys.contains(key)).isPresent();
            if (has && !other.getKey().equals(id)) {
                return Optional.of(new Holder(other.getKey(), other.getValue().condition()));
            }
        }
        Step.Ask<Holder> ask = new Step.Ask<>(
                tenancy.records().holder(key),
                row -> new Holder(key.type().id(tenancy.binding().id(row, 1)), condition(row.getBoolean(2))));
        return ask(ask).stream()
                .findFirst()
                .filter(holder -> !holder.id().equals(id))
                .filter(this::stillHas)
                .map(this::now);
    }

    private boolean stillHas(Holder holder) {
        Standing own = records.get(holder.id());
        return own == null || own.keys().isEmpty();
    }

    private Holder now(Holder holder) {
        Standing own = records.get(holder.id());
        return own == null ? holder : new Holder(holder.id(), own.condition());
    }

    private Optional<RuntimeException> ofRewrite(Change change) {
        Sql sql = tenancy.log().ofRecord(change.record(), change.version().previous(), 1);
        boolean there =
                ask(new Step.Ask<>(sql, tenancy.log()::change)).stream().anyMatch(found -> isSame(found, change));
        return there
                ? Optional.empty()
                : Optional.of(new StoreException("There is no change of " + Described.of(change) + " in version "
                        + change.version() + " with that kind, time, command, ordinal and position"));
    }

    private static boolean isSame(Change stored, Change rewritten) {
        return stored.version().equals(rewritten.version())
                && stored.kind() == rewritten.kind()
                && stored.cause().at().equals(rewritten.cause().at())
                && stored.cause().command().equals(rewritten.cause().command())
                && stored.ordinal() == rewritten.ordinal()
                && (rewritten.position().isEmpty() || stored.position().equals(rewritten.position()));
    }
}
