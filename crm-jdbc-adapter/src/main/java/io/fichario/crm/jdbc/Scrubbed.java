package io.fichario.crm.jdbc;

import java.sql.SQLException;

/** The error of a driver without its message, as databases quote values in theirs, and values may be personal. */
final class Scrubbed {
    private Scrubbed() {}

    static SQLException of(SQLException failed) {
        SQLException scrubbed =
                new SQLException(failed.getClass().getName(), failed.getSQLState(), failed.getErrorCode());
        scrubbed.setStackTrace(failed.getStackTrace());
        return scrubbed;
    }
}
