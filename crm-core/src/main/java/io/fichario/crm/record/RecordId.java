package io.fichario.crm.record;

import java.util.UUID;

/**
 * The identity of a record. Each type has its own implementation, a record with the one component {@code uuid}, so that
 * ids of different types cannot be mixed up.
 *
 * @param <R> the type of record
 */
public interface RecordId<R extends CrmRecord> {

    /**
     * Returns the id itself.
     *
     * @return a UUID, of version 7 where this library made it
     */
    UUID uuid();

    /**
     * Returns what kind of record it is the id of.
     *
     * @return the type
     */
    RecordType<R> type();

    /**
     * Returns the text form, which {@link RecordType#parseId} reads.
     *
     * @return the UUID in its usual form of 36 characters
     */
    default String text() {
        return uuid().toString();
    }
}
