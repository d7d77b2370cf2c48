package io.fichario.crm.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the store does within a transaction that its host began and will end. A write stands behind a savepoint, so that
 * one that fails leaves nothing of itself and the transaction usable, whatever the host does then.
 */
final class JoinedChannel implements Channel {
    private static final Logger LOG = LoggerFactory.getLogger(JoinedChannel.class);
    private static final String SAVEPOINT = "crm_write";

    private final Statements statements;
    private final Dialect dialect;
    private final Purpose purpose;
    private final Line line;
    private final Runnable giveBack;
    private boolean saved;

    JoinedChannel(Statements statements, Dialect dialect, Purpose purpose, Line line, Runnable giveBack) {
        this.statements = statements;
        this.dialect = dialect;
        this.purpose = purpose;
        this.line = line;
        this.giveBack = giveBack;
    }

    @Override
    public void send(List<? extends Step> steps) throws SQLException {
        if (!steps.isEmpty()) {
            line.send(withSavepoint(steps));
        }
    }

    private List<Step> withSavepoint(List<? extends Step> steps) {
        List<Step> message = new ArrayList<>(steps.size() + 2);
        if (purpose == Purpose.WRITE && !saved) {
            saved = true;
            message.add(new Step.Put(new Sql("SAVEPOINT " + SAVEPOINT)));
        }
        message.addAll(steps);
        return message;
    }

    @Override
    public void commit(List<? extends Step> last) throws SQLException {
        if (last.isEmpty() && !saved) {
            return;
        }
        List<Step> message = withSavepoint(last);
        if (saved && dialect.releasesSavepoints()) {
            message.add(new Step.Put(new Sql("RELEASE SAVEPOINT " + SAVEPOINT)));
        }
        line.send(message);
        saved = false;
    }

    @Override
    public void rollback() {
        if (saved) {
            saved = false;
            try {
                statements.run("ROLLBACK TO SAVEPOINT " + SAVEPOINT);
            } catch (SQLException lost) {
                LOG.debug("The savepoint of a failed write is gone, and so is the transaction of the host");
            }
        }
    }

    @Override
    public boolean joins() {
        return true;
    }

    @Override
    public void checkLevel() throws SQLException {
        if (dialect.connectionTellsLevel()) {
            HostLevel.refuseUnlessNewestIsShown(statements.connection());
        }
    }

    @Override
    public boolean isCommitting() {
        return false;
    }

    @Override
    public void close() {
        rollback();
        giveBack.run();
    }
}
