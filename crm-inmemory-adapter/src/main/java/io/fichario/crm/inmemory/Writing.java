package io.fichario.crm.inmemory;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.Ref;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.Fetched;
import io.fichario.crm.store.HandedTransaction;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StoreException;
import io.fichario.crm.store.StoreGate;
import io.fichario.crm.store.Wants;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A write: it sees what is committed when it looks, and its own draft, which is checked and published at the end. */
final class Writing implements Work, HandedTransaction.Writes {
    private final Space space;
    private final Desk desk;
    private final StoreGate gate;
    private final Draft draft = new Draft();
    private Set<RecordId<?>> locked = Set.of();
    private @Nullable Throwable doom;

    Writing(Space space, Desk desk, StoreGate gate) {
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

    @Override
    public void doom(Throwable cause) {
        if (doom == null) {
            doom = cause;
        }
    }

    @Override
    public void lock(RecordId<?> id) {
        if (locked.isEmpty()) {
            locked = new LinkedHashSet<>();
        }
        if (locked.add(id)) {
            space.locks().take(id, this);
        }
    }

    @Override
    public void append(Change change) {
        draft.append(change, new Row(change, postings(change)));
    }

    @Override
    public Fetched fetch(Wants wants) {
        wants.locks().forEach(this::lockWhereItLeads);
        return now().fetch(wants);
    }

    /** While this waited for the lock, the reference may have come to lead elsewhere. */
    private void lockWhereItLeads(Ref<?> ref) {
        Optional<? extends RecordId<?>> target = ref.follow(now()::find);
        while (target.isPresent()) {
            lock(target.get());
            Optional<? extends RecordId<?>> again = ref.follow(now()::find);
            if (again.equals(target)) {
                return;
            }
            target = again;
        }
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

    @Override
    public void state(State next) {
        draft.state(next);
    }

    @Override
    public void rewrite(Change change) {
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
