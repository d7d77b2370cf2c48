package io.fichario.crm.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections to an embedded file: one that writes, and as many that read as read at the same time. They are kept, as
 * their statements are, which the driver would make anew each time.
 */
final class FileConnections implements Connections {
    private static final Logger LOG = LoggerFactory.getLogger(FileConnections.class);
    private static final int MOST_IDLE_READERS = 8;

    private final EmbeddedFile file;
    private final Settings settings;
    private final Base base;
    private final OneWriter oneWriter;
    private final Deque<Statements> readers = new ConcurrentLinkedDeque<>();
    private @Nullable Statements writer;
    private volatile boolean closed;

    FileConnections(EmbeddedFile file, Base base, Settings settings) {
        this.file = file;
        this.base = base;
        this.settings = settings;
        this.oneWriter = new OneWriter(settings.lockWait());
    }

    /** Opens a connection to the file, which becomes the caller's. */
    static Connection connect(EmbeddedFile file, Settings settings) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("journal_mode", "WAL");
        properties.setProperty("synchronous", "FULL");
        properties.setProperty("foreign_keys", "true");
        properties.setProperty("busy_timeout", Long.toString(settings.lockWait().toMillis()));
        return patiently(file.url(), properties, new Patience(settings.lockWait()));
    }

    /** While a new file gets its log, others who open it are told that it is busy without having waited. */
    private static Connection patiently(String url, Properties properties, Patience patience) throws SQLException {
        while (true) {
            try {
                return DriverManager.getConnection(url, properties);
            } catch (SQLException failed) {
                boolean busy = new Failures(Dialect.SQLITE).meaning(failed) == Failures.Meaning.TIMED_OUT;
                if (!busy || !patience.lasts()) {
                    throw failed;
                }
            }
        }
    }

    @Override
    public Channel open(Channel.Purpose purpose) {
        try {
            return purpose == Channel.Purpose.WRITE ? writing() : reading();
        } catch (SQLException failed) {
            throw new Failures(Dialect.SQLITE).unreachable(failed);
        }
    }

    private Channel writing() throws SQLException {
        Runnable done = oneWriter.enter();
        try {
            Statements statements = writer == null ? statements() : writer;
            writer = statements;
            return channel(statements, Channel.Purpose.WRITE, () -> {
                if (isGone(statements)) {
                    writer = null;
                }
                done.run();
            });
        } catch (SQLException | RuntimeException failed) {
            done.run();
            throw failed;
        }
    }

    private Channel reading() throws SQLException {
        @Nullable Statements idle = readers.poll();
        Statements statements = idle == null ? statements() : idle;
        return channel(statements, Channel.Purpose.READ, () -> giveBack(statements));
    }

    private Channel channel(Statements statements, Channel.Purpose purpose, Runnable giveBack) {
        return new OwnChannel(statements, Boundaries.byStatements(Dialect.SQLITE), purpose, giveBack);
    }

    private Statements statements() throws SQLException {
        return Statements.keeping(connect(file, settings), base);
    }

    private void giveBack(Statements statements) {
        if (closed || readers.size() >= MOST_IDLE_READERS) {
            close(statements);
        } else if (!isGone(statements)) {
            readers.push(statements);
        }
    }

    private static boolean isGone(Statements statements) {
        try {
            return statements.connection().isClosed();
        } catch (SQLException gone) {
            return true;
        }
    }

    private static void close(Statements statements) {
        try {
            statements.connection().close();
        } catch (SQLException gone) {
            LOG.debug("A connection to the file was gone before it was closed");
        }
    }

    @Override
    public boolean joins() {
        return false;
    }

    @Override
    public void close() {
        closed = true;
        for (Statements reader = readers.poll(); reader != null; reader = readers.poll()) {
            close(reader);
        }
        Runnable done = oneWriter.enter();
        try {
            if (writer != null) {
                close(writer);
                writer = null;
            }
        } finally {
            done.run();
        }
    }
}
