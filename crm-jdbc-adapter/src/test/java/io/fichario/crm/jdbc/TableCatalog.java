package io.fichario.crm.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a database says of its tables; all names are in small letters and without the prefix. */
final class TableCatalog {
    private final Connection connection;
    private final String prefix;

    TableCatalog(Connection connection, String prefix) {
        this.connection = connection;
        this.prefix = prefix;
    }

    List<String> tables() throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found =
                metaData().getTables(connection.getCatalog(), connection.getSchema(), stored("%"), null)) {
            while (found.next()) {
                if (found.getString("TABLE_TYPE").endsWith("TABLE")) {
                    names.add(lower(found.getString("TABLE_NAME")).substring(prefix.length()));
                }
            }
        }
        return names;
    }

    List<String> columns(String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found =
                metaData().getColumns(connection.getCatalog(), connection.getSchema(), stored(table), null)) {
            while (found.next()) {
                names.add(lower(found.getString("COLUMN_NAME")));
            }
        }
        return names;
    }

    List<String> primaryKey(String table) throws SQLException {
        Map<Integer, String> columns = new TreeMap<>();
        try (ResultSet found =
                metaData().getPrimaryKeys(connection.getCatalog(), connection.getSchema(), stored(table))) {
            while (found.next()) {
                columns.put(found.getInt("KEY_SEQ"), lower(found.getString("COLUMN_NAME")));
            }
        }
        return List.copyOf(columns.values());
    }

    /** Returns the columns of each index. */
    Map<String, List<String>> indexes(String table) throws SQLException {
        Map<String, Map<Integer, String>> columns = new TreeMap<>();
        try (ResultSet found =
                metaData().getIndexInfo(connection.getCatalog(), connection.getSchema(), stored(table), false, true)) {
            while (found.next()) {
                if (found.getString("INDEX_NAME") != null) {
                    columns.computeIfAbsent(found.getString("INDEX_NAME"), name -> new TreeMap<>())
                            .put(found.getInt("ORDINAL_POSITION"), lower(found.getString("COLUMN_NAME")));
                }
            }
        }
        Map<String, List<String>> indexes = new TreeMap<>();
        columns.forEach((name, places) -> indexes.put(lower(name), List.copyOf(places.values())));
        return indexes;
    }

    private DatabaseMetaData metaData() throws SQLException {
        return connection.getMetaData();
    }

    private String stored(String table) throws SQLException {
        String name = prefix + table;
        return metaData().storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
