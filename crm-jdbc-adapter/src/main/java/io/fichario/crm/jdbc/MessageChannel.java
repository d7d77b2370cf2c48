package io.fichario.crm.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A transaction of the store's own whose beginning travels with the first steps and whose end travels with the last, in
 * one message where there is only one.
 */
final class MessageChannel implements Channel {
    private static final Step COMMIT = new Step.Put(new Sql("COMMIT"));

    private final Statements statements;
    private final Purpose purpose;
    private final Step begin;
    private final Line line;
    private final Runnable giveBack;
    private boolean begun;
    private boolean committing;

    MessageChannel(Statements statements, Dialect dialect, Purpose purpose, Runnable giveBack) {
        this.statements = statements;
        this.purpose = purpose;
        this.begin = new Step.Put(
                new Sql(String.join(";\n", purpose == Purpose.READ ? dialect.beginsRead() : dialect.beginsWrite())));
        this.line = new MessageLine(statements);
        this.giveBack = giveBack;
    }

    @Override
    public void send(List<? extends Step> steps) throws SQLException {
        if (!steps.isEmpty()) {
            List<Step> message = new ArrayList<>(steps.size() + 1);
            addBegin(message);
            message.addAll(steps);
            line.send(message);
        }
    }

    private void addBegin(List<Step> message) {
        if (!begun) {
            begun = true;
            message.add(begin);
        }
    }

    @Override
    public void commit(List<? extends Step> last) throws SQLException {
        if (!begun && last.isEmpty()) {
            return;
        }
        boolean alone = !begun && purpose == Purpose.READ && last.size() == 1;
        List<Step> message = new ArrayList<>(last.size() + 2);
        if (!alone) {
            addBegin(message);
        }
        message.addAll(last);
        if (!alone) {
            message.add(COMMIT);
        }
        committing = purpose == Purpose.WRITE;
        line.send(message);
        committing = false;
        begun = false;
    }

    @Override
    public void rollback() {
        committing = false;
        if (begun) {
            begun = false;
            OwnChannel.rollback(statements, own -> own.run("ROLLBACK"));
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
