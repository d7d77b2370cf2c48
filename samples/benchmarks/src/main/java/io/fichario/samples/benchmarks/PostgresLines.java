package io.fichario.samples.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sends each message as one prepared text of several statements, so that it is one round trip. */
final class PostgresLines implements Line.Source {
    private final HikariDataSource pool;
    private final Map<List<String>, String> joined = new ConcurrentHashMap<>();

    PostgresLines(HikariDataSource pool) {
        this.pool = pool;
    }

    @Override
    public Engine engine() {
        return Engine.POSTGRESQL;
    }

    @Override
    public Line reading() throws SQLException {
        return new Open(pool.getConnection());
    }

    @Override
    public Line writing() throws SQLException {
        return reading();
    }

    @Override
    public void close() {
        pool.close();
    }

    private String text(List<String> texts) {
        String known = joined.get(texts);
        if (known != null) {
            return known;
        }
        String text = String.join(";\n", texts);
        joined.put(List.copyOf(texts), text);
        return text;
    }

    private final class Open implements Line {
        private final Connection connection;

        private Open(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void send(Message message, Message.Reader reader) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(text(message.texts()))) {
                Binder binder = new Binder(statement, Engine.POSTGRESQL);
                for (Message.Filling filling : message.fillings()) {
                    filling.fill(binder);
                }
                answer(statement, reader);
            }
        }

        private static void answer(PreparedStatement statement, Message.Reader reader) throws SQLException {
            boolean result = statement.execute();
            while (result || statement.getUpdateCount() != -1) {
                if (result) {
                    try (ResultSet rows = statement.getResultSet()) {
                        reader.read(rows);
                    }
                }
                result = statement.getMoreResults();
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
