package io.fichario.crm.jdbc.db;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A file of SQLite in a folder of its own, as next to it are a log and an index. */
final class SqliteDatabase extends Database {
    /** Tables of their own before those of extensions, whose rows triggers may have removed by then. */
    private static final String TABLES = """
            SELECT name, '"' || name || '"'
              FROM pragma_table_list
             WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
             ORDER BY type""";

    private final Path folder;

    private SqliteDatabase(Path folder) {
        super(
                TestDatabase.SQLITE,
                "jdbc:sqlite:" + folder.resolve("crm.db")
                        + "?journal_mode=WAL&synchronous=FULL&foreign_keys=on&busy_timeout=5000");
        this.folder = folder;
    }

    static Database create() {
        SqliteDatabase database = new SqliteDatabase(Scratch.directory("sqlite"));
        database.begin();
        return database;
    }

    /** Gives the file its log; those who connect at once to a file without one can find it busy. */
    private void begin() {
        try {
            connect().close();
        } catch (SQLException e) {
            throw new IllegalStateException("The file " + url() + " cannot be made", e);
        }
    }

    @Override
    String tableNames() {
        return TABLES;
    }

    @Override
    List<String> clearing(List<String> tables) {
        return deleting(tables);
    }

    @Override
    void prepareCleaner(Statement statement) throws SQLException {
        statement.execute("PRAGMA foreign_keys = off");
        statement.execute("PRAGMA synchronous = off");
    }

    @Override
    void drop() {
        Scratch.delete(folder);
    }
}
