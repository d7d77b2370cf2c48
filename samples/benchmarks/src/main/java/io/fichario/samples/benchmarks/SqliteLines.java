package io.fichario.samples.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;

/** Sends each message statement by statement, which cost little in the same process, and keeps what was prepared. */
final class SqliteLines implements Line.Source {
    private final Path file;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Kept writer;
    private final Deque<Kept> readers = new ConcurrentLinkedDeque<>();

    /** Opens a file of the store for the one who writes, with the settings of the store. */
    SqliteLines(Path file) {
        this.file = file;
        this.writer = new Kept(connect());
    }

    private Connection connect() {
        Properties properties = new Properties();
        properties.setProperty("journal_mode", "WAL");
        properties.setProperty("synchronous", "FULL");
        properties.setProperty("foreign_keys", "true");
        properties.setProperty("busy_timeout", "30000");
        try {
            return DriverManager.getConnection("jdbc:sqlite:" + file, properties);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public Engine engine() {
        return Engine.SQLITE;
    }

    @Override
    public Line reading() {
        Kept idle = readers.poll();
        Kept reader = idle == null ? new Kept(connect()) : idle;
        return new Open(reader, () -> readers.push(reader));
    }

    @Override
    public Line writing() {
        writing.lock();
        return new Open(writer, writing::unlock);
    }

    @Override
    public void close() {
        try {
            writer.connection.close();
            for (Kept reader = readers.poll(); reader != null; reader = readers.poll()) {
                reader.connection.close();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A connection with its statements. */
    private static final class Kept {
        private final Connection connection;
        private final Map<String, PreparedStatement> statements = new HashMap<>();

        private Kept(Connection connection) {
            this.connection = connection;
        }

        private PreparedStatement statement(String text) throws SQLException {
            PreparedStatement known = statements.get(text);
            if (known != null) {
                return known;
            }
            PreparedStatement made = connection.prepareStatement(text);
            statements.put(text, made);
            return made;
        }
    }

    private static final class Open implements Line {
        private final Kept kept;
        private final Runnable giveBack;

        private Open(Kept kept, Runnable giveBack) {
            this.kept = kept;
            this.giveBack = giveBack;
        }

        @Override
        public void send(Message message, Message.Reader reader) throws SQLException {
            for (int i = 0; i < message.texts().size(); i++) {
                PreparedStatement statement = kept.statement(message.texts().get(i));
                message.fillings().get(i).fill(new Binder(statement, Engine.SQLITE));
                if (statement.execute()) {
                    try (ResultSet rows = statement.getResultSet()) {
                        reader.read(rows);
                    }
                }
            }
        }

        @Override
        public void close() {
            giveBack.run();
        }
    }
}
