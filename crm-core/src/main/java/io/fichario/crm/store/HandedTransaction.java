package io.fichario.crm.store;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.TenantId;
import java.util.function.Supplier;

/**
 * For adapters: what is handed to the work of one write. It refuses changes that belong elsewhere, and a call that fails
 * dooms the transaction, so that a work that catches the exception cannot commit what is left.
 */
public final class HandedTransaction extends HandedView implements StoreTransaction {
    private final Writes writes;

    /** What an adapter does in one write; the arguments are checked. */
    public interface Writes {

        /**
         * Locks a record.
         *
         * @param id the record
         */
        void lock(RecordId<?> id);

        /**
         * Takes a change.
         *
         * @param change a change of this tenant, without a position, of a whole record
         */
        void append(Change change);

        /**
         * Takes a state.
         *
         * @param next the state
         */
        void state(State next);

        /**
         * Takes a change that is to be said anew.
         *
         * @param change a change of this tenant
         */
        void rewrite(Change change);

        /**
         * Answers wants, the locks first.
         *
         * @param wants what is wanted
         * @return the answers
         */
        Fetched fetch(Wants wants);

        /**
         * Makes the commit fail, whoever catches what is thrown now.
         *
         * @param cause what is thrown
         */
        void doom(Throwable cause);
    }

    /**
     * Creates the transaction for the calling thread.
     *
     * @param tenant whose records it writes
     * @param now gives what is to be asked, at each question
     * @param writes does what is asked for
     * @param gate says whether the store is still open
     */
    public HandedTransaction(TenantId tenant, Supplier<? extends StoreView> now, Writes writes, StoreGate gate) {
        super(tenant, now, gate);
        this.writes = Given.value("writes", writes);
    }

    @Override
    public void lock(RecordId<?> id) {
        doomIfFailing(() -> {
            writes.lock(Given.value("id", id));
            return writes;
        });
    }

    @Override
    public void append(Change change) {
        doomIfFailing(() -> {
            refuseUnlessFitting(Given.value("change", change));
            writes.append(change);
            return writes;
        });
    }

    private void refuseUnlessFitting(Change change) {
        if (tenant().equals(TenantId.STORE)) {
            throw new StoreException("The tenant " + TenantId.STORE + " has states only, and no " + described(change));
        }
        refuseUnlessOwn(change);
        if (change.position().isPresent()) {
            throw new StoreException("The change of " + described(change) + " has the position "
                    + change.position().get() + " already; the store gives positions after the commit");
        }
        if (change.after().filter(after -> !after.hidden().isEmpty()).isPresent()) {
            throw new StoreException(
                    "The change of " + described(change) + " has hidden parts; records are kept whole");
        }
    }

    private void refuseUnlessOwn(Change change) {
        if (!change.tenant().equals(tenant())) {
            throw new StoreException("The change of " + described(change) + " is of the tenant " + change.tenant()
                    + "; this transaction writes records of " + tenant());
        }
    }

    private static String described(Change change) {
        return change.record().type().name() + " " + change.record().text();
    }

    @Override
    public void state(State next) {
        doomIfFailing(() -> {
            writes.state(Given.value("state", next));
            return writes;
        });
    }

    @Override
    public void rewrite(Change change) {
        doomIfFailing(() -> {
            refuseUnlessOwn(Given.value("change", change));
            writes.rewrite(change);
            return writes;
        });
    }

    @Override
    public Fetched fetch(Wants wants) {
        return doomIfFailing(() -> writes.fetch(Given.value("wants", wants)));
    }

    private <T> T doomIfFailing(Supplier<T> call) {
        check();
        try {
            return call.get();
        } catch (RuntimeException failed) {
            writes.doom(failed);
            throw failed;
        }
    }
}
