package io.fichario.crm.jdbc.statements;

import io.fichario.crm.jdbc.db.Proxied;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A connection on which nothing that is done is kept: all transactions are parts of one that is undone. It is lent to
 * everyone who asks for one.
 */
final class Undone implements AutoCloseable {
    private static final String SAVEPOINT = "SAVEPOINT deed";

    private final Connection connection;

    Undone(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    DataSource source() {
        Object lent = Proxied.proxy(
                Connection.class,
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : Proxied.invoke(method, connection, arguments));
        return (DataSource) Proxied.proxy(DataSource.class, (proxy, method, arguments) -> lent);
    }

    /** Returns what is sent instead of a statement that begins or ends a transaction. */
    static String part(String statement) {
        if (statement.startsWith("BEGIN")) {
            return SAVEPOINT;
        }
        return switch (statement) {
            case "COMMIT" -> "RELEASE " + SAVEPOINT;
            case "ROLLBACK" -> "ROLLBACK TO " + SAVEPOINT;
            default -> statement;
        };
    }

    void begin() throws SQLException {
        run("BEGIN");
    }

    void undo() throws SQLException {
        run("ROLLBACK");
    }

    private void run(String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
