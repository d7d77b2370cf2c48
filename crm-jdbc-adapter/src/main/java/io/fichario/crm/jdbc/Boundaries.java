package io.fichario.crm.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The two ways in which transactions of our own begin and end. */
final class Boundaries {
    private static final Logger LOG = LoggerFactory.getLogger(Boundaries.class);

    private Boundaries() {}

    static OwnChannel.Boundary byStatements(Dialect dialect) {
        return new ByStatements(dialect);
    }

    static OwnChannel.Boundary byDriver(Dialect dialect) {
        return new ByDriver(dialect);
    }

    private record ByStatements(Dialect dialect) implements OwnChannel.Boundary {
        @Override
        public void begin(Statements statements, Channel.Purpose purpose) throws SQLException {
            for (String text : purpose == Channel.Purpose.READ ? dialect.beginsRead() : dialect.beginsWrite()) {
                statements.run(text);
            }
        }

        @Override
        public void commit(Statements statements) throws SQLException {
            statements.run("COMMIT");
        }

        @Override
        public void rollback(Statements statements) throws SQLException {
            statements.run("ROLLBACK");
        }
    }

    private record ByDriver(Dialect dialect) implements OwnChannel.Boundary {
        @Override
        public void begin(Statements statements, Channel.Purpose purpose) throws SQLException {
            Connection connection = statements.connection();
            int level =
                    purpose == Channel.Purpose.READ ? dialect.snapshotLevel() : Connection.TRANSACTION_READ_COMMITTED;
            if (connection.getTransactionIsolation() != level) {
                connection.setTransactionIsolation(level);
            }
            connection.setAutoCommit(false);
        }

        @Override
        public void commit(Statements statements) throws SQLException {
            statements.connection().commit();
            try {
                statements.connection().setAutoCommit(true);
            } catch (SQLException lost) {
                LOG.debug("What is done is done; whoever gives the connection back tries again");
            }
        }

        @Override
        public void rollback(Statements statements) throws SQLException {
            statements.connection().rollback();
            statements.connection().setAutoCommit(true);
        }
    }
}
