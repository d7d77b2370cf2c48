package io.fichario.crm.jdbc.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A database of H2 in a file or in memory. It stays open without connections, as closing is what takes H2 longest. */
final class H2Database extends Database {
    private static final String TABLES = """
            SELECT table_name, QUOTE_IDENT(table_name)
              FROM information_schema.tables
             WHERE table_schema = SCHEMA() AND table_type = 'BASE TABLE'""";

    private final Path folder;

    private H2Database(String place, Path folder) {
        super(TestDatabase.H2, "jdbc:h2:" + place + ";DB_CLOSE_DELAY=-1;USER=sa;LOCK_TIMEOUT=10000");
        this.folder = folder;
    }

    static Database create() {
        Path folder = Scratch.directory("h2");
        return new H2Database("file:" + folder.resolve("crm"), folder);
    }

    static Database inMemory() {
        return new H2Database("mem:" + UUID.randomUUID(), Scratch.directory("h2"));
    }

    @Override
    String tableNames() {
        return TABLES;
    }

    @Override
    List<String> clearing(List<String> tables) {
        List<String> statements = new ArrayList<>();
        // there is no such setting for one session only
        statements.add("SET REFERENTIAL_INTEGRITY FALSE");
        tables.forEach(table -> statements.add("TRUNCATE TABLE " + table));
        statements.add("SET REFERENTIAL_INTEGRITY TRUE");
        return statements;
    }

    @Override
    void prepareCleaner(Statement statement) {
        // the URL says how long it waits
    }

    @Override
    void drop() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        }
        Scratch.delete(folder);
    }
}
