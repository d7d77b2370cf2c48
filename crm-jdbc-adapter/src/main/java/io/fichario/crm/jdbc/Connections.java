package io.fichario.crm.jdbc;

/** Where the connections of a store come from, and how transactions run on them. */
interface Connections extends AutoCloseable {

    /**
     * Takes a connection for one transaction.
     *
     * @throws io.fichario.crm.store.StoreUnavailableException if there is none
     */
    Channel open(Channel.Purpose purpose);

    /** Whether transactions are those of the host. */
    boolean joins();

    /** Gives up what the store opened itself. */
    @Override
    void close();
}
