package io.fichario.crm.jdbc.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A database of its own on a server of MariaDB, with a user who may not administer the server. */
final class MariaDbDatabase extends Database {
    private static final String TABLES = """
            SELECT table_name, CONCAT('`', table_name, '`')
              FROM information_schema.tables
             WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'""";

    private final MariaDbServer server;
    private final String name;

    MariaDbDatabase(MariaDbServer server, String name) {
        super(TestDatabase.MARIADB, server.url(name));
        this.server = server;
        this.name = name;
    }

    @Override
    public Connection connectAsAdministrator() throws SQLException {
        return DriverManager.getConnection(server.administratorUrl(name));
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
        statement.execute("SET foreign_key_checks = 0, lock_wait_timeout = 10, innodb_lock_wait_timeout = 10");
    }

    @Override
    void drop() {
        if (server.isRunning()) {
            server.drop(name);
        }
    }
}
