package io.fichario.crm.jdbc.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.change.RequestId;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.CrmStore;
import io.fichario.crm.store.StoreUnavailableException;
import io.fichario.crm.store.StoreUnavailableException.Reason;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A connection that is lost before its commit has written nothing; during it, only the receipt of a request can tell. */
final class LostConnectionTest {
    @TestFactory
    Stream<DynamicTest> connectionThatIsLostWithinATransactionHasWrittenNothing() {
        return Stream.of(TestDatabase.POSTGRESQL, TestDatabase.MARIADB)
                .map(kind -> DynamicTest.dynamicTest(kind.product(), () -> {
                    try (Database database = kind.fresh();
                            JdbcStore store = JdbcStore.over(database.pool(config -> config.setMaximumPoolSize(1)))) {
                        nothingIsWrittenWhenItIsLost(database, store);
                    }
                }));
    }

    private static void nothingIsWrittenWhenItIsLost(Database database, JdbcStore store) {
        CrmSession session = session(store);
        Contact contact = session.contacts().register(maria());
        AtomicInteger runs = new AtomicInteger();
        StoreUnavailableException lost = catchThrowableOfType(
                StoreUnavailableException.class,
                () -> session.with(RequestId.of("web-4711")).contacts().edit(contact.id(), any -> {
                    runs.incrementAndGet();
                    terminateAll(database);
                    store.read(TenantId.DEFAULT, view -> view.find(contact.id()));
                    return any.withNotes("Pedro");
                }));
        assertThat(lost.reason()).isEqualTo(Reason.UNREACHABLE);
        ErrorsTest.assertTellsNothing(lost);
        assertThat(runs).hasValue(1);
        assertThat(session.contacts().get(contact.id())).isEqualTo(contact);
    }

    private static void terminateAll(Database database) {
        try (Connection connection = database.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            List<String> ends = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(endsOfOthers(database.kind()))) {
                while (found.next()) {
                    ends.add(found.getString(1));
                }
            }
            for (String end : ends) {
                statement.execute(end);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A query of the statements that end the other connections to a database. */
    private static String endsOfOthers(TestDatabase kind) {
        return kind == TestDatabase.MARIADB
                ? "SELECT CONCAT('KILL ', id) FROM information_schema.processlist"
                        + " WHERE db = DATABASE() AND id <> CONNECTION_ID()"
                : "SELECT 'SELECT pg_terminate_backend(' || pid || ')' FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()";
    }

    @TestFactory
    Stream<DynamicTest> outcomeOfACommitWhoseAnswerIsLostIsUnknown() {
        return onEach((failing, store) -> {
            long before = count(store);
            failing.loseAnswerOfCommit();
            StoreUnavailableException unknown = catchThrowableOfType(
                    StoreUnavailableException.class,
                    () -> session(store).contacts().register(maria()));
            assertThat(unknown.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN);
            ErrorsTest.assertTellsNothing(unknown);
            assertThat(count(store)).as("written once, as it was not run again").isEqualTo(before + 1);
        });
    }

    @TestFactory
    Stream<DynamicTest> receiptOfARequestAnswersWhereTheAnswerOfTheCommitIsLost() {
        return onEach((failing, store) -> {
            long before = count(store);
            CrmSession requested = session(store).with(RequestId.of("web-4711"));
            failing.loseAnswerOfCommit();
            Contact contact = requested.contacts().register(maria());
            assertThat(failing.failed()).containsIgnoringCase("commit");
            assertThat(count(store)).isEqualTo(before + 1);
            assertThat(requested.contacts().register(maria())).isEqualTo(contact);
        });
    }

    private static long count(CrmStore store) {
        return store.read(TenantId.DEFAULT, view -> view.count(Contact.TYPE, Condition.always()));
    }

    /** A test of a store over connections that fail. */
    @FunctionalInterface
    private interface Trial {
        void of(FailingSource failing, JdbcStore store);
    }

    private static Stream<DynamicTest> onEach(Trial trial) {
        return Stream.of(TestDatabase.POSTGRESQL, TestDatabase.MARIADB, TestDatabase.H2)
                .map(kind -> DynamicTest.dynamicTest(kind.product(), () -> {
                    try (Database database = kind.fresh();
                            HikariDataSource pool = database.pool(config -> config.setMaximumPoolSize(2))) {
                        FailingSource failing = new FailingSource(pool, "08006");
                        JdbcStore store = JdbcStore.over(failing.source());
                        session(store).contacts().register(maria());
                        trial.of(failing, store);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> poolWithoutAFreeConnectionIsATimeOut() {
        return Stream.of(TestDatabase.POSTGRESQL, TestDatabase.SQLITE)
                .map(kind -> DynamicTest.dynamicTest(kind.product(), () -> {
                    try (Database database = kind.fresh();
                            HikariDataSource pool = database.pool(config -> {
                                config.setMaximumPoolSize(1);
                                config.setConnectionTimeout(250);
                            });
                            JdbcStore store = JdbcStore.over(pool);
                            Connection taken = pool.getConnection()) {
                        assertThat(taken.isValid(1)).isTrue();
                        StoreUnavailableException late =
                                catchThrowableOfType(StoreUnavailableException.class, () -> count(store));
                        assertThat(late.reason()).isEqualTo(Reason.TIMED_OUT);
                    }
                }));
    }

    private static CrmSession session(CrmStore store) {
        return Crm.builder(store).build().as(Actor.system());
    }

    private static NewContact maria() {
        return NewContact.person("Zenaide Souza").email("maria@example.com");
    }
}
