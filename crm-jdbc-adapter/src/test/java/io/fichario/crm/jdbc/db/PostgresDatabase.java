package io.fichario.crm.jdbc.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A database of its own on a server of PostgreSQL, which belongs to a user who may not administer the server. */
final class PostgresDatabase extends Database {
    private static final String TABLES =
            "SELECT tablename, quote_ident(tablename) FROM pg_tables WHERE schemaname = current_schema()";

    private final PostgresServer server;
    private final String name;

    PostgresDatabase(PostgresServer server, String name) {
        super(TestDatabase.POSTGRESQL, server.url(name));
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
        // no foreign key is looked at, nor any trigger run
        statement.execute("SET session_replication_role = replica");
        statement.execute("SET lock_timeout = '10s'");
    }

    @Override
    void drop() {
        if (server.isRunning()) {
            server.drop(name);
        }
    }
}
