package io.fichario.crm.jdbc.statements;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.PGStatement;

/**
 * The two plans that PostgreSQL may follow: one for the values that were sent, and the one that it keeps to when a statement
 * has been prepared and run a few times, which is made for all values if it takes that for no dearer.
 */
final class PostgresPlans {
    private static final Pattern ROWS = Pattern.compile("actual rows=([0-9.]+) loops=(\\d+)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by [A-Za-z ]+: (\\d+)");
    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");
    private static final int PAGES_A_ROW = 4;

    /** It tells the plan that was followed, where EXPLAIN would make one for the values. */
    private static final List<String> TELLING = List.of(
            "LOAD 'auto_explain'",
            "SET LOCAL auto_explain.log_min_duration = 0",
            "SET LOCAL auto_explain.log_analyze = on",
            "SET LOCAL auto_explain.log_buffers = on",
            "SET LOCAL auto_explain.log_timing = off",
            "SET LOCAL auto_explain.log_level = notice",
            "SET LOCAL client_min_messages = notice");

    /** From the sixth time on PostgreSQL compares what plans for the values cost with the plan for all. */
    private static final int TIMES = 6;

    private PostgresPlans() {}

    /** Returns the plan of the two that reads more; what the statement does is undone. */
    static Plan worst(Connection connection, Sent sent) throws SQLException {
        Sent unguarded = unguarded(sent);
        String ofTheseValues = Plan.answer(connection, "EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, COSTS OFF) ", unguarded);
        connection.rollback();
        return Stream.of(ofTheseValues, keptTo(connection, unguarded))
                .map(text -> new Plan(text, read(text)))
                .max(Comparator.comparingLong(Plan::read))
                .orElseThrow();
    }

    /** What was moved once is not there to be moved again, which is to be no error here. */
    private static Sent unguarded(Sent sent) {
        return new Sent(
                sent.text().replace("SELECT 1 / count(*) FROM moved", "SELECT count(*) FROM moved"), sent.values());
    }

    private static String keptTo(Connection connection, Sent sent) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sent.text())) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(1);
            sent.bind(statement);
            for (int i = 1; i < TIMES; i++) {
                statement.execute();
                connection.rollback();
            }
            tell(connection);
            statement.execute();
            SQLWarning told = statement.getWarnings();
            return told == null ? toldWithNext(connection) : told.getMessage();
        } finally {
            connection.rollback();
        }
    }

    private static void tell(Connection connection) throws SQLException {
        try (Statement settings = connection.createStatement()) {
            for (String setting : TELLING) {
                settings.execute(setting);
            }
        }
    }

    /** A select ends, and is told of, when the next statement begins. */
    private static String toldWithNext(Connection connection) throws SQLException {
        try (Statement next = connection.createStatement()) {
            next.execute("SHOW server_version");
            SQLWarning told = next.getWarnings();
            if (told == null) {
                throw new SQLException("No plan is told");
            }
            return told.getMessage();
        }
    }

    /** The rows that scans found and those that they passed over, or the pages if these are more. */
    private static long read(String text) {
        long rows = 0;
        long loops = 1;
        for (String line : text.lines().toList()) {
            Matcher found = ROWS.matcher(line);
            Matcher removed = REMOVED.matcher(line);
            if (found.find()) {
                loops = Long.parseLong(found.group(2));
                rows += line.contains("Scan") ? Math.round(Double.parseDouble(found.group(1)) * loops) : 0;
            } else if (removed.find()) {
                rows += Long.parseLong(removed.group(1)) * loops;
            }
        }
        return Math.max(rows, pages(text) / PAGES_A_ROW);
    }

    private static long pages(String text) {
        Matcher buffers = BUFFERS.matcher(text);
        return buffers.find()
                ? Stream.of(buffers.group(1), buffers.group(2))
                        .filter(Objects::nonNull)
                        .mapToLong(Long::parseLong)
                        .sum()
                : 0;
    }
}
