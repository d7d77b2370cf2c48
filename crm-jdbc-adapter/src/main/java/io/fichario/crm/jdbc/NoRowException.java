package io.fichario.crm.jdbc;

import java.sql.SQLException;

/** Thrown when a guarded statement found no row to change; the reason is found out afterwards. */
final class NoRowException extends SQLException {
    private static final long serialVersionUID = 1L;

    NoRowException() {
        super("a guarded statement found no row");
    }
}
