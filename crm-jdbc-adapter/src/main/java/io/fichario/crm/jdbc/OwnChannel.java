package io.fichario.crm.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A transaction that the store begins and ends itself, step by step. */
final class OwnChannel implements Channel {
    private static final Logger LOG = LoggerFactory.getLogger(OwnChannel.class);

    private final Statements statements;
    private final Boundary boundary;
    private final Purpose purpose;
    private final Line line;
    private final Runnable giveBack;
    private boolean beginning;
    private boolean begun;
    private boolean committing;

    OwnChannel(Statements statements, Boundary boundary, Purpose purpose, Runnable giveBack) {
        this.statements = statements;
        this.boundary = boundary;
        this.purpose = purpose;
        this.line = new StatementLine(statements);
        this.giveBack = giveBack;
    }

    /** How a transaction begins and ends. */
    interface Boundary {
        void begin(Statements statements, Purpose purpose) throws SQLException;

        void commit(Statements statements) throws SQLException;

        void rollback(Statements statements) throws SQLException;
    }

    @Override
    public void send(List<? extends Step> steps) throws SQLException {
        if (steps.isEmpty()) {
            return;
        }
        if (!begun) {
            beginning = true;
            boundary.begin(statements, purpose);
            beginning = false;
            begun = true;
        }
        line.send(steps);
    }

    @Override
    public void commit(List<? extends Step> last) throws SQLException {
        send(last);
        if (begun) {
            committing = true;
            boundary.commit(statements);
            committing = false;
            begun = false;
        }
    }

    @Override
    public void rollback() {
        committing = false;
        if (begun) {
            begun = false;
            rollback(statements, boundary::rollback);
        } else if (beginning) {
            beginning = false;
            undoBeginning();
        }
    }

    /** A transaction whose beginning failed is most likely none, which some databases find an error to undo. */
    private void undoBeginning() {
        try {
            boundary.rollback(statements);
        } catch (SQLException none) {
            LOG.debug("There was no transaction to be undone");
        }
    }

    /** How a transaction is undone. */
    @FunctionalInterface
    interface Undoing {
        void undo(Statements statements) throws SQLException;
    }

    /** Undoes a transaction, and gives the connection up if that fails twice. */
    static void rollback(Statements statements, Undoing undoing) {
        try {
            undoing.undo(statements);
        } catch (SQLException once) {
            try {
                undoing.undo(statements);
            } catch (SQLException lost) {
                LOG.debug("A rollback was not answered; the database undoes it when the connection is gone");
                abandon(statements.connection());
            }
        }
    }

    /** A connection whose transaction could not be ended must not come back to its pool as it is. */
    private static void abandon(Connection connection) {
        try {
            connection.abort(Runnable::run);
            // the drivers of embedded databases abort nothing, and auto-commit, when it is set back, would commit
            connection.unwrap(Connection.class).close();
        } catch (SQLException gone) {
            LOG.debug("A connection could not be given up; it is gone already");
        }
    }

    @Override
    public boolean joins() {
        return false;
    }

    @Override
    public void checkLevel() {
        // it is as this store began it
    }

    @Override
    public boolean isCommitting() {
        return committing;
    }

    @Override
    public void close() {
        rollback();
        giveBack.run();
    }
}
