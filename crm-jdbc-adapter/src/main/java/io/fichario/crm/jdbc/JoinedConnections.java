package io.fichario.crm.jdbc;

import io.fichario.crm.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;

/** Connections on which the host begins and ends transactions. */
final class JoinedConnections implements Connections {
    private final HostTransactions host;
    private final Dialect dialect;
    private final Settings settings;
    private final Binding binding;

    JoinedConnections(HostTransactions host, Dialect dialect, Settings settings) {
        this.host = host;
        this.dialect = dialect;
        this.settings = settings;
        this.binding = new Binding(dialect);
    }

    @Override
    public Channel open(Channel.Purpose purpose) {
        Connection connection = lent();
        Statements statements = Statements.of(connection, binding, settings.timeoutSeconds());
        Line line = settings.sendsMessages(dialect) ? new MessageLine(statements) : new StatementLine(statements);
        return new JoinedChannel(statements, dialect, purpose, line, () -> host.release(connection));
    }

    private Connection lent() {
        try {
            Connection connection = host.connection();
            try {
                refuseUnlessInTransaction(connection);
                return connection;
            } catch (SQLException | RuntimeException failed) {
                host.release(connection);
                throw failed;
            }
        } catch (SQLException failed) {
            throw new Failures(dialect).unreachable(failed);
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
