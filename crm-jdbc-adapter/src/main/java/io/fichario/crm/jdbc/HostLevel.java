package io.fichario.crm.jdbc;

import io.fichario.crm.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;

/**
 * The isolation level of a transaction of the host. A lock guards what is read behind it only where such reads show what
 * was committed before the lock was granted.
 */
final class HostLevel {
    private static final Set<String> SHOWING_NEWEST = Set.of("READ COMMITTED", "READ UNCOMMITTED");

    private HostLevel() {}

    /** Refuses a level that the connection itself tells. */
    static void refuseUnlessNewestIsShown(Connection connection) throws SQLException {
        refuseUnlessNewestIsShown(
                switch (connection.getTransactionIsolation()) {
                    case Connection.TRANSACTION_READ_UNCOMMITTED -> "READ UNCOMMITTED";
                    case Connection.TRANSACTION_READ_COMMITTED -> "READ COMMITTED";
                    case Connection.TRANSACTION_REPEATABLE_READ -> "REPEATABLE READ";
                    case Connection.TRANSACTION_SERIALIZABLE -> "SERIALIZABLE";
                    default -> "SNAPSHOT";
                });
    }

    /** Refuses a level by its name in SQL. */
    static void refuseUnlessNewestIsShown(String level) {
        String name = level.toUpperCase(Locale.ROOT);
        if (!SHOWING_NEWEST.contains(name)) {
            throw new StoreException("The transaction of the host is at the level " + name
                    + ", in which what is read behind a lock is from before it; a store that joins locks at the level"
                    + " READ COMMITTED");
        }
    }
}
