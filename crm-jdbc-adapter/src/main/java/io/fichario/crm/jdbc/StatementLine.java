package io.fichario.crm.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

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
        List<Step.Guarded> waiting = new ArrayList<>();
        for (Step step : steps) {
            boolean joins = step instanceof Step.Guarded guarded
                    && (waiting.isEmpty() || waiting.get(0).parts().equals(guarded.parts()));
            if (!joins) {
                sendGuarded(waiting);
            }
            if (step instanceof Step.Guarded guarded) {
                waiting.add(guarded);
            } else {
                send(step);
            }
        }
        sendGuarded(waiting);
    }

    private void sendGuarded(List<Step.Guarded> waiting) throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        int[] counts = statements.with(waiting.get(0).parts(), statement -> {
            for (Step.Guarded guarded : waiting) {
                guarded.bind(statements, statement, 1);
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
            update(put);
        } else if (step instanceof Step.Insert insert && insert.rows() == 1) {
            update(insert);
        } else if (step instanceof Step.Insert insert && insert.rows() > 1) {
            batch(insert);
        }
    }

    private void ask(Step.Ask<?> ask) throws SQLException {
        statements.<Object>with(ask.parts(), statement -> {
            ask.bind(statements, statement, 1);
            try (ResultSet result = statement.executeQuery()) {
                ask.answer(result);
            }
            return ask;
        });
    }

    private void update(Step step) throws SQLException {
        statements.with(step.parts(), statement -> {
            step.bind(statements, statement, 1);
            return statement.executeUpdate();
        });
    }

    private void batch(Step.Insert insert) throws SQLException {
        statements.with(insert.some(0, 1).parts(), statement -> {
            for (int i = 0; i < insert.rows(); i++) {
                insert.some(i, 1).bind(statements, statement, 1);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }
}
