package io.fichario.crm.store;

import io.fichario.crm.record.CrmException;
import org.jspecify.annotations.Nullable;

/** Thrown when a store cannot do what it was asked for and trying again does not help. */
public final class StoreException extends CrmException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was wrong and what is allowed
     */
    public StoreException(String message) {
        super(message);
    }

    /**
     * Creates the exception with what led to it.
     *
     * @param message what was wrong and what is allowed
     * @param cause what led to it, or null
     */
    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
