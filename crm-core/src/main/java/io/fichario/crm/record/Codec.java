package io.fichario.crm.record;

/**
 * Writes records of a type as JSON documents and reads them again, those of earlier releases included. Thread-safe.
 *
 * @param <R> the type of record
 */
public interface Codec<R extends CrmRecord> {

    /**
     * Returns the number of the form in which documents are written.
     *
     * @return 1 or more, rising with each change of the form
     */
    int schema();

    /**
     * Writes a record.
     *
     * @param record the record
     * @return a JSON object of the form {@link #schema()}
     */
    String write(R record);

    /**
     * Reads a record. Only its structure is checked, not what tables that change with time say.
     *
     * @param document a JSON object
     * @param schema the form in which it was written
     * @return the record
     * @throws InvalidValueException if the document is not of that form, has unknown or missing properties, or is of a
     *     later form than this release knows
     */
    R read(String document, int schema);
}
