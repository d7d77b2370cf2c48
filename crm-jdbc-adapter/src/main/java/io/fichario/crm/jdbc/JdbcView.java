package io.fichario.crm.jdbc;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.Key;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.Fetched;
import io.fichario.crm.store.Holder;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import io.fichario.crm.store.StoreException;
import io.fichario.crm.store.StoreView;
import io.fichario.crm.store.Wants;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is handed to the work of one read: it passes on what the thread that got it asks until that work returns. */
class JdbcView implements StoreView {
    private final Work work;
    private final Gate gate;
    private final Reads reads;
    private final Thread owner = Thread.currentThread();
    private boolean ended;

    JdbcView(Work work, Gate gate) {
        this.work = work;
        this.gate = gate;
        this.reads = new Reads(work);
    }

    final void end() {
        ended = true;
    }

    final void check() {
        if (Thread.currentThread() != owner) {
            throw new StoreException("A view is used only by the thread that it was handed to");
        }
        if (ended) {
            throw new StoreException("A view is used only until the work that it was handed to returns");
        }
        gate.enterToLoad();
    }

    final Reads reads() {
        check();
        return reads;
    }

    @Override
    public TenantId tenant() {
        check();
        return work.tenant();
    }

    @Override
    public <R extends CrmRecord> Optional<R> find(RecordId<R> id) {
        return reads().find(Given.value("id", id));
    }

    @Override
    public <R extends CrmRecord> List<R> find(Collection<? extends RecordId<R>> ids) {
        return reads().find(Given.list("ids", ids));
    }

    @Override
    public <R extends CrmRecord> List<R> find(Key<R> key) {
        return reads().find(Given.value("key", key));
    }

    @Override
    public Optional<Holder> holder(Key<?> key) {
        return reads().holder(Given.value("key", key));
    }

    @Override
    public <R extends CrmRecord> Page<R> list(Query<R> query) {
        return reads().list(Given.value("query", query));
    }

    @Override
    public <R extends CrmRecord> long count(RecordType<R> type, Condition<R> condition) {
        return reads().count(Given.value("type", type), Given.value("condition", condition));
    }

    @Override
    public Optional<State> state(StateKey key) {
        return reads().state(Given.value("key", key));
    }

    @Override
    public List<Change> changes(RecordId<?> id, Version after, int limit) {
        return reads().changes(Given.value("id", id), Given.value("after", after), limit);
    }

    @Override
    public List<Change> changes(CommandId command) {
        return reads().changes(Given.value("command", command));
    }

    @Override
    public List<Change> changesAfter(long position, int limit) {
        return reads().changesAfter(position, limit);
    }

    @Override
    public Fetched fetch(Wants wants) {
        Reads now = reads();
        if (!Given.value("wants", wants).locks().isEmpty()) {
            throw new StoreException("Locks are wanted in a read; only a write locks");
        }
        return now.fetch(wants);
    }
}
