package io.fichario.crm.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends all steps in one message, as one text of several statements: the way of PostgreSQL, where waiting for answers is
 * what costs. Large inserts go for themselves, in texts of few lengths.
 */
final class MessageLine implements Line {
    private static final int LARGE = 16;
    private static final int LARGEST = 128;
    private static final int MOST_VALUES = 20_000;

    private final Statements statements;

    MessageLine(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void send(List<? extends Step> steps) throws SQLException {
        Message message = new Message();
        for (Step step : steps) {
            if (step instanceof Step.Insert insert && insert.rows().size() > LARGE) {
                send(message);
                message = new Message();
                sendLarge(insert);
            } else {
                message.add(step);
                if (message.isFull()) {
                    send(message);
                    message = new Message();
                }
            }
        }
        send(message);
    }

    /** Statements that travel together, and which of them are answered. */
    private static final class Message {
        private final Sql sql = new Sql();
        private final List<Step> answered = new ArrayList<>();

        void add(Step step) {
            MessageLine.add(sql, step);
            if (step instanceof Step.Ask<?> || step instanceof Step.Guarded) {
                answered.add(step);
            }
        }

        /** A message has at most 65,535 values, and one step more is to fit. */
        boolean isFull() {
            return sql.params().size() > MOST_VALUES;
        }
    }

    private void send(Message message) throws SQLException {
        if (!message.sql.isEmpty()) {
            statements.<Object>with(message.sql.text(), statement -> {
                statements.bind(statement, message.sql.params());
                answer(statement, message.answered.iterator());
                return message;
            });
        }
    }

    private static void add(Sql message, Step step) {
        if (step instanceof Step.Insert insert && insert.rows().isEmpty()) {
            return;
        }
        message.add(message.isEmpty() ? "" : ";\n");
        if (step instanceof Step.Ask<?> ask) {
            message.add(ask.sql());
        } else if (step instanceof Step.Put put) {
            message.add(put.sql());
        } else if (step instanceof Step.Insert insert) {
            message.add(Inserts.sql(insert));
        } else if (step instanceof Step.Guarded guarded) {
            // no row, and the division fails here, before anything behind it is done
            message.add("WITH moved AS (").add(guarded.sql()).add(" RETURNING 1) SELECT 1 / count(*) FROM moved");
        }
    }

    /** Hands each result to the step that asked for it. */
    private static void answer(PreparedStatement statement, Iterator<Step> answered) throws SQLException {
        boolean result = statement.execute();
        while (result || statement.getUpdateCount() != -1) {
            if (result) {
                answer(statement, answered.next());
            }
            result = statement.getMoreResults();
        }
    }

    private static void answer(PreparedStatement statement, Step step) throws SQLException {
        if (step instanceof Step.Ask<?> ask) {
            try (ResultSet result = statement.getResultSet()) {
                ask.answer(result);
            }
        }
    }

    private void sendLarge(Step.Insert insert) throws SQLException {
        List<List<@Nullable Object>> rows = insert.rows();
        int from = 0;
        while (from < rows.size()) {
            int length = Math.min(LARGEST, Integer.highestOneBit(rows.size() - from));
            int times = (rows.size() - from) / length;
            int first = from;
            statements.<Object>with(Inserts.text(insert, length), statement -> {
                for (int i = 0; i < times; i++) {
                    bind(statement, insert, rows.subList(first + i * length, first + (i + 1) * length));
                    statement.addBatch();
                }
                return statement.executeBatch();
            });
            from += times * length;
        }
    }

    private void bind(PreparedStatement statement, Step.Insert insert, List<List<@Nullable Object>> rows)
            throws SQLException {
        int place = 1;
        for (List<@Nullable Object> row : rows) {
            place = statements.bind(statement, place, insert.columns(), row);
        }
    }
}
