package io.fichario.crm.record;

import org.jspecify.annotations.Nullable;

/** The root of everything this library throws on purpose; unchecked, and its message never holds personal data. */
public abstract class CrmException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was wrong, the value and what is allowed
     */
    protected CrmException(String message) {
        super(message);
    }

    /**
     * Creates the exception with what led to it.
     *
     * @param message what was wrong, the value and what is allowed
     * @param cause what led to it, or null
     */
    protected CrmException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
