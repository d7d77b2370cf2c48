package io.fichario.crm.jdbc.statements;

import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.contract.Note;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.record.CrmException;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.sqlite.SQLiteDataSource;

/** A file in which two tenants have records of the same ids, and copies of it on which one thing is done each. */
final class Neighbours {
    static final Rich ONE = new Rich(TenantId.of("one"), false);
    static final Rich OTHER = new Rich(TenantId.of("other"), true);

    private final Path folder;
    private final Path original;

    Neighbours(Path folder) {
        this.folder = folder;
        this.original = folder.resolve("original.db");
        try (JdbcStore store = store(new WatchedSource(source(original)))) {
            for (Rich rich : List.of(ONE, OTHER)) {
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
        }
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file + "?journal_mode=MEMORY&synchronous=OFF&foreign_keys=on");
        return source;
    }

    private static JdbcStore store(WatchedSource watched) {
        return JdbcStore.builder(watched.source()).types(Note.TYPE).build();
    }

    /**
     * What became of a deed.
     *
     * @param answer what was answered and what is in the tables now
     * @param sent which statements were sent
     */
    record Outcome(String answer, List<Sent> sent) {}

    /** Does something for a tenant on a fresh copy, and sends other statements than those that were meant. */
    Outcome outcome(Deed deed, Rich rich, UnaryOperator<String> rewriting) throws IOException, SQLException {
        Path copy = Files.copy(original, folder.resolve("copy.db"), StandardCopyOption.REPLACE_EXISTING);
        WatchedSource watched = new WatchedSource(source(copy));
        try (JdbcStore store = store(watched)) {
            watched.forget();
            watched.rewrite(rewriting);
            String answer = answer(store, deed, rich);
            return new Outcome(answer + (deed.writes() ? "\n" + tables(copy) : ""), watched.sent());
        }
    }

    private static String answer(JdbcStore store, Deed deed, Rich rich) {
        try {
            return String.valueOf(deed.does().of(store, rich));
        } catch (CrmException | IllegalStateException refused) {
            return refused.getClass() + " " + refused.getMessage();
        }
    }

    private static String tables(Path file) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = source(file).getConnection();
                Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            try (ResultSet tables =
                    statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")) {
                while (tables.next()) {
                    names.add(tables.getString(1));
                }
            }
            for (String name : names) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + name)) {
                    all.append(name).append('\n').append(lines(rows));
                }
            }
        }
        return all.toString();
    }

    private static String lines(ResultSet rows) throws SQLException {
        StringBuilder lines = new StringBuilder();
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
                lines.append(rows.getString(i)).append(i == columns ? "\n" : " | ");
            }
        }
        return lines.toString();
    }
}
