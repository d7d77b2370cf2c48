package io.fichario.crm.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The statements of one connection: made anew each time, or kept by their text where the driver keeps none. */
final class Statements {
    private static final Logger LOG = LoggerFactory.getLogger(Statements.class);
    private static final int MOST_KEPT = 300;

    private final Connection connection;
    private final Base base;
    private final int timeoutSeconds;
    private final Optional<Map<String, PreparedStatement>> kept;

    private Statements(
            Connection connection, Base base, int timeoutSeconds, Optional<Map<String, PreparedStatement>> kept) {
        this.connection = connection;
        this.base = base;
        this.timeoutSeconds = timeoutSeconds;
        this.kept = kept;
    }

    static Statements of(Connection connection, Base base, int timeoutSeconds) {
        return new Statements(connection, base, timeoutSeconds, Optional.empty());
    }

    static Statements keeping(Connection connection, Base base) {
        return new Statements(connection, base, 0, Optional.of(new LinkedHashMap<>(16, 0.75f, true)));
    }

    Connection connection() {
        return connection;
    }

    /** What is done with a statement. */
    @FunctionalInterface
    interface Use<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    <T> T with(List<String> parts, Use<T> use) throws SQLException {
        return with(base.texts().of(parts), use);
    }

    private <T> T with(String text, Use<T> use) throws SQLException {
        if (kept.isPresent()) {
            return use.with(kept(kept.get(), text));
        }
        PreparedStatement statement = prepared(text);
        try {
            return use.with(statement);
        } finally {
            close(statement);
        }
    }

    /** What was done is done, such as a commit, even if the statement cannot be closed. */
    private static void close(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException lost) {
            LOG.debug("A statement could not be closed; its connection closes it, or is gone");
        }
    }

    private PreparedStatement prepared(String text) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        if (timeoutSeconds > 0) {
            statement.setQueryTimeout(timeoutSeconds);
        }
        return statement;
    }

    private PreparedStatement kept(Map<String, PreparedStatement> all, String text) throws SQLException {
        PreparedStatement known = all.get(text);
        if (known != null) {
            return known;
        }
        PreparedStatement statement = prepared(text);
        all.put(text, statement);
        if (all.size() > MOST_KEPT) {
            Iterator<PreparedStatement> oldest = all.values().iterator();
            oldest.next().close();
            oldest.remove();
        }
        return statement;
    }

    /** Binds values and returns the place behind them. */
    int bind(PreparedStatement statement, int first, List<Param> params) throws SQLException {
        int place = first;
        for (Param param : params) {
            base.binding().bind(statement, place++, param);
        }
        return place;
    }

    /** Binds rows of an insert and returns the place behind them. */
    int bind(PreparedStatement statement, int first, List<Column> columns, List<?> rows) throws SQLException {
        int place = first;
        int column = 0;
        for (Object value : rows) {
            base.binding().bind(statement, place++, columns.get(column++).kind(), value);
            column = column == columns.size() ? 0 : column;
        }
        return place;
    }

    void run(String text) throws SQLException {
        with(text, PreparedStatement::execute);
    }
}
