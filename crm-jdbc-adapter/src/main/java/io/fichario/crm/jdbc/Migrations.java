package io.fichario.crm.jdbc;

import io.fichario.crm.store.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies the scripts that a database lacks and refuses one whose history is not ours: a script that was changed, that is
 * missing, that broke off, or that a later release brought.
 */
final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final String HISTORY = "schema_history";
    private static final String LISTED = """
            SELECT 1 FROM INFORMATION_SCHEMA.TABLES
             WHERE UPPER(TABLE_SCHEMA) = UPPER(COALESCE(CAST(? AS VARCHAR), SCHEMA()))
               AND UPPER(TABLE_NAME) = UPPER(CAST(? AS VARCHAR))""";

    private final Dialect dialect;
    private final Names names;
    private final Clock clock;
    private final Binding binding;
    private final List<Scripts.Script> scripts;

    Migrations(Dialect dialect, Settings settings) {
        this(dialect, settings, Scripts.of(dialect));
    }

    Migrations(Dialect dialect, Settings settings, List<Scripts.Script> scripts) {
        this.dialect = dialect;
        this.names = settings.names();
        this.clock = settings.clock();
        this.binding = new Binding(dialect);
        this.scripts = List.copyOf(scripts);
    }

    /** What is known of a script that was begun. */
    private record Applied(String checksum, boolean finished) {}

    /** Makes the tables those of this release; the connection commits by itself and has no transaction. */
    void migrate(Connection connection, MigrationLock lock) throws SQLException {
        if (isComplete(connection)) {
            return;
        }
        try (MigrationLock.Held held = lock.take(connection)) {
            run(connection, history());
            Map<Integer, Applied> applied = applied(connection);
            check(applied);
            for (Scripts.Script script : scripts) {
                if (!applied.containsKey(script.version())) {
                    apply(connection, script);
                }
            }
            held.commit();
        }
    }

    /** Checks that the tables are those of this release. */
    void validate(Connection connection) throws SQLException {
        if (!isComplete(connection)) {
            if (hasHistory(connection)) {
                check(applied(connection));
            }
            throw new StoreException("The tables of the store are older than this release or missing; scripts up to "
                    + scripts.get(scripts.size() - 1).version() + " are needed");
        }
    }

    private boolean isComplete(Connection connection) throws SQLException {
        if (!hasHistory(connection)) {
            return false;
        }
        Map<Integer, Applied> applied = applied(connection);
        if (applied.values().stream().anyMatch(one -> !one.finished())) {
            return false;
        }
        check(applied);
        return scripts.stream().allMatch(script -> applied.containsKey(script.version()));
    }

    private boolean hasHistory(Connection connection) throws SQLException {
        return dialect == Dialect.H2 ? listsHistory(connection) : showsHistory(connection);
    }

    /** H2 keeps a file of statements that failed, so none is to fail. */
    private boolean listsHistory(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LISTED)) {
            statement.setString(1, names.schema().orElse(null));
            statement.setString(2, names.prefix() + HISTORY);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private boolean showsHistory(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("SELECT version FROM " + table() + " WHERE 1 = 0")) {
            return !none.next();
        } catch (SQLException missing) {
            if (new Failures(dialect).meaning(missing) == Failures.Meaning.SCHEMA
                    || (dialect == Dialect.SQLITE && missing.getErrorCode() == 1)) {
                return false;
            }
            throw missing;
        }
    }

    private String table() {
        return names.of(HISTORY);
    }

    private String history() {
        return "CREATE TABLE IF NOT EXISTS " + table() + " (version INTEGER NOT NULL PRIMARY KEY, "
                + "description VARCHAR(200) NOT NULL, checksum CHAR(64) NOT NULL, applied_at " + dialect.timeType()
                + " NOT NULL, finished " + dialect.flagType() + " NOT NULL)";
    }

    private Map<Integer, Applied> applied(Connection connection) throws SQLException {
        Map<Integer, Applied> applied = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT version, checksum, finished FROM " + table())) {
            while (rows.next()) {
                applied.put(rows.getInt(1), new Applied(rows.getString(2), rows.getBoolean(3)));
            }
        }
        return applied;
    }

    private void check(Map<Integer, Applied> applied) {
        List<Integer> known = new ArrayList<>();
        scripts.forEach(script -> {
            known.add(script.version());
            Applied one = applied.get(script.version());
            if (one != null) {
                check(script, one);
            }
        });
        applied.keySet().stream()
                .filter(version -> !known.contains(version))
                .findFirst()
                .ifPresent(version -> {
                    throw new StoreException("The database has script " + version
                            + " of a later release; this one knows scripts up to " + known.get(known.size() - 1));
                });
        int last = applied.keySet().stream().mapToInt(version -> version).max().orElse(0);
        known.stream()
                .filter(version -> version < last && !applied.containsKey(version))
                .findFirst()
                .ifPresent(version -> {
                    throw new StoreException("The database has script " + last + " but not script " + version
                            + "; a script in between is missing");
                });
    }

    private static void check(Scripts.Script script, Applied one) {
        if (!one.finished()) {
            throw new StoreException("Script " + script.version()
                    + " was begun and not finished; put back the database as it was before, and open the store again");
        }
        if (!one.checksum().equals(script.checksum())) {
            throw new StoreException("Script " + script.version() + " was applied with the checksum " + one.checksum()
                    + ", but that of this release has " + script.checksum() + "; a released script is never changed");
        }
    }

    /** Where a database cannot take tables back, the row tells that the script was begun. */
    private void apply(Connection connection, Scripts.Script script) throws SQLException {
        note(connection, script, !dialect.commitsTables());
        for (String statement : script.statements(names)) {
            run(connection, statement);
        }
        if (dialect.commitsTables()) {
            run(connection, "UPDATE " + table() + " SET finished = TRUE WHERE version = " + script.version());
        }
        LOG.info("Applied script {} ({}) to {}", script.version(), script.description(), dialect.product());
    }

    private void note(Connection connection, Scripts.Script script, boolean finished) throws SQLException {
        String insert = "INSERT INTO " + table()
                + " (version, description, checksum, applied_at, finished) VALUES (?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setInt(1, script.version());
            statement.setString(2, script.description());
            statement.setString(3, script.checksum());
            binding.bind(statement, 4, new Param(Kind.TIME, clock.instant()));
            statement.setBoolean(5, finished);
            statement.executeUpdate();
        }
    }

    private static void run(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
