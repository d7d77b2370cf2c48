package io.fichario.crm.jdbc;

/** In which way a store sends its statements. */
public enum Writing {
    /** The fewest messages that the database can do with. */
    FASTEST,
    /**
     * Statement by statement, with plain batches and transactions of the driver: for drivers that lead to several
     * databases.
     */
    PORTABLE
}
