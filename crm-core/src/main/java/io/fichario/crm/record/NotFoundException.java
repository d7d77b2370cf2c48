package io.fichario.crm.record;

/** Thrown when a record is asked for that does not exist, or that the actor may not see. */
public final class NotFoundException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final transient RecordId<?> id;

    /**
     * Creates the exception.
     *
     * @param id the id that was asked for
     */
    public NotFoundException(RecordId<?> id) {
        super("There is no " + id.type().name() + " " + id.text() + ", or it is not visible to this actor");
        this.id = id;
    }

    /**
     * Returns the id that was asked for.
     *
     * @return the id
     */
    public RecordId<?> id() {
        return id;
    }
}
