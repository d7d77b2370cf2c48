package io.fichario.crm.jdbc;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.Ref;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.Fetched;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StoreException;
import io.fichario.crm.store.StoreTransaction;
import io.fichario.crm.store.Wants;

/**
 * What is handed to the work of one write. A call that fails dooms the transaction, so that a work that catches the
 * exception cannot commit what is left.
 */
final class JdbcTransaction extends JdbcView implements StoreTransaction {
    private final Work work;

    JdbcTransaction(Work work, Gate gate) {
        super(work, gate);
        this.work = work;
    }

    @Override
    public void lock(RecordId<?> id) {
        Reads reads = reads();
        doomIfFailing(() -> reads.lock(Ref.to(Given.value("id", id))));
    }

    @Override
    public void append(Change change) {
        check();
        doomIfFailing(() -> {
            refuseUnlessFitting(Given.value("change", change));
            work.append(change);
        });
    }

    private void refuseUnlessFitting(Change change) {
        if (!change.tenant().equals(work.tenant()) || work.tenant().equals(TenantId.STORE)) {
            throw new StoreException("The change of " + Described.of(change) + " is of the tenant " + change.tenant()
                    + "; this transaction writes records of " + work.tenant() + ", and the tenant " + TenantId.STORE
                    + " has states only");
        }
        if (change.position().isPresent()) {
            throw new StoreException("The change of " + Described.of(change) + " has the position "
                    + change.position().get() + " already; the store gives positions after the commit");
        }
        if (change.after().filter(after -> !after.hidden().isEmpty()).isPresent()) {
            throw new StoreException(
                    "The change of " + Described.of(change) + " has hidden parts; records are kept whole");
        }
    }

    @Override
    public void state(State next) {
        check();
        doomIfFailing(() -> work.state(Given.value("state", next)));
    }

    @Override
    public void rewrite(Change change) {
        check();
        doomIfFailing(() -> {
            if (!Given.value("change", change).tenant().equals(work.tenant())) {
                throw new StoreException("The change of " + Described.of(change) + " is of the tenant "
                        + change.tenant() + "; this transaction writes records of " + work.tenant());
            }
            work.rewrite(change);
        });
    }

    @Override
    public Fetched fetch(Wants wants) {
        Reads reads = reads();
        Given.value("wants", wants);
        try {
            return reads.fetch(wants);
        } catch (RuntimeException failed) {
            work.doom(failed);
            throw failed;
        }
    }

    private void doomIfFailing(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException failed) {
            work.doom(failed);
            throw failed;
        }
    }
}
