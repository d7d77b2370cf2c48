package io.fichario.crm.jdbc.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The databases of the tests. A test class takes one empty database for itself ({@link #fresh()}), or shares one with
 * others and empties it before each test ({@link #shared()}, {@link Database#clear()}). Where a database cannot be
 * started, the tests that want it are skipped ({@link NeedsDatabase}); the build tells at its end which databases were covered.
 */
public enum TestDatabase {
    /** A server that the tests unpack and start, one in each JVM. */
    POSTGRESQL("PostgreSQL"),

    /** A server that the tests unpack and start, one in each JVM; only with the profile {@code mariadb}. */
    MARIADB("MariaDB"),

    /** A file, with a log that is written before it, and with every commit on disk. */
    SQLITE("SQLite"),

    /** A file. */
    H2("H2");

    private static final Logger LOG = LoggerFactory.getLogger(TestDatabase.class);
    private static final Map<TestDatabase, Database> SHARED = new ConcurrentHashMap<>();
    private static final Set<TestDatabase> COVERED = ConcurrentHashMap.newKeySet();
    private static final Set<TestDatabase> TOLD = ConcurrentHashMap.newKeySet();

    private final String product;

    TestDatabase(String product) {
        this.product = product;
    }

    /** Returns how the database calls itself. */
    public String product() {
        return product;
    }

    /** Returns why there is no such database here, or nothing if there is one. */
    public Optional<String> missing() {
        return switch (this) {
            case POSTGRESQL -> PostgresServer.missing();
            case MARIADB -> MariaDbServer.missing();
            case SQLITE, H2 -> Optional.empty();
        };
    }

    /**
     * Skips the test, or the class if it is called before all its tests, when there is no such database here. A class
     * that needs one database says so better with {@link NeedsDatabase}.
     */
    public void assumeAvailable() {
        missing().ifPresent(reason -> {
            Coverage.ofThisBuild().missing(product, reason);
            if (TOLD.add(this)) {
                LOG.warn("SKIPPED: all that needs {}, as there is none here: {}", product, reason);
            }
            Assumptions.abort("There is no " + product + " here: " + reason);
        });
    }

    /** Creates an empty database, or skips as {@link #assumeAvailable()} does. The caller closes it. */
    public Database fresh() {
        assumeAvailable();
        Database database = create();
        if (COVERED.add(this)) {
            Coverage.ofThisBuild().covered(product, version(database));
        }
        return database;
    }

    /**
     * Returns the database that all who call this share in this JVM, with whatever the last one left in it, or skips as
     * {@link #assumeAvailable()} does. It ends with the JVM: nobody closes it.
     */
    public Database shared() {
        return SHARED.computeIfAbsent(this, TestDatabase::fresh);
    }

    private Database create() {
        return switch (this) {
            case POSTGRESQL -> PostgresServer.ofThisJvm().fresh();
            case MARIADB -> MariaDbServer.ofThisJvm().fresh();
            case SQLITE -> SqliteDatabase.create();
            case H2 -> H2Database.create();
        };
    }

    private static String version(Database database) {
        try (Connection connection = database.connect()) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException("A database does not tell its version", e);
        }
    }
}
