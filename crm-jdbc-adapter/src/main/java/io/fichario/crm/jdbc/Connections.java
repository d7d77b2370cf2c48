package io.fichario.crm.jdbc;

import java.sql.SQLException;

/** Where the connections of a store come from, and how transactions run on them. */
interface Connections extends AutoCloseable {

    /** Takes a connection for one transaction. */
    Channel open(Channel.Purpose purpose) throws SQLException;

    /** Whether transactions are those of the host. */
    boolean joins();

    /** Gives up what the store opened itself. */
    @Override
    void close();
}
