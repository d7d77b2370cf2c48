package io.fichario.crm.jdbc.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.fichario.crm.Crm;
import io.fichario.crm.access.Actor;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.jdbc.SchemaCare;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.store.CrmStore;
import io.fichario.crm.store.StoreException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A database that cannot be written to, or whose tables are not those of this release, is told as what it is. */
final class UnfitDatabaseTest {
    @Test
    void databaseOfSqliteThatMayOnlyBeReadIsReadOnly() {
        readOnly(TestDatabase.SQLITE, "PRAGMA query_only = ON");
    }

    @Test
    void transactionsOfPostgresqlThatMayOnlyReadAreReadOnly() {
        readOnly(TestDatabase.POSTGRESQL, "SET default_transaction_read_only = on");
    }

    @Test
    void transactionsOfMariaDbThatMayOnlyReadAreReadOnly() {
        readOnly(TestDatabase.MARIADB, "SET SESSION TRANSACTION READ ONLY");
    }

    private static void readOnly(TestDatabase kind, String setting) {
        try (Database database = kind.fresh()) {
            JdbcStore.over(database.dataSource()).close();
            HikariDataSource pool = database.pool(config -> config.setConnectionInitSql(setting));
            assertThatThrownBy(() -> register(JdbcStore.over(pool)))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("read-only")
                    .satisfies(ErrorsTest::assertTellsNothing);
        }
    }

    @Test
    void fileThatMayNotGrowHasNoRoomLeft() {
        try (Database database = TestDatabase.SQLITE.fresh()) {
            JdbcStore.over(database.dataSource()).close();
            HikariDataSource pool = database.pool(config -> config.setConnectionInitSql("PRAGMA max_page_count = 1"));
            JdbcStore store = JdbcStore.over(pool);
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 1_000; i++) {
                            register(store);
                        }
                    })
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("no room left")
                    .satisfies(ErrorsTest::assertTellsNothing);
        }
    }

    private static void register(CrmStore store) {
        Crm.builder(store)
                .build()
                .as(Actor.system())
                .contacts()
                .register(NewContact.person("Zenaide Souza").email("maria@example.com"));
    }

    @TestFactory
    Stream<DynamicTest> scriptOfALaterReleaseIsRefused() {
        return refused(
                "INSERT INTO crm_schema_history (version, description, checksum, applied_at, finished)"
                        + " SELECT 99, 'later', checksum, applied_at, finished FROM crm_schema_history",
                "script 99");
    }

    @TestFactory
    Stream<DynamicTest> scriptThatWasChangedIsRefused() {
        return refused(
                "UPDATE crm_schema_history SET checksum = '" + "0".repeat(64) + "' WHERE version = 1", "checksum");
    }

    @TestFactory
    Stream<DynamicTest> scriptThatBrokeOffIsRefused() {
        return refused("UPDATE crm_schema_history SET finished = FALSE WHERE version = 1", "not finished");
    }

    private static Stream<DynamicTest> refused(String change, String reason) {
        return Stream.of(TestDatabase.values())
                .map(kind -> DynamicTest.dynamicTest(kind.product(), () -> {
                    try (Database database = kind.fresh()) {
                        JdbcStore.over(database.dataSource()).close();
                        execute(database, change);
                        for (SchemaCare care : new SchemaCare[] {SchemaCare.MIGRATE, SchemaCare.VALIDATE}) {
                            assertThatThrownBy(() -> JdbcStore.builder(database.dataSource())
                                            .schemaCare(care)
                                            .build())
                                    .isInstanceOf(StoreException.class)
                                    .hasMessageContaining(reason);
                        }
                    }
                }));
    }

    /** What is too old for this release lacks a script; only who migrates applies it. */
    @TestFactory
    Stream<DynamicTest> databaseWithoutTheScriptsIsRefusedByWhoOnlyValidates() {
        return Stream.of(TestDatabase.values())
                .map(kind -> DynamicTest.dynamicTest(kind.product(), () -> {
                    try (Database database = kind.fresh()) {
                        assertThatThrownBy(() -> JdbcStore.builder(database.dataSource())
                                        .schemaCare(SchemaCare.VALIDATE)
                                        .build())
                                .isInstanceOf(StoreException.class)
                                .hasMessageContaining("script");
                        assertThat(JdbcStore.over(database.dataSource()).tenants())
                                .isEmpty();
                    }
                }));
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void databaseThatNobodyKnowsIsNamedAndSoAreThoseThatAreSupported() {
        try (Database database = TestDatabase.H2.fresh()) {
            assertThatThrownBy(() -> JdbcStore.over(calling(database.dataSource(), "Orakel")))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContainingAll("Orakel", "PostgreSQL", "MariaDB", "SQLite", "H2");
        }
    }

    /** A source of connections to a database that calls itself something else. */
    private static DataSource calling(DataSource real, String product) {
        return replaced(
                DataSource.class,
                real,
                "getConnection",
                connection -> replaced(
                        Connection.class,
                        (Connection) connection,
                        "getMetaData",
                        metaData -> replaced(
                                DatabaseMetaData.class,
                                (DatabaseMetaData) metaData,
                                "getDatabaseProductName",
                                name -> product)));
    }

    private static <T> T replaced(
            Class<T> type, T target, String name, java.util.function.UnaryOperator<Object> change) {
        return type.cast(Proxy.newProxyInstance(
                UnfitDatabaseTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(target, arguments);
                        return method.getName().equals(name) ? change.apply(result) : result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
