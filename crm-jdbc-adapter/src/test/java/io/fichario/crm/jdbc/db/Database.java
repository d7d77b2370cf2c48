package io.fichario.crm.jdbc.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One database of a test. Pools that it handed out are closed with it, and then it is gone. Safe for use by several
 * threads, but for {@link #clear()} and {@link #close()}.
 */
public abstract class Database implements AutoCloseable {
    /** The table in which the adapter keeps which scripts have run. */
    private static final String HISTORY = "crm_schema_history";

    private static final int CONNECTIONS = 16;
    private static final long MILLISECONDS_FOR_A_CONNECTION = 10_000;

    private final TestDatabase kind;
    private final String url;
    private final List<HikariDataSource> pools = new ArrayList<>();
    private @Nullable DataSource usual;
    private @Nullable Connection cleaner;

    Database(TestDatabase kind, String url) {
        this.kind = kind;
        this.url = url;
    }

    /** Creates a database of H2 that is in memory only. */
    public static Database h2InMemory() {
        return H2Database.inMemory();
    }

    /** Returns which database this is. */
    public final TestDatabase kind() {
        return kind;
    }

    /** Returns the URL with which everyone connects: name and password are in it. */
    public final String url() {
        return url;
    }

    /** Returns a pool of at most 16 connections, the same at each call. */
    public final synchronized DataSource dataSource() {
        if (usual == null) {
            usual = pool(config -> {});
        }
        return usual;
    }

    /**
     * Creates a pool of its own.
     *
     * @param change what is to differ from {@link #dataSource()}: size, auto-commit, properties of the driver
     */
    public final synchronized HikariDataSource pool(Consumer<HikariConfig> change) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(MILLISECONDS_FOR_A_CONNECTION);
        change.accept(config);
        HikariDataSource pool = new HikariDataSource(config);
        pools.add(pool);
        return pool;
    }

    /** Opens a connection that belongs to no pool. */
    public final Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** Opens a connection that belongs to no pool, of one who may do everything. */
    public Connection connectAsAdministrator() throws SQLException {
        return connect();
    }

    /** Removes all rows of the tables of the adapter, and nothing else. */
    public final void clear() {
        clear("crm_", HISTORY);
    }

    /**
     * Removes all rows of the tables whose names begin so, in whatever order they refer to each other. Counters of
     * columns go on where they were.
     *
     * @param prefix the beginning, in any case
     * @param kept names of tables that keep their rows, in any case
     */
    public final void clear(String prefix, String... kept) {
        try {
            Connection connection = cleaner();
            try (Statement statement = connection.createStatement()) {
                List<String> tables = tables(statement, lowerCase(prefix), List.of(kept));
                for (String sql : clearing(tables)) {
                    statement.addBatch(sql);
                }
                statement.executeBatch();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Tables with " + prefix + " are not cleared: " + e.getMessage(), e);
        }
    }

    /** Closes the pools and drops the database. */
    @Override
    public final void close() {
        pools.forEach(HikariDataSource::close);
        try {
            if (cleaner != null) {
                cleaner.close();
            }
            drop();
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + url + " cannot be dropped", e);
        }
    }

    /** A query of the tables of this database: the name as it is, and as it is written in SQL. */
    abstract String tableNames();

    /** The statements that empty these tables. */
    abstract List<String> clearing(List<String> tables);

    /** Prepares a connection for nothing but emptying tables; it waits for nobody longer than some seconds. */
    abstract void prepareCleaner(Statement statement) throws SQLException;

    abstract void drop() throws SQLException;

    static List<String> deleting(List<String> tables) {
        return tables.stream().map(table -> "DELETE FROM " + table).toList();
    }

    private List<String> tables(Statement statement, String prefix, List<String> kept) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(tableNames())) {
            while (found.next()) {
                String name = lowerCase(found.getString(1));
                if (name.startsWith(prefix) && kept.stream().noneMatch(name::equalsIgnoreCase)) {
                    tables.add(found.getString(2));
                }
            }
        }
        return tables;
    }

    private Connection cleaner() throws SQLException {
        if (cleaner == null || !cleaner.isValid(1)) {
            cleaner = connectAsAdministrator();
            try (Statement statement = cleaner.createStatement()) {
                prepareCleaner(statement);
            }
        }
        return cleaner;
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
