package io.fichario.crm.jdbc.statements;

import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.record.TenantId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes very many records of some within the database: all rows are written once more with another digit in their ids, and
 * again. A neighbour gets those that there were at first.
 */
final class Doubling implements AutoCloseable {
    /** How often contacts are doubled; H2, which takes minutes for what others take seconds for, gets a quarter of them. */
    private static final int CONTACTS = 8;

    private static final int CONTACTS_OF_H2 = 6;

    /** How often all else is doubled. */
    private static final int OTHERS = 5;

    /** What tells a record from its double beside its ids. */
    private static final Set<String> TOLD_APART =
            Set.of("name_key", "match_key", "text", "number", "key_value", "tracking_key");

    private static final Set<String> NAMES_ELSEWHERE = Set.of("event_id", "request_id");

    private final Database database;
    private final Connection connection;
    private final Statement statement;
    private final TreeMap<String, List<String>> columns = new TreeMap<>();

    Doubling(Database database) throws SQLException {
        this.database = database;
        this.connection = database.connectAsAdministrator();
        this.statement = connection.createStatement();
        statement.execute(
                switch (database.kind()) {
                    case POSTGRESQL -> "SET session_replication_role = replica";
                    case MARIADB -> "SET foreign_key_checks = 0";
                    case SQLITE -> "PRAGMA foreign_keys = off";
                    case H2 -> "SET REFERENTIAL_INTEGRITY FALSE; SET MAX_LENGTH_INPLACE_LOB 10000";
                });
        for (String table : tables()) {
            columns.put(table, columns(table));
        }
    }

    private List<String> tables() throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (name.startsWith("crm_")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private List<String> columns(String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet none = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
            for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                names.add(none.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
            }
        }
        names.remove("seq");
        return names;
    }

    /** Gives each its own, and has the database count what there is. */
    void run(TenantId neighbour) throws SQLException {
        connection.setAutoCommit(false);
        for (String table : ofRecords()) {
            copy(table, "", column -> column.equals("tenant") ? "'" + neighbour.text() + "'" : column);
        }
        int contacts = database.kind() == TestDatabase.H2 ? CONTACTS_OF_H2 : CONTACTS;
        for (int i = 1; i <= contacts; i++) {
            String digit = Integer.toString(i);
            for (String table : ofRecords()) {
                if (i <= OTHERS || table.startsWith("crm_contact")) {
                    copy(table, "", column -> doubled(column, digit));
                } else if (table.equals("crm_change")) {
                    copy(table, " AND record_type = 'contact'", column -> doubled(column, digit));
                }
            }
        }
        numberAll(neighbour);
        connection.commit();
        connection.setAutoCommit(true);
        count();
    }

    private List<String> ofRecords() {
        Set<String> others =
                Set.of("crm_pending", "crm_feed", "crm_tenant", "crm_state", "crm_schema_history", "crm_schema_lock");
        return columns.keySet().stream()
                .filter(table -> !others.contains(table))
                .toList();
    }

    private void copy(String table, String condition, UnaryOperator<String> value) throws SQLException {
        List<String> all = columns.get(table);
        statement.executeUpdate("INSERT INTO " + table + " (" + String.join(", ", all) + ") SELECT "
                + all.stream().map(value).collect(Collectors.joining(", ")) + " FROM " + table + " WHERE tenant = '"
                + Crowd.TENANT.text() + "'" + condition);
        connection.commit();
    }

    private String doubled(String column, String digit) {
        boolean id = column.equals("id") || column.endsWith("_id") || column.equals("id_value");
        if (id && !NAMES_ELSEWHERE.contains(column)) {
            return withDigit(column, 9 - Integer.parseInt(digit));
        }
        return TOLD_APART.contains(column) ? "concat(" + column + ", '." + digit + "')" : column;
    }

    private String withDigit(String column, int place) {
        boolean binary = database.kind() == TestDatabase.MARIADB || database.kind() == TestDatabase.SQLITE;
        String hex = binary ? "hex(" + column + ")" : "replace(cast(" + column + " AS varchar(40)), '-', '')";
        String other =
                "concat(substr(" + hex + ", 1, " + (place - 1) + "), '1', substr(" + hex + ", " + (place + 1) + "))";
        return "CASE WHEN " + column + " IS NOT NULL THEN "
                + (binary ? "unhex(" + other + ")" : "cast(" + other + " AS uuid)") + " END";
    }

    private void numberAll(TenantId neighbour) throws SQLException {
        statement.executeUpdate("DELETE FROM crm_pending");
        statement.executeUpdate("INSERT INTO crm_tenant (tenant, position) VALUES ('" + neighbour.text() + "', 0)");
        statement.executeUpdate("INSERT INTO crm_feed (tenant, position, seq) SELECT tenant,"
                + " row_number() OVER (PARTITION BY tenant ORDER BY seq), seq FROM crm_change");
        statement.executeUpdate("UPDATE crm_tenant SET position ="
                + " (SELECT count(*) FROM crm_feed f WHERE f.tenant = crm_tenant.tenant)");
    }

    /** SQLite is left with what its script tells it of its indexes. */
    private void count() throws SQLException {
        Stream<String> counting = switch (database.kind()) {
            case POSTGRESQL -> columns.keySet().stream().map(table -> "VACUUM ANALYZE " + table);
            case MARIADB -> columns.keySet().stream().map(table -> "ANALYZE TABLE " + table);
            case SQLITE -> Stream.of();
            case H2 -> Stream.of("ANALYZE");
        };
        for (String one : counting.toList()) {
            statement.execute(one);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
