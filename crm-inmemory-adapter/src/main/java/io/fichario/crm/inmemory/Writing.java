package io.fichario.crm.inmemory;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StoreException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A write: it sees what is committed when it looks, and its own draft, which is checked and published at the end. */
final class Writing implements Work {
    private final Space space;
    private final Desk desk;
    private final Gate gate;
    private final Draft draft = new Draft();
    private final Set<RecordId<?>> locked = new LinkedHashSet<>();
    private @Nullable Throwable doom;

    Writing(Space space, Desk desk, Gate gate) {
        this.space = space;
        this.desk = desk;
        this.gate = gate;
    }

    @Override
    public TenantId tenant() {
        return space.tenant();
    }

    @Override
    public Snapshot now() {
        return desk.newest(space).under(draft);
    }

    /** Makes the commit fail, whoever catches what is thrown now. */
    void doom(Throwable cause) {
        if (doom == null) {
            doom = cause;
        }
    }

    void lock(RecordId<?> id) {
        if (locked.add(id)) {
            space.locks().take(id, this);
        }
    }

    void append(Change change) {
        if (!change.tenant().equals(tenant()) || tenant().equals(TenantId.STORE)) {
            throw new StoreException("The change of " + described(change) + " is of the tenant " + change.tenant()
                    + "; this transaction writes records of " + tenant()
                    + ", and the tenant " + TenantId.STORE + " has states only");
        }
        if (change.position().isPresent()) {
            throw new StoreException("The change of " + described(change) + " has the position "
                    + change.position().get() + " already; the store gives positions after the commit");
        }
        if (change.after().filter(after -> !after.hidden().isEmpty()).isPresent()) {
            throw new StoreException(
                    "The change of " + described(change) + " has hidden parts; records are kept whole");
        }
        draft.append(change, new Row(change, postings(change)));
    }

    private List<Posting> postings(Change change) {
        if (change.after().isPresent()) {
            return Posting.all(change.record().type(), change.after().get());
        }
        Row before = now().row(change.record());
        return before == null ? List.of() : before.postings();
    }

    static String described(Change change) {
        return change.record().type().name() + " " + change.record().text();
    }

    void state(State next) {
        draft.state(next);
    }

    void rewrite(Change change) {
        draft.rewrite(change);
    }

    void commit() {
        if (doom != null) {
            throw new StoreException(
                    "This transaction is doomed and was rolled back, because an exception left a part of it", doom);
        }
        if (draft.isEmpty()) {
            return;
        }
        space.commits().lock();
        try {
            gate.enter();
            space.refuseIfAbandoned();
            Commit commit = new Commit(space);
            commit.stage(draft);
            commit.publish();
        } finally {
            space.commits().unlock();
        }
    }

    void end() {
        space.locks().release(locked, this);
    }
}
