package io.fichario.crm.inmemory;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.CommandChunks;
import io.fichario.crm.store.CrmStore;
import io.fichario.crm.store.HandedTransaction;
import io.fichario.crm.store.HandedView;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import io.fichario.crm.store.StoreException;
import io.fichario.crm.store.StoreGate;
import io.fichario.crm.store.StoreTransaction;
import io.fichario.crm.store.StoreView;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps records and their changes in memory, for tests and for hosts that need nothing to outlast the process. Readers
 * never wait and never see half of a transaction; writers wait for each other at record locks and for the moment of a
 * commit. Thread-safe.
 */
public final class InMemoryStore implements CrmStore {
    private static final Duration USUAL_LOCK_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_LOCK_WAIT = Duration.ofDays(1);
    private static final StateKey MARK = new StateKey("load", "mark");

    private final ReentrantLock loads = new ReentrantLock();
    private final Desks desks = new Desks();
    private final StoreGate gate = StoreGate.of("store in memory");
    private final Duration lockWait;
    private final Spaces spaces;

    private InMemoryStore(Duration lockWait) {
        this.lockWait = lockWait;
        this.spaces = new Spaces(desks, lockWait);
    }

    /**
     * Creates an empty store that waits at most 5 seconds for a record lock.
     *
     * @return the store
     */
    public static InMemoryStore create() {
        return create(USUAL_LOCK_WAIT);
    }

    /**
     * Creates an empty store.
     *
     * @param lockWait how long to wait at most for a record lock, from zero, which does not wait, to a day
     * @return the store
     * @throws StoreException if the time is not within these bounds
     */
    public static InMemoryStore create(Duration lockWait) {
        Given.value("lockWait", lockWait);
        if (lockWait.isNegative() || lockWait.compareTo(LONGEST_LOCK_WAIT) > 0) {
            throw new StoreException(
                    "The wait for a lock is " + lockWait + "; from zero to " + LONGEST_LOCK_WAIT + " is allowed");
        }
        return new InMemoryStore(lockWait);
    }

    /**
     * Creates a store with all that is committed in this one, which goes its own way from then on: neither sees what is
     * done in the other. It is much faster than loading the history, as what never changes is shared. Each tenant is
     * taken between two commits.
     *
     * @return the store, which waits as long for a lock as this one
     * @throws StoreException if this thread is in a transaction of this store, or a load was not finished
     * @throws io.fichario.crm.store.StoreUnavailableException if this store is closed
     */
    public InMemoryStore copy() {
        if (desks.mine().work() != null) {
            throw new StoreException("A copy inside a transaction, which would miss what is not committed");
        }
        loads.lock();
        try {
            gate.enter();
            InMemoryStore copy = new InMemoryStore(lockWait);
            copy.spaces.copy(spaces);
            return copy;
        } finally {
            loads.unlock();
        }
    }

    @Override
    public <T extends @Nullable Object> T read(TenantId tenant, Function<? super StoreView, ? extends T> work) {
        Given.value("work", work);
        Desk desk = desks.mine();
        Work outer = desk.work();
        if (outer != null) {
            gate.enterToLoad();
            return hand(view(joined(outer, tenant)), work);
        }
        gate.enter();
        try {
            Snapshot snapshot = desk.newest(spaces.toRead(Given.value("tenant", tenant)));
            desk.sit(snapshot);
            return hand(view(snapshot), work);
        } finally {
            desk.leave();
        }
    }

    @Override
    public <T extends @Nullable Object> T write(TenantId tenant, Function<? super StoreTransaction, ? extends T> work) {
        Given.value("work", work);
        Desk desk = desks.mine();
        Work outer = desk.work();
        return outer == null
                ? writeAlone(new Writing(spaceToWrite(Given.value("tenant", tenant)), desk, gate), desk, work)
                : writeWithin(joined(outer, tenant), work);
    }

    private <T extends @Nullable Object> T writeAlone(
            Writing writing, Desk desk, Function<? super StoreTransaction, ? extends T> work) {
        desk.sit(writing);
        try {
            T result = hand(transaction(writing), work);
            writing.commit();
            return result;
        } finally {
            writing.end();
            desk.leave();
        }
    }

    private <T extends @Nullable Object> T writeWithin(
            Work outer, Function<? super StoreTransaction, ? extends T> work) {
        gate.enterToLoad();
        if (!(outer instanceof Writing writing)) {
            throw new StoreException("A write inside a read; begin with the write, in which reads join");
        }
        try {
            return hand(transaction(writing), work);
        } catch (Throwable e) {
            writing.doom(e);
            throw e;
        }
    }

    private HandedView view(Work work) {
        return new HandedView(work.tenant(), work::now, gate);
    }

    private HandedTransaction transaction(Writing writing) {
        return new HandedTransaction(writing.tenant(), writing::now, writing, gate);
    }

    private static Work joined(Work outer, TenantId tenant) {
        if (!outer.tenant().equals(Given.value("tenant", tenant))) {
            throw new StoreException("A transaction of the tenant " + tenant + " inside one of " + outer.tenant()
                    + "; a transaction is of one tenant");
        }
        return outer;
    }

    private static <T extends @Nullable Object, V extends HandedView> T hand(
            V view, Function<? super V, ? extends T> work) {
        try {
            return work.apply(view);
        } finally {
            view.end();
        }
    }

    /** Returns what a tenant has, for tests that look behind the port. */
    Space space(TenantId tenant) {
        return spaces.toRead(tenant);
    }

    private Space spaceToWrite(TenantId tenant) {
        gate.enter();
        return spaces.toWrite(tenant);
    }

    @Override
    public void load(Stream<Change> changes) {
        if (desks.mine().work() != null) {
            throw new StoreException("A load inside a transaction; it runs transactions of its own");
        }
        loads.lock();
        try {
            gate.enterToLoad();
            if (gate.isMarked()) {
                clear();
            }
            load(new CommandChunks(Given.value("changes", changes).iterator()));
        } finally {
            loads.unlock();
        }
    }

    private void load(CommandChunks chunks) {
        while (chunks.hasNext()) {
            List<Change> chunk = chunks.next();
            if (chunks.hasNext() && !gate.isMarked()) {
                mark("running");
                gate.mark();
            }
            Loading.load(chunk, spaces::toWrite);
        }
        if (gate.isMarked()) {
            mark("done");
            gate.unmark();
        }
    }

    /** The mark stays until a load has come to its end. */
    private void clear() {
        spaces.clear();
        mark("running");
    }

    private void mark(String progress) {
        Space space = spaces.toWrite(TenantId.STORE);
        space.commits().lock();
        try {
            String document = "{\"progress\":\"" + progress + "\"}";
            Commit commit = new Commit(space);
            commit.state(space.state(MARK, space.lastCommit())
                    .map(state -> state.then(document))
                    .orElseGet(() -> State.first(MARK, document)));
            commit.publish();
        } finally {
            space.commits().unlock();
        }
    }

    @Override
    public List<TenantId> tenants() {
        gate.enter();
        return spaces.written()
                .filter(tenant -> !tenant.equals(TenantId.STORE))
                .sorted((a, b) -> a.text().compareTo(b.text()))
                .toList();
    }

    @Override
    public long number(TenantId tenant) {
        gate.enter();
        return spaces.toRead(Given.value("tenant", tenant)).lastPosition();
    }

    @Override
    public boolean joins() {
        return false;
    }

    @Override
    public void close() {
        gate.close();
        spaces.clear();
    }
}
