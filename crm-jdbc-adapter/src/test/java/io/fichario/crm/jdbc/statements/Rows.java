package io.fichario.crm.jdbc.statements;

import io.fichario.crm.jdbc.db.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is in all tables, as it is seen within a transaction, and on PostgreSQL which rows it has locked. */
final class Rows implements AutoCloseable {
    private final boolean postgresql;
    private final Connection onlooker;
    private final Map<String, PreparedStatement> tables = new TreeMap<>();
    private final List<PreparedStatement> unlocked = new ArrayList<>();

    Rows(TestDatabase kind, Connection inside, Connection onlooker) throws SQLException {
        this.postgresql = kind == TestDatabase.POSTGRESQL;
        this.onlooker = onlooker;
        try (ResultSet names = onlooker.getMetaData().getTables(null, null, "crm%", new String[] {"TABLE"})) {
            while (names.next()) {
                add(names.getString("TABLE_NAME"), inside);
            }
        }
    }

    private void add(String table, Connection inside) throws SQLException {
        tables.put(table, inside.prepareStatement("SELECT * FROM " + table));
        try (ResultSet versions = onlooker.getMetaData().getColumns(null, null, table, "deleted")) {
            if (postgresql && versions.next()) {
                unlocked.add(onlooker.prepareStatement(
                        "SELECT tenant, id FROM " + table + " FOR NO KEY UPDATE SKIP LOCKED"));
            }
        }
    }

    /** Takes back what a database does not: the next sequence number. */
    void begin() throws SQLException {
        if (postgresql) {
            try (Statement statement = onlooker.createStatement()) {
                statement.execute("SELECT setval(pg_get_serial_sequence('crm_change', 'seq'),"
                        + " (SELECT max(seq) FROM crm_change))");
            }
        }
    }

    String text() throws SQLException {
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, PreparedStatement> table : tables.entrySet()) {
            all.append(table.getKey()).append('\n');
            addRows(all, table.getValue());
        }
        for (PreparedStatement others : unlocked) {
            all.append("open to others\n");
            addRows(all, others);
        }
        return all.toString();
    }

    private static void addRows(StringBuilder all, PreparedStatement statement) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    line.append(rows.getString(i)).append(" | ");
                }
                lines.add(line.append('\n').toString());
            }
        }
        Collections.sort(lines);
        lines.forEach(all::append);
    }

    @Override
    public void close() throws SQLException {
        onlooker.close();
    }
}
