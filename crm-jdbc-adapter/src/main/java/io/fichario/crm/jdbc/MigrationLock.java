package io.fichario.crm.jdbc;

import io.fichario.crm.store.StoreUnavailableException;
import io.fichario.crm.store.StoreUnavailableException.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Lets one node after the other look after the tables. */
final class MigrationLock {
    private static final int SECONDS = 60;

    private final Dialect dialect;
    private final Names names;

    MigrationLock(Dialect dialect, Names names) {
        this.dialect = dialect;
        this.names = names;
    }

    /** The lock while it is held. */
    interface Held extends AutoCloseable {
        /** Keeps what was done. */
        void commit() throws SQLException;

        @Override
        void close() throws SQLException;
    }

    Held take(Connection connection) throws SQLException {
        return switch (dialect) {
            case POSTGRESQL -> {
                run(connection, "BEGIN");
                run(connection, "SELECT pg_advisory_xact_lock(hashtext('" + names.of("schema_history") + "'))");
                yield new InTransaction(connection);
            }
            case SQLITE -> {
                run(connection, "BEGIN IMMEDIATE");
                yield new InTransaction(connection);
            }
            case MARIADB -> named(connection);
            case H2 -> SessionLock.take(connection, names.of("schema_lock"), Duration.ofSeconds(SECONDS));
        };
    }

    private static void run(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    /** A lock that ends with the transaction, which also takes tables back. */
    private static final class InTransaction implements Held {
        private final Connection connection;
        private boolean open = true;

        InTransaction(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void commit() throws SQLException {
            run(connection, "COMMIT");
            open = false;
        }

        @Override
        public void close() throws SQLException {
            if (open) {
                run(connection, "ROLLBACK");
            }
        }
    }

    private Held named(Connection connection) throws SQLException {
        String name = "fichario " + names.of("schema_history");
        try (PreparedStatement statement = connection.prepareStatement("SELECT GET_LOCK(?, " + SECONDS + ")")) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                if (!result.next() || result.getInt(1) != 1) {
                    throw new StoreUnavailableException(
                            Reason.TIMED_OUT, "Another node looks after the tables for longer than " + SECONDS + " s");
                }
            }
        }
        return new Held() {
            @Override
            public void commit() {
                // each statement is kept at once
            }

            @Override
            public void close() throws SQLException {
                try (PreparedStatement statement = connection.prepareStatement("SELECT RELEASE_LOCK(?)")) {
                    statement.setString(1, name);
                    statement.execute();
                }
            }
        };
    }
}
