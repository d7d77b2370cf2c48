package io.fichario.samples.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL of its own, on whose settings depends whether a commit that was acknowledged is on disk. */
final class PostgresServer implements AutoCloseable {
    private static final String USER = "postgres";
    private static final int CONNECTIONS = 8;
    private static final int SECONDS_TO_START = 60;
    private static final int MILLISECONDS_BETWEEN_TRIES = 50;

    private final Path folder;
    private final int port;
    private final Process process;

    private PostgresServer(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** When a commit is acknowledged. */
    enum Commits {
        /** When it is on disk. */
        FLUSHED("on"),
        /** At once, which shows what everything else takes, and is nothing to compare with. */
        UNFLUSHED("off");

        private final String setting;

        Commits(String setting) {
            this.setting = setting;
        }
    }

    /** Starts one in an empty folder. */
    static PostgresServer start(Path folder, Commits commits) {
        ServerArchive.unpack(folder.resolve("server"));
        await(run(folder, "initdb", "-D", data(folder), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C"));
        int port = freePort();
        Process process = run(
                folder,
                "postgres",
                "-D",
                data(folder),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "shared_buffers=512MB",
                "-c",
                "max_wal_size=4GB",
                "-c",
                "fsync=" + commits.setting,
                "-c",
                "synchronous_commit=" + commits.setting);
        // so that nothing is left when this process is told to end
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        PostgresServer server = new PostgresServer(folder, port, process);
        server.awaitReady();
        return server;
    }

    int port() {
        return port;
    }

    /** Returns a setting as the server says it is. */
    String shown(String setting) {
        try (Connection connection = connect(USER);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void create(String database) {
        execute(USER, "CREATE DATABASE " + database);
    }

    /** Makes the server count rows anew, as it would by itself after a while, and flush what it has to. */
    void settle(String database) {
        execute(database, "VACUUM ANALYZE");
        execute(database, "CHECKPOINT");
    }

    void execute(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /**
     * Creates a pool.
     *
     * @param database which database
     * @param throughPort the port of the server, or of what stands before it
     */
    static HikariDataSource pool(String database, int throughPort) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url(database, throughPort) + "&reWriteBatchedInserts=true");
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database, port));
    }

    static String url(String database, int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + USER;
    }

    @Override
    public void close() {
        await(run(folder, "pg_ctl", "-D", data(folder), "-m", "fast", "-w", "stop"));
        await(process);
        Scratch.delete(folder);
    }

    private void awaitReady() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (true) {
            try (Connection connection = connect(USER)) {
                connection.getMetaData();
                return;
            } catch (SQLException notYet) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    throw new IllegalStateException("PostgreSQL did not start", notYet);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MILLISECONDS_BETWEEN_TRIES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** PostgreSQL refuses to be root, and is content with root who calls himself nobody. */
    private static Process run(Path folder, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("server").resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(program + ".log").toFile())
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void await(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String data(Path folder) {
        return folder.resolve("data").toString();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
