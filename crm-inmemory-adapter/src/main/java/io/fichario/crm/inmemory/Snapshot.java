package io.fichario.crm.inmemory;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Cursor;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Key;
import io.fichario.crm.record.Matcher;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Texts;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.Fetched;
import io.fichario.crm.store.Holder;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import io.fichario.crm.store.StoreView;
import io.fichario.crm.store.Wants;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was committed up to a number, with a draft laid over it; a read is one of these from its beginning to its end.
 * Its versions are kept by the desk that gave the number.
 */
final class Snapshot implements StoreView, Work {
    private static final Comparator<CrmRecord> BY_ID = (a, b) -> Texts.compareUnsigned(a.id().uuid(), b.id().uuid());

    private final Space space;
    private final long number;
    private final Draft draft;

    Snapshot(Space space, long number, Draft draft) {
        this.space = space;
        this.number = number;
        this.draft = draft;
    }

    /** Returns another snapshot of the same space with the same draft. */
    Snapshot at(long other) {
        return new Snapshot(space, other, draft);
    }

    /** Returns this snapshot with a draft laid over it. */
    Snapshot under(Draft other) {
        return new Snapshot(space, number, other);
    }

    Space space() {
        return space;
    }

    long number() {
        return number;
    }

    @Override
    public TenantId tenant() {
        return space.tenant();
    }

    @Override
    public Snapshot now() {
        return this;
    }

    @Nullable
    Row row(RecordId<?> id) {
        Row own = draft.row(id);
        return own == null ? space.row(id, number) : own;
    }

    @Override
    @SuppressWarnings("unchecked") // a table holds one type only, and an id leads to the table of its type
    public <R extends CrmRecord> Optional<R> find(RecordId<R> id) {
        Row row = row(id);
        return row == null ? Optional.empty() : (Optional<R>) row.living();
    }

    @Override
    public <R extends CrmRecord> List<R> find(Collection<? extends RecordId<R>> ids) {
        return new LinkedHashSet<RecordId<R>>(ids)
                .stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public <R extends CrmRecord> List<R> find(Key<R> key) {
        Posting posting = Posting.of(key);
        return living(having(key.type(), List.of(posting)).filter(row -> row.has(posting)), key.type())
                .sorted(BY_ID)
                .toList();
    }

    @Override
    public Optional<Holder> holder(Key<?> key) {
        return row(key.type(), Posting.of(key)).map(Row::holder);
    }

    /** Finds who has a unique key, living or deleted. */
    Optional<Row> row(RecordType<?> type, Posting posting) {
        return having(type, List.of(posting)).filter(row -> row.has(posting)).findFirst();
    }

    @Override
    public <R extends CrmRecord> Page<R> list(Query<R> query) {
        Best<R> best = new Best<>(query);
        found(query.type(), query.condition()).filter(behindCursor(query)).forEach(best::offer);
        return best.page();
    }

    @Override
    public <R extends CrmRecord> long count(RecordType<R> type, Condition<R> condition) {
        return found(type, condition).count();
    }

    private <R extends CrmRecord> Stream<R> found(RecordType<R> type, Condition<R> condition) {
        Stream<Row> rows = condition
                .accept(new Narrowing<R>(this))
                .map(postings -> having(type, postings))
                .orElseGet(() -> all(type));
        return fulfilling(rows, type, condition);
    }

    private <R extends CrmRecord> Stream<R> fulfilling(Stream<Row> rows, RecordType<R> type, Condition<R> condition) {
        return living(rows, type).filter(Matcher.of(condition, this::find));
    }

    /** Finds the records that fulfil a condition, if an index helps to find them. */
    <R extends CrmRecord> Optional<Stream<R>> indexed(RecordType<R> type, Condition<R> condition) {
        return condition
                .accept(new Narrowing<R>(this))
                .map(postings -> fulfilling(having(type, postings), type, condition));
    }

    private static <R extends CrmRecord> Stream<R> living(Stream<Row> rows, RecordType<R> type) {
        return rows.flatMap(row -> row.living().stream()).map(type::cast);
    }

    private Stream<Row> all(RecordType<?> type) {
        Table table = space.table(type);
        return visible(table == null ? Stream.empty() : table.newest(), type);
    }

    /** Returns the rows that may have one of the postings: all that do, and others. */
    private Stream<Row> having(RecordType<?> type, Collection<Posting> postings) {
        Table table = space.table(type);
        if (table == null) {
            return draft.rows(type).stream();
        }
        Stream<UUID> candidates = postings.stream()
                .flatMap(posting -> table.candidates(posting).stream())
                .distinct();
        return visible(
                candidates.mapMulti((id, found) -> {
                    Row newest = table.newest(id);
                    if (newest != null) {
                        found.accept(newest);
                    }
                }),
                type);
    }

    private Stream<Row> visible(Stream<Row> newest, RecordType<?> type) {
        Stream<Row> committed = newest.mapMulti((head, seen) -> {
            Row row = Link.at(head, number);
            if (row != null && draft.row(row.id()) == null) {
                seen.accept(row);
            }
        });
        return Stream.concat(committed, draft.rows(type).stream());
    }

    private <R extends CrmRecord> Predicate<R> behindCursor(Query<R> query) {
        if (query.cursor().isEmpty()) {
            return record -> true;
        }
        Cursor cursor = query.cursor().get();
        List<Optional<Object>> place = cursor.sortValues()
                .filter(values -> values.size() == query.orders().size())
                .orElseGet(() -> query.sortValues(known(query, cursor)));
        return record -> query.compareTo(record, place, cursor.id()) > 0;
    }

    private <R extends CrmRecord> R known(Query<R> query, Cursor cursor) {
        return change(query.type().id(cursor.id()), cursor.version())
                .flatMap(Change::after)
                .map(query.type()::cast)
                .orElseThrow(() -> new InvalidValueException(
                        Fault.of("cursor", "cursor.unknown").with("value", cursor.text())));
    }

    /** Finds the change that led to a version. */
    Optional<Change> change(RecordId<?> id, Version version) {
        if (version.equals(Version.NONE)) {
            return Optional.empty();
        }
        return changes(id, version.previous(), 1).stream().findFirst();
    }

    @Override
    public Optional<State> state(StateKey key) {
        return draft.state(key).or(() -> space.state(key, number));
    }

    @Override
    public List<Change> changes(RecordId<?> id, Version after, int limit) {
        Stream<Change> own = draft.changes().stream()
                .filter(change -> change.record().equals(id) && change.version().compareTo(after) > 0);
        List<Entry> stored = space.history(id, after);
        return withOwn(Entry.seen(stored.subList(0, Math.min(limit, stored.size())), number), own)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Change> latest(RecordId<?> id, int limit) {
        List<Change> newest = new ArrayList<>(draft.changes());
        newest.removeIf(change -> !change.record().equals(id));
        Collections.reverse(newest);
        List<Change> stored = Entry.seen(space.history(id, Version.NONE), number);
        Collections.reverse(stored);
        stored.forEach(change -> newest.add(draft.rewritten(change)));
        return List.copyOf(newest.subList(0, Math.min(limit, newest.size())));
    }

    @Override
    public List<Change> changes(CommandId command) {
        Stream<Change> own = draft.changes().stream()
                .filter(change -> change.cause().command().equals(command));
        return withOwn(space.log().of(command, number), own)
                .sorted(Comparator.comparingInt(Change::ordinal))
                .toList();
    }

    private Stream<Change> withOwn(List<Change> stored, Stream<Change> own) {
        return Stream.concat(stored.stream().map(draft::rewritten), own);
    }

    @Override
    public List<Change> changesAfter(long position, int limit) {
        List<Change> page = new ArrayList<>(space.log().after(position, limit, number));
        page.replaceAll(draft::rewritten);
        return List.copyOf(page);
    }

    @Override
    public Fetched fetch(Wants wants) {
        return Fetched.from(this, wants);
    }
}
