package io.fichario.crm.jdbc;

import com.google.common.collect.Lists;
import io.fichario.crm.change.Change;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Cursor;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Key;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Ref;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.Fetched;
import io.fichario.crm.store.Holder;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import io.fichario.crm.store.StoreView;
import io.fichario.crm.store.Wants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The reads of one transaction; the arguments are checked. */
final class Reads implements StoreView {
    private static final int MOST_IDS_AT_ONCE = 1_000;

    private final Work work;
    private final Tenancy tenancy;

    Reads(Work work) {
        this.work = work;
        this.tenancy = work.tenancy();
    }

    @Override
    public TenantId tenant() {
        return work.tenant();
    }

    private <T> List<T> ask(Step.Ask<T> ask) {
        work.ask(List.of(ask));
        return ask.rows();
    }

    private <R extends CrmRecord> List<R> askRecords(RecordType<R> type, Sql sql) {
        List<R> found = ask(tenancy.documents(type, sql));
        found.forEach(work::saw);
        return List.copyOf(found);
    }

    @Override
    public <R extends CrmRecord> Optional<R> find(RecordId<R> id) {
        return askRecords(id.type(), tenancy.records().byId(id)).stream().findFirst();
    }

    @Override
    public <R extends CrmRecord> List<R> find(Collection<? extends RecordId<R>> ids) {
        Map<UUID, R> found = new HashMap<>();
        List<RecordId<R>> distinct = new ArrayList<>(new LinkedHashSet<RecordId<R>>(ids));
        for (List<RecordId<R>> some : Lists.partition(distinct, MOST_IDS_AT_ONCE)) {
            RecordType<R> type = some.get(0).type();
            List<UUID> uuids = some.stream().map(RecordId::uuid).toList();
            askRecords(type, tenancy.records().byIds(tenancy.records().mapping(type), uuids, tenancy.dialect()))
                    .forEach(record -> found.put(record.id().uuid(), record));
        }
        return distinct.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id.uuid())).stream())
                .toList();
    }

    @Override
    public <R extends CrmRecord> List<R> find(Key<R> key) {
        return askRecords(key.type(), tenancy.records().byKey(key));
    }

    @Override
    public Optional<Holder> holder(Key<?> key) {
        Step.Ask<Holder> ask = new Step.Ask<>(tenancy.records().holder(key), row -> holder(key.type(), row));
        return ask(ask).stream().findFirst();
    }

    private Holder holder(RecordType<?> type, ResultSet row) throws SQLException {
        return new Holder(
                type.id(tenancy.binding().id(row, 1)),
                row.getBoolean(2) ? Holder.Condition.DELETED : Holder.Condition.LIVING);
    }

    @Override
    public <R extends CrmRecord> Page<R> list(Query<R> query) {
        return Page.of(query, askRecords(query.type(), page(query)));
    }

    <R extends CrmRecord> Sql page(Query<R> query) {
        return new QuerySql<>(tenancy.records(), tenancy.dialect(), query)
                .page(query.cursor().map(cursor -> behind(query, cursor)));
    }

    private <R extends CrmRecord> Ordering.Behind behind(Query<R> query, Cursor cursor) {
        List<Optional<Object>> values = cursor.sortValues()
                .filter(known -> known.size() == query.orders().size())
                .orElseGet(() -> query.sortValues(known(query, cursor)));
        return new Ordering.Behind(values, cursor.id());
    }

    /** A cursor that came as a text says only which record in which version it stands at. */
    private <R extends CrmRecord> R known(Query<R> query, Cursor cursor) {
        return Optional.of(cursor.version())
                .filter(version -> !version.equals(Version.NONE))
                .flatMap(version -> changes(query.type().id(cursor.id()), version.previous(), 1).stream()
                        .filter(change -> change.version().equals(version))
                        .findFirst())
                .flatMap(Change::after)
                .map(query.type()::cast)
                .orElseThrow(() -> new InvalidValueException(
                        Fault.of("cursor", "cursor.unknown").with("value", cursor.text())));
    }

    @Override
    public <R extends CrmRecord> long count(RecordType<R> type, Condition<R> condition) {
        Sql sql = new QuerySql<>(
                        tenancy.records(), tenancy.dialect(), Query.of(type).where(condition))
                .count();
        return ask(new Step.Ask<>(sql, row -> row.getLong(1))).get(0);
    }

    @Override
    public Optional<State> state(StateKey key) {
        return ask(tenancy.states().find(key)).stream().findFirst();
    }

    @Override
    public List<Change> changes(RecordId<?> id, Version after, int limit) {
        return askChanges(tenancy.log().ofRecord(id, after, limit));
    }

    @Override
    public List<Change> latest(RecordId<?> id, int limit) {
        return List.copyOf(ask(latestOf(new Wants.Latest(id, limit))));
    }

    Step.Ask<Change> latestOf(Wants.Latest latest) {
        return new Step.Ask<>(tenancy.log().latest(latest), tenancy.log()::change);
    }

    @Override
    public List<Change> changes(CommandId command) {
        return askChanges(tenancy.log().ofCommand(command));
    }

    /** Positions are dense, so whatever a torn snapshot leaves out shows as a gap, and what is behind it waits. */
    @Override
    public List<Change> changesAfter(long position, int limit) {
        List<Change> page = new ArrayList<>(askChanges(tenancy.log().behind(position, limit)));
        boolean more = page.size() == limit;
        while (more) {
            Change last = page.get(page.size() - 1);
            List<Change> rest = askChanges(tenancy.log().behind(last.position().orElseThrow(), MOST_IDS_AT_ONCE));
            long own = rest.stream()
                    .takeWhile(change ->
                            change.cause().command().equals(last.cause().command()))
                    .count();
            page.addAll(rest.subList(0, (int) own));
            more = own == MOST_IDS_AT_ONCE;
        }
        return tenancy.dialect().snapshotsMayTear() ? withoutGap(page, position) : List.copyOf(page);
    }

    private static List<Change> withoutGap(List<Change> page, long position) {
        long expected = position + 1;
        List<Change> dense = new ArrayList<>();
        for (Change change : page) {
            if (change.position().orElseThrow() != expected) {
                break;
            }
            dense.add(change);
            expected++;
        }
        return List.copyOf(dense);
    }

    private List<Change> askChanges(Sql sql) {
        return List.copyOf(ask(new Step.Ask<>(sql, tenancy.log()::change)));
    }

    void lock(Ref<?> ref) {
        work.ask(List.of(lockOf(ref)));
        work.locks();
    }

    /** Locks the record that a reference leads to; a database of one writer has begun by then, and that is enough. */
    Step.Ask<UUID> lockOf(Ref<?> ref) {
        if (!work.joins()) {
            return new Step.Ask<>(
                    tenancy.records().lock(ref, tenancy.dialect(), ""),
                    row -> tenancy.binding().id(row, 1));
        }
        work.checkLevel();
        String level = tenancy.dialect().levelInSql();
        return new Step.Ask<>(tenancy.records().lock(ref, tenancy.dialect(), level), row -> locked(row, level));
    }

    private UUID locked(ResultSet row, String level) throws SQLException {
        if (!level.isEmpty()) {
            HostLevel.refuseUnlessNewestIsShown(row.getString(2));
        }
        return tenancy.binding().id(row, 1);
    }

    void saw(CrmRecord record) {
        work.saw(record);
    }

    void noteLocks() {
        work.locks();
    }

    @Override
    public Fetched fetch(Wants wants) {
        Fetching fetching = new Fetching(tenancy, this);
        List<Step> steps = fetching.steps(wants);
        if (!steps.isEmpty()) {
            work.ask(steps);
        }
        return fetching.answer(wants);
    }

    /** Answers wants and ends the transaction with them. */
    Fetched fetchAndEnd(Wants wants) {
        Fetching fetching = new Fetching(tenancy, this);
        work.askAndEnd(fetching.steps(wants));
        return fetching.answer(wants);
    }
}
