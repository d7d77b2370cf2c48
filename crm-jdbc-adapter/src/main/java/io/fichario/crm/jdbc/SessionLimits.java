package io.fichario.crm.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * How long a session may work and wait for a lock, where a database keeps that with the session and not with a statement.
 * A connection goes back with the limits that it came with.
 */
final class SessionLimits {
    private final Connection connection;
    private final Limits found;
    private final Limits wanted;

    private SessionLimits(Connection connection, Limits found, Limits wanted) {
        this.connection = connection;
        this.found = found;
        this.wanted = wanted;
    }

    /**
     * The limits of a session; it stays as it is where nothing is to be changed.
     *
     * @param statementSeconds how long a statement may take, zero for any time
     * @param lockMilliseconds how long it may wait for a lock
     */
    private record Limits(int statementSeconds, int lockMilliseconds) {
        static final Limits NONE = new Limits(0, 0);
    }

    /** Limits the session of a connection as the store is to be limited. */
    static SessionLimits set(Connection connection, Dialect dialect, Settings settings) throws SQLException {
        if (!dialect.limitsSessions()) {
            return new SessionLimits(connection, Limits.NONE, Limits.NONE);
        }
        Limits wanted =
                new Limits(settings.timeoutSeconds(), (int) settings.lockWait().toMillis());
        SessionLimits limits = new SessionLimits(connection, read(connection), wanted);
        limits.change(wanted);
        return limits;
    }

    private static Limits read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("CALL LOCK_TIMEOUT()")) {
            result.next();
            return new Limits(statement.getQueryTimeout(), result.getInt(1));
        }
    }

    private void change(Limits limits) throws SQLException {
        if (found.equals(wanted)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCK_TIMEOUT " + limits.lockMilliseconds());
            statement.setQueryTimeout(limits.statementSeconds());
        }
    }

    void restore() throws SQLException {
        change(found);
    }
}
