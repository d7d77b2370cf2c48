package io.fichario.crm.jdbc.roundtrips;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.Crm;
import io.fichario.crm.access.Actor;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.NeedsDatabase;
import io.fichario.crm.jdbc.db.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** PostgreSQL keeps plans that it made while tables were empty. */
@NeedsDatabase(TestDatabase.POSTGRESQL)
final class FirstRowsTest {

    @Test
    void rowsOfAnEmptyTableAreFoundByItsPrimaryKey() throws SQLException {
        try (Database database = TestDatabase.POSTGRESQL.fresh();
                JdbcStore store = JdbcStore.over(database.dataSource());
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            assertThat(store.tenants()).isEmpty();
            statement.execute("SET enable_seqscan TO off");
            for (String table : List.of("contact", "order", "shipment", "interaction", "follow_up")) {
                assertThat(plan(statement, "crm_" + table)).as(table).contains("crm_" + table + "_pkey");
            }
        }
    }

    private static String plan(Statement statement, String table) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet plan = statement.executeQuery("EXPLAIN SELECT 1 FROM ONLY " + table
                + " WHERE tenant = 'default' AND id = '00000000-0000-7000-8000-000000000001' FOR KEY SHARE")) {
            while (plan.next()) {
                lines.add(plan.getString(1));
            }
        }
        return String.join("\n", lines);
    }

    @Test
    void tablesAreCountedWhenTheyHaveGrownFromNothing() throws SQLException {
        try (Database database = TestDatabase.POSTGRESQL.fresh();
                JdbcStore store = JdbcStore.over(database.dataSource())) {
            var contacts = Crm.builder(store).build().as(Actor.system()).contacts();
            for (int i = 0; i < 63; i++) {
                contacts.register(NewContact.person("Maria Souza"));
            }
            assertThat(counted(database)).isLessThan(1);
            contacts.register(NewContact.person("Maria Souza"));
            assertThat(counted(database)).isEqualTo(64);
        }
    }

    private static long counted(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet counted =
                        statement.executeQuery("SELECT reltuples FROM pg_class WHERE relname = 'crm_contact'")) {
            counted.next();
            return counted.getLong(1);
        }
    }
}
