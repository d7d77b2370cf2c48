package io.fichario.crm.jdbc;

import io.fichario.crm.store.StoreUnavailableException;
import io.fichario.crm.store.StoreUnavailableException.Reason;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;

/**
 * A lock of H2 that outlasts the commits that making tables brings about: a row that says which session has it. It needs no
 * second connection, and the row of a session that is gone counts for nothing.
 */
final class SessionLock implements MigrationLock.Held {
    private static final int TABLE_EXISTS = 42101;
    private static final Set<Failures.Meaning> OTHER_HAS_IT =
            Set.of(Failures.Meaning.CONFLICT, Failures.Meaning.LOST_RACE, Failures.Meaning.TIMED_OUT);

    /** Numbers of sessions begin anew with the database, their times do not. Only administrators see other sessions. */
    private static final String SESSIONS = "SELECT SESSION_ID || ' ' || SESSION_START FROM INFORMATION_SCHEMA.SESSIONS";

    private static final String OWN = SESSIONS + " WHERE SESSION_ID = SESSION_ID()";
    private static final String SEES_ALL =
            "(SELECT IS_ADMIN FROM INFORMATION_SCHEMA.USERS WHERE USER_NAME = CURRENT_USER)";

    private final Connection connection;
    private final String table;

    private SessionLock(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    /**
     * Waits for the lock.
     *
     * @param connection the session, which commits by itself
     * @param table the table of the row, which nobody needs for anything else
     * @param longest how long to wait
     */
    static SessionLock take(Connection connection, String table, Duration longest) throws SQLException {
        SessionLock lock = new SessionLock(connection, table);
        lock.makeTable();
        Patience patience = new Patience(longest);
        while (!lock.isTaken()) {
            if (!patience.lasts()) {
                throw new StoreUnavailableException(
                        Reason.TIMED_OUT,
                        "Another node looks after the tables for longer than " + longest.toSeconds()
                                + " s; if there is none, remove the row of " + table);
            }
        }
        return lock;
    }

    private void makeTable() throws SQLException {
        try {
            run("CREATE TABLE IF NOT EXISTS " + table + " (id INTEGER PRIMARY KEY, holder VARCHAR(100) NOT NULL)");
        } catch (SQLException failed) {
            // another node made it between the look and the making
            if (failed.getErrorCode() != TABLE_EXISTS) {
                throw failed;
            }
        }
    }

    private boolean isTaken() throws SQLException {
        try {
            run("DELETE FROM " + table + " WHERE " + SEES_ALL + " AND holder NOT IN (" + SESSIONS + ")");
            run("INSERT INTO " + table + " (id, holder) VALUES (1, (" + OWN + "))");
            return true;
        } catch (SQLException failed) {
            if (OTHER_HAS_IT.contains(new Failures(Dialect.H2).meaning(failed))) {
                return false;
            }
            throw failed;
        }
    }

    private void run(String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    @Override
    public void commit() {
        // each statement is kept at once
    }

    @Override
    public void close() throws SQLException {
        run("DELETE FROM " + table + " WHERE holder = (" + OWN + ")");
    }
}
