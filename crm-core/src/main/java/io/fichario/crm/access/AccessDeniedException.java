package io.fichario.crm.access;

import io.fichario.crm.record.CrmException;

/** Thrown when an actor may not do what they asked for. */
public final class AccessDeniedException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final transient Operation operation;

    /**
     * Creates the exception.
     *
     * @param actor who asked
     * @param operation what they asked for
     * @param reason why they may not
     */
    public AccessDeniedException(ActorId actor, Operation operation, String reason) {
        super("Actor " + actor + " may not do " + operation + ": " + reason);
        this.operation = operation;
    }

    /**
     * Returns what was asked for.
     *
     * @return the operation
     */
    public Operation operation() {
        return operation;
    }
}
