package io.fichario.crm.command;

import com.google.common.collect.Lists;
import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Key;
import io.fichario.crm.record.Matcher;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.DuplicateKeyException;
import io.fichario.crm.store.Fetched;
import io.fichario.crm.store.Holder;
import io.fichario.crm.store.StaleRecordException;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import io.fichario.crm.store.StoreException;
import io.fichario.crm.store.StoreTransaction;
import io.fichario.crm.store.StoreUnavailableException;
import io.fichario.crm.store.StoreView;
import io.fichario.crm.store.Wants;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Imagined changes over what a store shows: reads see them, nothing is ever written. For previews, by one thread. */
final class Overlay implements StoreTransaction {
    private final StoreView base;
    private final Map<RecordId<?>, Change> newest = new LinkedHashMap<>();
    private final List<Change> log = new ArrayList<>();
    private final Map<StateKey, State> states = new HashMap<>();

    Overlay(StoreView base) {
        this.base = base;
    }

    @Override
    public TenantId tenant() {
        return base.tenant();
    }

    /** Nothing is written, so there is nobody to wait for. */
    @Override
    public void lock(RecordId<?> id) {
        find(id);
    }

    @Override
    public void append(Change change) {
        Optional<? extends CrmRecord> current = find(change.record());
        Version version = current.map(CrmRecord::version).orElse(Version.NONE);
        boolean fits = change.kind() == ChangeKind.RESTORED ? current.isEmpty() : version.equals(change.from());
        fits &= change.kind() != ChangeKind.CREATED
                || changes(change.record(), Version.NONE, 1).isEmpty();
        if (!fits) {
            throw new StaleRecordException(
                    change.record(),
                    change.from(),
                    new StaleRecordException.Sides(Optional.empty(), change.after(), current.map(record -> record)));
        }
        change.after().ifPresent(after -> refuseTaken(after.id().type(), after));
        newest.put(change.record(), change);
        log.add(change);
    }

    private <R extends CrmRecord> void refuseTaken(RecordType<R> type, CrmRecord record) {
        for (Key<R> key : type.keysOf(type.cast(record))) {
            Optional<Holder> holder = key.spec().isUnique() ? holder(key) : Optional.empty();
            if (holder.filter(other -> !other.id().equals(record.id())).isPresent()) {
                throw new DuplicateKeyException(key, holder);
            }
        }
    }

    @Override
    public void state(State next) {
        long revision = state(next.key()).map(State::revision).orElse(0L);
        if (next.revision() != revision + 1) {
            throw new StoreUnavailableException(
                    StoreUnavailableException.Reason.LOST_RACE, "The state " + next.key() + " was written meanwhile");
        }
        states.put(next.key(), next);
    }

    @Override
    public void rewrite(Change change) {
        throw new StoreException("History is not rewritten in a preview");
    }

    @Override
    public <R extends CrmRecord> Optional<R> find(RecordId<R> id) {
        Change change = newest.get(id);
        return change == null ? base.find(id) : change.after().map(id.type()::cast);
    }

    @Override
    public <R extends CrmRecord> List<R> find(Collection<? extends RecordId<R>> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> find((RecordId<R>) id).stream())
                .toList();
    }

    @Override
    public <R extends CrmRecord> List<R> find(Key<R> key) {
        return Stream.concat(
                        base.find(key).stream().filter(record -> !newest.containsKey(record.id())),
                        imagined(key.type())
                                .filter(record -> key.type().keysOf(record).contains(key)))
                .sorted(Query.of(key.type()).comparator())
                .toList();
    }

    private <R extends CrmRecord> Stream<R> imagined(RecordType<R> type) {
        return newest.values().stream()
                .filter(change -> change.record().type().equals(type))
                .flatMap(change -> change.after().stream())
                .map(type::cast);
    }

    @Override
    public Optional<Holder> holder(Key<?> key) {
        return imaginedHolder(key).or(() -> base.holder(key).filter(holder -> !frees(holder, key)));
    }

    private <R extends CrmRecord> Optional<Holder> imaginedHolder(Key<R> key) {
        return imagined(key.type())
                .filter(record -> key.type().keysOf(record).contains(key))
                .findFirst()
                .map(record -> new Holder(record.id(), Holder.Condition.LIVING));
    }

    /** A record that was changed to another key frees it; one that was deleted keeps it. */
    private boolean frees(Holder holder, Key<?> key) {
        Change change = newest.get(holder.id());
        return change != null
                && change.kind() != ChangeKind.DELETED
                && imaginedHolder(key).isEmpty();
    }

    @Override
    public <R extends CrmRecord> Page<R> list(Query<R> query) {
        if (newest.isEmpty()) {
            return base.list(query);
        }
        Predicate<R> matcher = matcher(query.condition());
        Predicate<R> behind = behind(query);
        List<R> found = new ArrayList<>(
                imagined(query.type()).filter(matcher).filter(behind).toList());
        Query<R> next = ownPart(query);
        Page<R> page;
        int stored = 0;
        do {
            page = base.list(next);
            List<R> untouched = page.items().stream()
                    .filter(record -> !newest.containsKey(record.id()) && matcher.test(record))
                    .toList();
            found.addAll(untouched);
            stored += untouched.size();
            next = page.next().map(next::after).orElse(next);
        } while (page.more() && stored <= query.limit());
        found.sort(query.comparator());
        return Page.of(query, found.subList(0, Math.min(found.size(), query.limit() + 1)));
    }

    /** What is below does not know the records of here, so it is asked only what needs no other record. */
    private static <R extends CrmRecord> Query<R> ownPart(Query<R> query) {
        return new Query<>(
                query.type(), query.condition().accept(new OwnPart<>()), query.orders(), query.cursor(), query.limit());
    }

    private <R extends CrmRecord> Predicate<R> behind(Query<R> query) {
        return query.cursor()
                .<Predicate<R>>map(cursor -> {
                    List<Optional<Object>> place = cursor.sortValues()
                            .orElseGet(() -> query.sortValues(at(query.type(), cursor.id(), cursor.version())));
                    return record -> query.compareTo(record, place, cursor.id()) > 0;
                })
                .orElse(record -> true);
    }

    private <R extends CrmRecord> R at(RecordType<R> type, UUID id, Version version) {
        return changes(type.id(id), version.previous(), 1).stream()
                .flatMap(change -> change.after().stream())
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        Fault.of("cursor", "cursor.unknown").with("value", id + "@" + version)));
    }

    private <R extends CrmRecord> Predicate<R> matcher(Condition<R> condition) {
        return Matcher.of(condition, this::find);
    }

    @Override
    public <R extends CrmRecord> long count(RecordType<R> type, Condition<R> condition) {
        boolean asksOthers = !condition.accept(new OwnPart<>()).equals(condition);
        return asksOthers && !newest.isEmpty() ? countOfPages(type, condition) : countOfBoth(type, condition);
    }

    private <R extends CrmRecord> long countOfPages(RecordType<R> type, Condition<R> condition) {
        long count = 0;
        Query<R> next = Query.of(type).where(condition).limit(Query.MAX_LIMIT);
        Page<R> page;
        do {
            page = list(next);
            count += page.items().size();
            next = page.next().map(next::after).orElse(next);
        } while (page.more());
        return count;
    }

    private <R extends CrmRecord> long countOfBoth(RecordType<R> type, Condition<R> condition) {
        Predicate<R> matcher = matcher(condition);
        long replaced = newest.keySet().stream()
                .filter(id -> id.type().equals(type))
                .flatMap(id -> base.find(type.id(id.uuid())).stream())
                .filter(matcher)
                .count();
        return base.count(type, condition)
                - replaced
                + imagined(type).filter(matcher).count();
    }

    @Override
    public Optional<State> state(StateKey key) {
        return Optional.ofNullable(states.get(key)).or(() -> base.state(key));
    }

    @Override
    public List<Change> changes(RecordId<?> id, Version after, int limit) {
        Stream<Change> imagined = log.stream()
                .filter(change -> change.record().equals(id) && change.version().compareTo(after) > 0);
        return Stream.concat(base.changes(id, after, limit).stream(), imagined)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Change> latest(RecordId<?> id, int limit) {
        Stream<Change> imagined =
                Lists.reverse(log).stream().filter(change -> change.record().equals(id));
        return Stream.concat(imagined, base.latest(id, limit).stream())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Change> changes(CommandId command) {
        return Stream.concat(
                        base.changes(command).stream(),
                        log.stream().filter(change -> change.cause().command().equals(command)))
                .toList();
    }

    @Override
    public List<Change> changesAfter(long position, int limit) {
        return base.changesAfter(position, limit);
    }

    @Override
    public Fetched fetch(Wants wants) {
        return Fetched.from(this, wants);
    }
}
