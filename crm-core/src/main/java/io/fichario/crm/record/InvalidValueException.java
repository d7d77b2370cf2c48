package io.fichario.crm.record;

/** Thrown by a value that was asked to be what it can never be. */
public final class InvalidValueException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    /**
     * Creates the exception for a fault.
     *
     * @param fault what is wrong and where
     */
    public InvalidValueException(Fault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    /**
     * Creates the exception for a code without values.
     *
     * @param path what the value was meant to be, such as {@code email}
     * @param code what is wrong
     */
    public InvalidValueException(String path, String code) {
        this(Fault.of(path, code));
    }

    /**
     * Returns what is wrong and where.
     *
     * @return the fault
     */
    public Fault fault() {
        return fault;
    }
}
