package io.fichario.crm.jdbc.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Stands between a database server and those who connect through it, and counts how often they wait for an answer. What
 * is sent in one go, and answered in one go, is one round trip, however many messages it holds; what the server says
 * without having been asked, and what nobody answers, is none. It can make every round trip take longer, as a network
 * does. Safe for use by several threads.
 */
public final class CountingProxy implements AutoCloseable {
    private final Database database;
    private final int serverPort;
    private final long delayInNanoseconds;
    private final ServerSocket entrance;
    private final Thread porter = new Thread(this::accept, "proxy");
    private final List<ProxiedConnection> connections = new CopyOnWriteArrayList<>();
    private final List<HikariDataSource> pools = new CopyOnWriteArrayList<>();
    private final AtomicLong roundTrips = new AtomicLong();

    private CountingProxy(Database database, Duration delay) throws IOException {
        this.database = database;
        this.serverPort = port(database);
        this.delayInNanoseconds = delay.toNanos();
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /**
     * Starts one that counts.
     *
     * @throws IllegalArgumentException if the database has no server
     */
    public static CountingProxy to(Database database) {
        return to(database, Duration.ZERO);
    }

    /**
     * Starts one that counts, and keeps every answer back for some time.
     *
     * @param delay how much longer each round trip takes
     * @throws IllegalArgumentException if the database has no server
     */
    public static CountingProxy to(Database database, Duration delay) {
        try {
            CountingProxy proxy = new CountingProxy(database, delay);
            proxy.porter.setDaemon(true);
            proxy.porter.start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the URL of the database through this proxy. */
    public String url() {
        return database.url().replace(":" + serverPort + "/", ":" + entrance.getLocalPort() + "/");
    }

    /** Opens a connection through this proxy that belongs to no pool. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }

    /** Creates a pool of one connection through this proxy. It is open, so that only what is asked for is counted. */
    public HikariDataSource dataSource() {
        return pool(config -> config.setMaximumPoolSize(1));
    }

    /**
     * Creates a pool through this proxy.
     *
     * @param change what is to differ from {@link Database#dataSource()}
     */
    public HikariDataSource pool(Consumer<HikariConfig> change) {
        HikariDataSource pool = database.pool(config -> {
            change.accept(config);
            config.setJdbcUrl(url());
        });
        pools.add(pool);
        return pool;
    }

    /** Begins to count from nothing. Pools that were idle ask connections whether they live: that is done before. */
    public void reset() {
        pools.forEach(CountingProxy::touch);
        roundTrips.set(0);
    }

    /** Returns how many round trips there were since the last {@link #reset()}. */
    public long roundTrips() {
        return roundTrips.get();
    }

    /** Closes all connections and pools, and returns when no thread is left. */
    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
        try {
            entrance.close();
            porter.join();
            for (ProxiedConnection connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An answer comes: it is delayed here, as the one who asked waits. */
    private void answered() {
        roundTrips.incrementAndGet();
        Pause.of(delayInNanoseconds);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                connections.add(ProxiedConnection.start(client, serverPort, this::answered));
            } catch (IOException closed) {
                // it was the entrance, or a server that does not run: the one who connects finds his side closed
            }
        }
    }

    private static void touch(HikariDataSource pool) {
        try {
            pool.getConnection().close();
        } catch (SQLException e) {
            throw new IllegalStateException("The pool " + pool + " has no connection", e);
        }
    }

    private static int port(Database database) {
        int port = URI.create(database.url().substring("jdbc:".length())).getPort();
        if (port < 0) {
            throw new IllegalArgumentException("There is no server between which and a client one could stand, of "
                    + database.kind().product());
        }
        return port;
    }
}
