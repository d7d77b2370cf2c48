package io.fichario.crm.jdbc.statements;

import io.fichario.crm.jdbc.db.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.sqlite.ProgressHandler;

/**
 * How a database runs a statement.
 *
 * @param text what the database tells
 * @param read how much it reads, in rows, or in what the database counts instead and a row needs
 */
record Plan(String text, long read) {
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");
    private static final int STEPS = 100;
    private static final int STEPS_A_ROW = 20;

    static Plan of(TestDatabase kind, Connection connection, Sent sent) throws SQLException {
        return switch (kind) {
            case POSTGRESQL -> PostgresPlans.worst(connection, sent);
            case MARIADB -> ofMariaDb(connection, sent);
            case SQLITE -> ofSqlite(connection, sent);
            case H2 -> ofH2(answer(connection, "EXPLAIN ANALYZE ", sent));
        };
    }

    static String answer(Connection connection, String before, Sent sent) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(before + sent.text())) {
            sent.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                return lines(rows);
            }
        }
    }

    static String lines(ResultSet rows) throws SQLException {
        StringBuilder lines = new StringBuilder();
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
                lines.append(rows.getString(i)).append(i == columns ? "\n" : " | ");
            }
        }
        return lines.toString();
    }

    private static Plan ofMariaDb(Connection connection, Sent sent) throws SQLException {
        String plan = answer(connection, "EXPLAIN ", sent);
        long before = reads(connection);
        run(connection, sent);
        return new Plan(plan, reads(connection) - before);
    }

    private static long reads(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet counted =
                        statement.executeQuery("SHOW SESSION STATUS WHERE variable_name LIKE 'Handler_read%'"
                                + " OR variable_name = 'Handler_icp_attempts'")) {
            long sum = 0;
            while (counted.next()) {
                sum += counted.getLong(2);
            }
            return sum;
        }
    }

    private static void run(Connection connection, Sent sent) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sent.text())) {
            sent.bind(statement);
            boolean answers = statement.execute();
            if (answers) {
                try (ResultSet rows = statement.getResultSet()) {
                    lines(rows);
                }
            }
        }
    }

    private static Plan ofSqlite(Connection connection, Sent sent) throws SQLException {
        String plan = answer(connection, "EXPLAIN QUERY PLAN ", sent);
        AtomicLong steps = new AtomicLong();
        ProgressHandler.setHandler(connection, STEPS, new ProgressHandler() {
            @Override
            protected int progress() {
                steps.addAndGet(STEPS);
                return 0;
            }
        });
        run(connection, sent);
        ProgressHandler.clearHandler(connection);
        return new Plan(plan, steps.get() / STEPS_A_ROW);
    }

    private static Plan ofH2(String text) {
        return new Plan(
                text,
                SCANNED.matcher(text)
                        .results()
                        .mapToLong(found -> Long.parseLong(found.group(1)))
                        .sum());
    }
}
