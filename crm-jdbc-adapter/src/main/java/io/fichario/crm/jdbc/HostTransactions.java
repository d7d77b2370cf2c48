package io.fichario.crm.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The port by which a host lends its transactions: a store that has it neither begins nor ends any, and writes with what
 * the host writes, or not at all. With Spring, {@code DataSourceUtils} has both methods.
 */
public interface HostTransactions {

    /**
     * Returns the connection of the transaction that the calling thread is in.
     *
     * @return the connection, with auto-commit off
     * @throws SQLException if there is none
     */
    Connection connection() throws SQLException;

    /**
     * Takes a connection back that the store is done with; the transaction goes on.
     *
     * @param connection what {@link #connection()} gave
     */
    void release(Connection connection);
}
