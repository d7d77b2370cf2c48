package io.fichario.crm.jdbc;

import java.sql.SQLException;
import java.util.List;

/**
 * A connection while one transaction runs on it. The transaction begins with the first steps, not before, so that a work
 * that sends nothing costs nothing.
 */
interface Channel extends AutoCloseable {

    /** What a transaction is for. */
    enum Purpose {
        /** It shows one snapshot. */
        READ,
        /** Its reads show what is committed when they are sent. */
        WRITE
    }

    /** Sends steps in the transaction. */
    void send(List<? extends Step> steps) throws SQLException;

    /** Sends the last steps and ends the transaction; who joined one of the host leaves the end to it. */
    void commit(List<? extends Step> last) throws SQLException;

    /** Undoes what was sent; afterwards questions may be sent to find out why. Never throws. */
    void rollback();

    /** Whether the transaction is one of the host. */
    boolean joins();

    /**
     * Checks that reads behind a lock show what was committed before it.
     *
     * @throws io.fichario.crm.store.StoreException if the transaction is one of the host, and they do not
     */
    void checkLevel() throws SQLException;

    /** Whether the commit was on its way when the channel failed, so that nobody knows what became of it. */
    boolean isCommitting();

    /** Ends what is still open and gives the connection back. Never throws. */
    @Override
    void close();
}
