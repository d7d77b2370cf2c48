package io.fichario.crm.store;

import io.fichario.crm.record.CrmException;
import io.fichario.crm.record.Given;
import org.jspecify.annotations.Nullable;

/** Thrown when a store could not answer this time; trying again later may help, as the reason says. */
public final class StoreUnavailableException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why there was no answer. */
    public enum Reason {
        /** Another transaction was faster or stood in the way for good; nothing was written. */
        LOST_RACE,
        /** It took too long; nothing was written. */
        TIMED_OUT,
        /** The store cannot be reached or is closed; nothing was written. */
        UNREACHABLE,
        /** The connection was lost while the commit was under way: written or not, nobody knows. */
        OUTCOME_UNKNOWN
    }

    /**
     * Creates the exception.
     *
     * @param reason why there was no answer
     * @param message what was asked for
     */
    public StoreUnavailableException(Reason reason, String message) {
        this(reason, message, null);
    }

    /**
     * Creates the exception with what led to it.
     *
     * @param reason why there was no answer
     * @param message what was asked for
     * @param cause what led to it, or null
     */
    public StoreUnavailableException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = Given.value("reason", reason);
    }

    /**
     * Returns why there was no answer.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }
}
