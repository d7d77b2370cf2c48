package io.fichario.crm.jdbc.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.fichario.crm.Crm;
import io.fichario.crm.access.Actor;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.CrmStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The limits of time are those of the store while it works, and those of the host before and after. */
final class TimeLimitsTest {
    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final List<Integer> OF_THE_HOST = List.of(10_000, 0);

    @Test
    void connectionOfH2GoesBackWithTheLimitsOfTheHost() throws SQLException {
        try (Database database = TestDatabase.H2.fresh();
                HikariDataSource pool = database.pool(config -> config.setMaximumPoolSize(1))) {
            CrmStore store = JdbcStore.builder(pool).statementTimeout(SHORT).build();
            register(store);
            try (Connection connection = pool.getConnection()) {
                assertThat(limits(connection)).isEqualTo(OF_THE_HOST);
            }
        }
    }

    @Test
    void transactionOfTheHostGoesOnWithItsOwnLimits() throws SQLException {
        try (Database database = TestDatabase.H2.fresh();
                Connection connection = database.connect()) {
            JdbcStore store = JdbcStore.builder(database.dataSource())
                    .statementTimeout(SHORT)
                    .build();
            connection.setAutoCommit(false);
            register(store.joining(connection));
            assertThat(limits(connection)).isEqualTo(OF_THE_HOST);
            connection.commit();
        }
    }

    private static List<Integer> limits(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("CALL LOCK_TIMEOUT()")) {
            found.next();
            return List.of(found.getInt(1), statement.getQueryTimeout());
        }
    }

    /** Writers of SQLite come one by one, and each waits for all that were there before. */
    @Test
    void writersMayWaitForAnyTime() {
        try (Database database = TestDatabase.SQLITE.fresh();
                Threads threads = new Threads()) {
            CrmStore store = JdbcStore.builder(database.dataSource())
                    .statementTimeout(Duration.ZERO)
                    .build();
            threads.together(4, thread -> {
                for (int i = 0; i < 20; i++) {
                    register(store);
                }
                return thread;
            });
            assertThat(store.number(TenantId.DEFAULT)).isEqualTo(80);
        }
    }

    private static void register(CrmStore store) {
        Crm.builder(store).build().as(Actor.system()).contacts().register(NewContact.person("Maria Souza"));
    }
}
