package io.fichario.crm.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection of a pool while the store has it: it goes back as it came. */
final class Lending {
    private static final Logger LOG = LoggerFactory.getLogger(Lending.class);

    private final Connection connection;
    private final boolean autoCommit;
    private final int isolation;
    private final SessionLimits limits;

    private Lending(Connection connection, boolean autoCommit, int isolation, SessionLimits limits) {
        this.connection = connection;
        this.autoCommit = autoCommit;
        this.isolation = isolation;
        this.limits = limits;
    }

    /** Takes a connection over; whoever lends it has no transaction on it. */
    static Lending of(Connection connection, Dialect dialect, Settings settings) throws SQLException {
        try {
            boolean autoCommit = connection.getAutoCommit();
            int isolation = settings.beginsByDriver(dialect) ? connection.getTransactionIsolation() : 0;
            if (!autoCommit) {
                connection.setAutoCommit(true);
            }
            return new Lending(connection, autoCommit, isolation, SessionLimits.set(connection, dialect, settings));
        } catch (SQLException | RuntimeException broken) {
            connection.close();
            throw broken;
        }
    }

    Connection connection() {
        return connection;
    }

    void giveBack() {
        try (connection) {
            if (!connection.isClosed()) {
                restore();
            }
        } catch (SQLException lost) {
            LOG.debug("A connection was lost before it went back to its pool");
        }
    }

    private void restore() throws SQLException {
        limits.restore();
        if (isolation != 0 && connection.getTransactionIsolation() != isolation) {
            connection.setTransactionIsolation(isolation);
        }
        if (connection.getAutoCommit() != autoCommit) {
            connection.setAutoCommit(autoCommit);
        }
    }
}
