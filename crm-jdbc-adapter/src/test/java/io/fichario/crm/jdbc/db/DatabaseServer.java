package io.fichario.crm.jdbc.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A server of databases, with a folder of its own, as a child of this JVM. It can be killed and started again over what
 * it had written; port and URLs stay. It ends at the latest with the JVM.
 */
public abstract sealed class DatabaseServer implements AutoCloseable permits PostgresServer, MariaDbServer {
    /** Below the ports that systems give to those who connect, so that none of them takes it while a server is down. */
    private static final int FIRST_PORT = 20_000;

    private static final int LAST_PORT = 30_000;

    private final Path folder;
    private final int port = freePort();
    private final Map<String, String> settings;
    private final AtomicInteger databases = new AtomicInteger();
    private final Thread atExit = new Thread(this::end, "end of a database server");
    private @Nullable ServerProcess process;
    private @Nullable Connection administrator;

    DatabaseServer(String name, Map<String, String> settings) {
        this.folder = Scratch.directory(name);
        this.settings = Map.copyOf(settings);
    }

    /** Returns a new empty database on this server; it is dropped when it is closed. */
    public final Database fresh() {
        String name = "crm" + databases.incrementAndGet();
        create(name);
        return open(name);
    }

    /** Returns the port on 127.0.0.1. */
    public final int port() {
        return port;
    }

    /** Returns the id of the process that listens; its children have others. */
    public final long pid() {
        return running().pid();
    }

    /** Ends the server and its children without any warning, as a failure of power does. What it wrote stays. */
    public final void kill() {
        running().kill();
    }

    /** Ends the server in good order. What it wrote stays. */
    public final void stop() {
        stop(running());
    }

    /** Starts a server that was killed or stopped, and returns when it has recovered and takes connections. */
    public final void restart() {
        if (isRunning()) {
            throw new IllegalStateException("The server still runs: kill or stop it before it is started again");
        }
        process = launch();
    }

    /** Ends the server and deletes what it wrote. */
    @Override
    public final void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        end();
    }

    final boolean isRunning() {
        return process != null && process.isAlive();
    }

    final void begin() {
        install();
        Runtime.getRuntime().addShutdownHook(atExit);
        process = launch();
        prepare();
    }

    final Path folder() {
        return folder;
    }

    final Map<String, String> settings() {
        return settings;
    }

    /** Does something in the database that each server has from the beginning. */
    final synchronized void execute(String... statements) {
        try (Statement statement = administrator().createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(this + " does not take " + String.join("; ", statements), e);
        }
    }

    abstract void install();

    abstract ServerProcess launch();

    /** Creates what databases need, once after the first start. */
    abstract void prepare();

    abstract void stop(ServerProcess running);

    abstract void create(String database);

    abstract Database open(String database);

    abstract String homeDatabase();

    abstract String administratorUrl(String database);

    /** A connection that stays open, as to connect takes longer than most of what is done with it. */
    private Connection administrator() throws SQLException {
        if (administrator == null || !administrator.isValid(1)) {
            administrator = DriverManager.getConnection(administratorUrl(homeDatabase()));
        }
        return administrator;
    }

    private void end() {
        if (isRunning()) {
            stop();
        }
        Scratch.delete(folder);
    }

    private ServerProcess running() {
        if (process == null || !process.isAlive()) {
            throw new IllegalStateException("The server does not run");
        }
        return process;
    }

    private static int freePort() {
        for (int tries = 0; tries < 100; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // the next one
            }
        }
        throw new UncheckedIOException(new IOException("No free port from " + FIRST_PORT + " to " + LAST_PORT));
    }
}
