package io.fichario.crm.jdbc;

import io.fichario.crm.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections on which the host begins and ends transactions. */
final class JoinedConnections implements Connections {
    private static final Logger LOG = LoggerFactory.getLogger(JoinedConnections.class);

    private final HostTransactions host;
    private final Base base;
    private final Dialect dialect;
    private final Settings settings;

    JoinedConnections(HostTransactions host, Base base, Settings settings) {
        this.host = host;
        this.base = base;
        this.dialect = base.dialect();
        this.settings = settings;
    }

    @Override
    public Channel open(Channel.Purpose purpose) {
        try {
            return channel(purpose, host.connection());
        } catch (SQLException failed) {
            throw new Failures(dialect).unreachable(failed);
        }
    }

    private Channel channel(Channel.Purpose purpose, Connection connection) throws SQLException {
        try {
            refuseUnlessInTransaction(connection);
            SessionLimits limits = SessionLimits.set(connection, dialect, settings);
            Statements statements = Statements.of(connection, base, settings.timeoutSeconds(dialect));
            Line line = settings.sendsMessages(dialect) ? new MessageLine(statements) : new StatementLine(statements);
            return new JoinedChannel(statements, dialect, purpose, line, () -> giveBack(connection, limits));
        } catch (SQLException | RuntimeException failed) {
            host.release(connection);
            throw failed;
        }
    }

    private void giveBack(Connection connection, SessionLimits limits) {
        try {
            limits.restore();
        } catch (SQLException lost) {
            LOG.debug("A connection of the host was lost before it was released");
        } finally {
            host.release(connection);
        }
    }

    private static void refuseUnlessInTransaction(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new StoreException("The connection of the host commits each statement by itself; a store that joins"
                    + " needs one with auto-commit off");
        }
    }

    @Override
    public boolean joins() {
        return true;
    }

    @Override
    public void close() {
        // connections are the host's
    }
}
