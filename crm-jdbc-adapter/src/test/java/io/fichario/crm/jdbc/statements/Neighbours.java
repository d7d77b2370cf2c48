package io.fichario.crm.jdbc.statements;

import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.contract.Note;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.jdbc.SchemaCare;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.record.CrmException;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.StaleRecordException;
import io.fichario.crm.store.State;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A database in which two tenants have records of the same ids, where one thing at a time is done and undone. */
final class Neighbours implements AutoCloseable {
    static final Rich ONE = new Rich(TenantId.of("one"), false);
    static final Rich OTHER = new Rich(TenantId.of("other"), true);

    private final Database database;
    private final Undone undone;
    private final Rows rows;

    Neighbours(TestDatabase kind) throws SQLException {
        this.database = kind.fresh();
        try (JdbcStore store =
                JdbcStore.builder(database.dataSource()).types(Note.TYPE).build()) {
            List.of(ONE, OTHER).forEach(rich -> fill(store, rich));
        }
        this.undone = new Undone(database.connect());
        this.rows = new Rows(kind, undone.connection(), database.connect());
    }

    private static void fill(JdbcStore store, Rich rich) {
        store.<Object>write(rich.tenant(), transaction -> {
            transaction.state(State.first(Deeds.STATE, "{\"of\":\"" + rich.word() + "\"}"));
            return "done";
        });
        store.load(rich.all().stream().map(record -> Deed.created(rich, record)));
        if (rich.other()) {
            store.load(Stream.of(Deed.next(rich, rich.interaction(6), ChangeKind.UPDATED)));
        }
        store.number(rich.tenant());
        store.load(rich.deleted().stream().map(record -> Deed.next(rich, record, ChangeKind.DELETED)));
    }

    /**
     * What became of a deed.
     *
     * @param answer what was answered and what is in the tables now
     * @param sent which statements were sent
     */
    record Outcome(String answer, List<Sent> sent) {}

    /** Does something for a tenant, sends other statements than those that were meant, and undoes all of it. */
    Outcome outcome(Deed deed, Rich rich, UnaryOperator<String> rewriting) throws SQLException {
        WatchedSource watched = new WatchedSource(undone.source());
        watched.rewrite(Undone::part);
        rows.begin();
        undone.begin();
        try (JdbcStore store = JdbcStore.builder(watched.source())
                .types(Note.TYPE)
                .schemaCare(SchemaCare.LEAVE_ALONE)
                .build()) {
            watched.forget();
            watched.rewrite(statement -> Undone.part(rewriting.apply(statement)));
            String answer = answer(store, deed, rich);
            return new Outcome(answer + (deed.writes() ? "\n" + rows.text() : ""), watched.sent());
        } finally {
            undone.undo();
        }
    }

    private static String answer(JdbcStore store, Deed deed, Rich rich) {
        try {
            return String.valueOf(deed.does().of(store, rich));
        } catch (CrmException | IllegalStateException refused) {
            return refused.getClass() + " " + refused.getMessage() + details(refused);
        }
    }

    /** What an error tells beside its message. */
    private static String details(Throwable refused) {
        if (refused instanceof StaleRecordException stale) {
            return " " + Deeds.text(stale.original()) + Deeds.text(stale.current());
        }
        return refused.getCause() == null ? "" : details(refused.getCause());
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        undone.close();
        database.close();
    }
}
