package io.fichario.crm.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends statement by statement, neighbours of the same text as a batch: the way that every database and every driver
 * takes.
 */
final class StatementLine implements Line {
    private final Statements statements;

    StatementLine(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void send(List<? extends Step> steps) throws SQLException {
        List<Sql> waiting = new ArrayList<>();
        for (Step step : steps) {
            @Nullable Sql guarded = step instanceof Step.Guarded guard ? guard.sql() : null;
            boolean joins = guarded != null
                    && (waiting.isEmpty() || waiting.get(0).text().equals(guarded.text()));
            if (!joins) {
                sendGuarded(waiting);
            }
            if (guarded != null) {
                waiting.add(guarded);
            } else {
                send(step);
            }
        }
        sendGuarded(waiting);
    }

    private void sendGuarded(List<Sql> waiting) throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        int[] counts = statements.with(waiting.get(0).text(), statement -> {
            for (Sql sql : waiting) {
                statements.bind(statement, sql.params());
                statement.addBatch();
            }
            return statement.executeBatch();
        });
        waiting.clear();
        for (int count : counts) {
            if (count != 1 && count != Statement.SUCCESS_NO_INFO) {
                throw new NoRowException();
            }
        }
    }

    private void send(Step step) throws SQLException {
        if (step instanceof Step.Ask<?> ask) {
            ask(ask);
        } else if (step instanceof Step.Put put) {
            statements.with(put.sql().text(), statement -> {
                statements.bind(statement, put.sql().params());
                return statement.executeUpdate();
            });
        } else if (step instanceof Step.Insert insert && !insert.rows().isEmpty()) {
            insert(insert);
        }
    }

    private void ask(Step.Ask<?> ask) throws SQLException {
        statements.<Object>with(ask.sql().text(), statement -> {
            statements.bind(statement, ask.sql().params());
            try (ResultSet result = statement.executeQuery()) {
                ask.answer(result);
            }
            return ask;
        });
    }

    private void insert(Step.Insert insert) throws SQLException {
        statements.<Object>with(Inserts.text(insert, 1), statement -> {
            if (insert.rows().size() == 1) {
                statements.bind(statement, 1, insert.columns(), insert.rows().get(0));
                return statement.executeUpdate();
            }
            return batch(insert, statement);
        });
    }

    private int[] batch(Step.Insert insert, PreparedStatement statement) throws SQLException {
        for (List<@Nullable Object> row : insert.rows()) {
            statements.bind(statement, 1, insert.columns(), row);
            statement.addBatch();
        }
        return statement.executeBatch();
    }
}
