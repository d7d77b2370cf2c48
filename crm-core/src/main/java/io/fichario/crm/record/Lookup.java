package io.fichario.crm.record;

import java.util.Optional;

/** Where a condition or a reference finds other records than the one it is asked about. */
@FunctionalInterface
public interface Lookup {

    /**
     * Finds a record.
     *
     * @param id the id
     * @param <R> the type of record
     * @return the record, or empty when there is none
     */
    <R extends CrmRecord> Optional<R> find(RecordId<R> id);

    /**
     * Returns the look-up that finds nothing, for conditions that look at one record alone.
     *
     * @return finds no record
     */
    static Lookup nothing() {
        return new Lookup() {
            @Override
            public <R extends CrmRecord> Optional<R> find(RecordId<R> id) {
                return Optional.empty();
            }
        };
    }
}
