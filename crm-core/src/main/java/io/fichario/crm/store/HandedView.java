package io.fichario.crm.store;

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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * For adapters: the view that is handed to the work of one read. It passes on what the thread that got it asks until that
 * work returns, and refuses whoever else or later comes.
 */
public sealed class HandedView implements StoreView permits HandedTransaction {
    private final TenantId tenant;
    private final Supplier<? extends StoreView> now;
    private final StoreGate gate;
    private final Thread owner = Thread.currentThread();
    private boolean ended;

    /**
     * Creates the view for the calling thread.
     *
     * @param tenant whose records it shows
     * @param now gives what is to be asked, at each question
     * @param gate says whether the store is still open
     */
    public HandedView(TenantId tenant, Supplier<? extends StoreView> now, StoreGate gate) {
        this.tenant = Given.value("tenant", tenant);
        this.now = Given.value("now", now);
        this.gate = Given.value("gate", gate);
    }

    /** Ends the view: the work has returned. */
    public final void end() {
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

    final StoreView now() {
        check();
        return now.get();
    }

    @Override
    public final TenantId tenant() {
        check();
        return tenant;
    }

    @Override
    public final <R extends CrmRecord> Optional<R> find(RecordId<R> id) {
        return now().find(Given.value("id", id));
    }

    @Override
    public final <R extends CrmRecord> List<R> find(Collection<? extends RecordId<R>> ids) {
        return now().find(Given.list("ids", ids));
    }

    @Override
    public final <R extends CrmRecord> List<R> find(Key<R> key) {
        return now().find(Given.value("key", key));
    }

    @Override
    public final Optional<Holder> holder(Key<?> key) {
        return now().holder(Given.value("key", key));
    }

    @Override
    public final <R extends CrmRecord> Page<R> list(Query<R> query) {
        return now().list(Given.value("query", query));
    }

    @Override
    public final <R extends CrmRecord> long count(RecordType<R> type, Condition<R> condition) {
        return now().count(Given.value("type", type), Given.value("condition", condition));
    }

    @Override
    public final Optional<State> state(StateKey key) {
        return now().state(Given.value("key", key));
    }

    @Override
    public final List<Change> changes(RecordId<?> id, Version after, int limit) {
        return now().changes(Given.value("id", id), Given.value("after", after), Limit.checked(limit));
    }

    @Override
    public final List<Change> latest(RecordId<?> id, int limit) {
        return now().latest(Given.value("id", id), Limit.checked(limit));
    }

    @Override
    public final List<Change> changes(CommandId command) {
        return now().changes(Given.value("command", command));
    }

    @Override
    public final List<Change> changesAfter(long position, int limit) {
        return now().changesAfter(position, Limit.checked(limit));
    }

    @Override
    public Fetched fetch(Wants wants) {
        StoreView view = now();
        if (!Given.value("wants", wants).locks().isEmpty()) {
            throw new StoreException("Locks are wanted in a read; only a write locks");
        }
        return view.fetch(wants);
    }
}
