package io.fichario.crm.jdbc;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.Ref;
import io.fichario.crm.store.Fetched;
import io.fichario.crm.store.HandedTransaction;
import io.fichario.crm.store.State;
import io.fichario.crm.store.Wants;

/**
 * What one write does.
 *
 * @param work the transaction
 * @param reads its reads
 */
record WorkWrites(Work work, Reads reads) implements HandedTransaction.Writes {
    @Override
    public void lock(RecordId<?> id) {
        reads.lock(Ref.to(id));
    }

    @Override
    public void append(Change change) {
        work.append(change);
    }

    @Override
    public void state(State next) {
        work.state(next);
    }

    @Override
    public void rewrite(Change change) {
        work.rewrite(change);
    }

    @Override
    public Fetched fetch(Wants wants) {
        return reads.fetch(wants);
    }

    @Override
    public void doom(Throwable cause) {
        work.doom(cause);
    }
}
