package io.fichario.crm.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

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
            if (step instanceof Step.Insert insert && insert.rows() > LARGE) {
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

    /** Statements that travel together. */
    private static final class Message {
        private final List<String> parts = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();
        private int values;

        void add(Step step) {
            if (step instanceof Step.Insert insert && insert.rows() == 0) {
                return;
            }
            if (!steps.isEmpty()) {
                parts.add(";\n");
            }
            if (step instanceof Step.Guarded) {
                parts.add("WITH moved AS (");
                parts.addAll(step.parts());
                // no row, and the division fails here, before anything behind it is done
                parts.add(" RETURNING 1) SELECT 1 / count(*) FROM moved");
            } else {
                parts.addAll(step.parts());
            }
            steps.add(step);
            values += step.values();
        }

        /** A message has at most 65,535 values, and one step more is to fit. */
        boolean isFull() {
            return values > MOST_VALUES;
        }
    }

    private void send(Message message) throws SQLException {
        if (!message.steps.isEmpty()) {
            statements.<Object>with(message.parts, statement -> {
                int place = 1;
                for (Step step : message.steps) {
                    place = step.bind(statements, statement, place);
                }
                answer(statement, message.steps);
                return message;
            });
        }
    }

    /** Hands each result to the step that asked for it. */
    private static void answer(PreparedStatement statement, List<Step> steps) throws SQLException {
        int next = 0;
        boolean result = statement.execute();
        while (result || statement.getUpdateCount() != -1) {
            if (result) {
                next = answered(steps, next);
                if (steps.get(next++) instanceof Step.Ask<?> ask) {
                    try (ResultSet rows = statement.getResultSet()) {
                        ask.answer(rows);
                    }
                }
            }
            result = statement.getMoreResults();
        }
    }

    /** Returns the place of the next step that has a result. */
    private static int answered(List<Step> steps, int from) {
        int place = from;
        while (!(steps.get(place) instanceof Step.Ask<?> || steps.get(place) instanceof Step.Guarded)) {
            place++;
        }
        return place;
    }

    private void sendLarge(Step.Insert insert) throws SQLException {
        int from = 0;
        while (from < insert.rows()) {
            int length = Math.min(LARGEST, Integer.highestOneBit(insert.rows() - from));
            int times = (insert.rows() - from) / length;
            int first = from;
            statements.<Object>with(insert.some(from, length).parts(), statement -> {
                for (int i = 0; i < times; i++) {
                    insert.some(first + i * length, length).bind(statements, statement, 1);
                    statement.addBatch();
                }
                return statement.executeBatch();
            });
            from += times * length;
        }
    }
}
