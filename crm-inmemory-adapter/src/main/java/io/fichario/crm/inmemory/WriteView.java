package io.fichario.crm.inmemory;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.Ref;
import io.fichario.crm.store.Fetched;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StoreTransaction;
import io.fichario.crm.store.Wants;
import java.util.Optional;

/**
 * What is handed to the work of one write. A call that fails dooms the transaction, so that a work that catches the
 * exception cannot commit what is left.
 */
final class WriteView extends ReadView implements StoreTransaction {
    private final Writing writing;

    WriteView(Writing writing, Gate gate) {
        super(writing, gate);
        this.writing = writing;
    }

    @Override
    public void lock(RecordId<?> id) {
        check();
        doomIfFailing(() -> writing.lock(Given.value("id", id)));
    }

    @Override
    public void append(Change change) {
        check();
        doomIfFailing(() -> writing.append(Given.value("change", change)));
    }

    @Override
    public void state(State next) {
        check();
        doomIfFailing(() -> writing.state(Given.value("state", next)));
    }

    @Override
    public void rewrite(Change change) {
        check();
        doomIfFailing(() -> writing.rewrite(Given.value("change", change)));
    }

    @Override
    public Fetched fetch(Wants wants) {
        check();
        doomIfFailing(() -> Given.value("wants", wants).locks().forEach(this::lockWhereItLeads));
        return now().fetch(wants);
    }

    /** While this waited for the lock, the reference may have come to lead elsewhere. */
    private void lockWhereItLeads(Ref<?> ref) {
        Optional<? extends RecordId<?>> target = Fetched.follow(now(), ref);
        while (target.isPresent()) {
            writing.lock(target.get());
            Optional<? extends RecordId<?>> again = Fetched.follow(now(), ref);
            if (again.equals(target)) {
                return;
            }
            target = again;
        }
    }

    private void doomIfFailing(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            writing.doom(e);
            throw e;
        }
    }
}
