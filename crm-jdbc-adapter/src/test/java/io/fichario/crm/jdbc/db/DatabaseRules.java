package io.fichario.crm.jdbc.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What tests rely on, whichever database they are given. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DatabaseRules {
    private Database database;

    abstract Database create();

    final Database database() {
        return database;
    }

    @BeforeAll
    void takeOneForAllTests() {
        database = create();
    }

    @AfterAll
    void giveItBack() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void freshOneHasNoTables() throws SQLException {
        try (Database fresh = create();
                Connection connection = fresh.connect()) {
            assertThat(first(connection, "SELECT COUNT(*) FROM (" + fresh.tableNames() + ") t"))
                    .isEqualTo("0");
        }
    }

    @Test
    void twoOfThemDoNotSeeEachOther() throws SQLException {
        try (Database one = create();
                Database other = create()) {
            execute(one, "CREATE TABLE crm_same (id INT PRIMARY KEY)");
            execute(other, "CREATE TABLE crm_same (id INT PRIMARY KEY)");
        }
    }

    @Test
    void clearEmptiesTablesThatReferToEachOther() throws SQLException {
        try (Database fresh = create()) {
            fill(fresh);
            fresh.clear();
            assertThat(rows(fresh, "crm_parent")).isZero();
            assertThat(rows(fresh, "crm_child")).isZero();
        }
    }

    @Test
    void clearKeepsTheHistoryOfScriptsAndTheTablesOfOthers() throws SQLException {
        try (Database fresh = create()) {
            fill(fresh);
            fresh.clear();
            assertThat(rows(fresh, "crm_schema_history")).isOne();
            assertThat(rows(fresh, "customer")).isOne();
        }
    }

    @Test
    void foreignKeysHoldAfterClear() throws SQLException {
        try (Database fresh = create()) {
            fill(fresh);
            fresh.clear();
            assertThatThrownBy(() -> execute(fresh, "INSERT INTO crm_child VALUES (3, 99)"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void clearIsPossibleAgain() throws SQLException {
        try (Database fresh = create()) {
            fill(fresh);
            fresh.clear();
            execute(fresh, "INSERT INTO crm_parent VALUES (1)");
            fresh.clear();
            assertThat(rows(fresh, "crm_parent")).isZero();
        }
    }

    @Test
    void poolHandsOutSixteenConnections() throws SQLException {
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            connections.add(database.dataSource().getConnection());
        }
        assertThat(connections)
                .allSatisfy(connection -> assertThat(connection.isValid(1)).isTrue());
        for (Connection connection : connections) {
            connection.close();
        }
    }

    @Test
    void poolIsTheSameAtEachCall() {
        assertThat(database.dataSource()).isSameAs(database.dataSource());
    }

    @Test
    void furtherPoolIsAsItIsAskedFor() throws SQLException {
        HikariDataSource pool = database.pool(config -> {
            config.setMaximumPoolSize(2);
            config.setAutoCommit(false);
        });
        try (Connection connection = pool.getConnection()) {
            assertThat(connection.getAutoCommit()).isFalse();
            assertThat(pool.getMaximumPoolSize()).isEqualTo(2);
        }
    }

    @Test
    void nothingIsLeftOfOneThatWasClosed() throws SQLException {
        Database closed = create();
        execute(closed, "CREATE TABLE crm_parent (id INT PRIMARY KEY)");
        closed.close();
        assertThatThrownBy(() -> rows(closed, "crm_parent")).isInstanceOf(SQLException.class);
    }

    @Test
    void administratorSeesTheSame() throws SQLException {
        try (Database fresh = create();
                Connection connection = fresh.connectAsAdministrator()) {
            fill(fresh);
            assertThat(first(connection, "SELECT COUNT(*) FROM crm_child")).isEqualTo("1");
        }
    }

    static String first(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    static void execute(Database database, String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void fill(Database database) throws SQLException {
        execute(
                database,
                "CREATE TABLE customer (id INT PRIMARY KEY)",
                "CREATE TABLE crm_schema_history (id INT PRIMARY KEY)",
                "CREATE TABLE crm_parent (id INT PRIMARY KEY)",
                "CREATE TABLE crm_child (id INT PRIMARY KEY, parent INT NOT NULL,"
                        + " FOREIGN KEY (parent) REFERENCES crm_parent (id))",
                "INSERT INTO customer VALUES (1)",
                "INSERT INTO crm_schema_history VALUES (1)",
                "INSERT INTO crm_parent VALUES (1)",
                "INSERT INTO crm_child VALUES (2, 1)");
    }

    private static int rows(Database database, String table) throws SQLException {
        try (Connection connection = database.connect()) {
            return Integer.parseInt(first(connection, "SELECT COUNT(*) FROM " + table));
        }
    }
}
