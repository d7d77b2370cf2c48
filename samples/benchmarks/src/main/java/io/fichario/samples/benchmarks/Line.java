package io.fichario.samples.benchmarks;

import java.sql.SQLException;

/** A connection on which messages are sent, for one transaction. */
interface Line extends AutoCloseable {
    /** Sends a message; the reader is handed each result in order. */
    void send(Message message, Message.Reader reader) throws SQLException;

    @Override
    void close() throws SQLException;

    /** Where lines come from. */
    interface Source extends AutoCloseable {
        Engine engine();

        /** Opens a line for a transaction that reads. */
        Line reading() throws SQLException;

        /** Opens a line for a transaction that writes. */
        Line writing() throws SQLException;

        @Override
        void close();
    }
}
