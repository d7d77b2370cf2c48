package io.fichario.crm.store;

import io.fichario.crm.record.CrmException;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.Version;
import java.util.Optional;

/**
 * Thrown when a change was made from a version that is no longer the newest. Holds what a three-way difference needs,
 * as far as it is known where it is thrown; the doors fill all of it, with what the actor may see.
 */
public final class StaleRecordException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final transient RecordId<?> id;
    private final transient Version expected;
    private final transient Sides sides;

    /**
     * What met.
     *
     * @param original the record in the version from which the change was made
     * @param attempted the record as the change would have left it
     * @param current the newest record, empty when it was deleted or never was
     */
    public record Sides(Optional<CrmRecord> original, Optional<CrmRecord> attempted, Optional<CrmRecord> current) {
        /** Checks that nothing is null. */
        public Sides {
            Given.value("original", original);
            Given.value("attempted", attempted);
            Given.value("current", current);
        }
    }

    /**
     * Creates the exception.
     *
     * @param id the record
     * @param expected the version from which the change was made
     * @param sides what met
     */
    public StaleRecordException(RecordId<?> id, Version expected, Sides sides) {
        super("The " + id.type().name() + " " + id.text() + " was to be changed from version " + expected + "; "
                + sides.current()
                        .map(record -> "its version is " + record.version())
                        .orElse("it is not in that version any more"));
        this.id = id;
        this.expected = expected;
        this.sides = sides;
    }

    /**
     * Returns which record it is.
     *
     * @return the id
     */
    public RecordId<?> id() {
        return id;
    }

    /**
     * Returns the version from which the change was made.
     *
     * @return the version, {@link Version#NONE} when the record was to be made
     */
    public Version expected() {
        return expected;
    }

    /**
     * Returns the record in the version from which the change was made.
     *
     * @return the record, or empty where it is not known
     */
    public Optional<CrmRecord> original() {
        return sides.original();
    }

    /**
     * Returns the record as the change would have left it.
     *
     * @return the record, or empty for a deletion
     */
    public Optional<CrmRecord> attempted() {
        return sides.attempted();
    }

    /**
     * Returns the newest record.
     *
     * @return the record, or empty when it was deleted, never was, or is not known
     */
    public Optional<CrmRecord> current() {
        return sides.current();
    }
}
