package io.fichario.crm.jdbc.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.contact.NewContact;
import io.fichario.crm.inmemory.fixture.RecordingListener;
import io.fichario.crm.jdbc.HostTransactions;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.CrmStore;
import io.fichario.crm.store.DuplicateKeyException;
import io.fichario.crm.store.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** What the host writes and what we write in its transaction is kept together, or not at all. */
final class HostTransactionTest {

    @TestFactory
    Stream<DynamicTest> rowsOfTheHostAndOursAreCommittedTogether() {
        return onEach(host -> {
            try (Connection connection = host.begin()) {
                host.addRow(connection);
                host.session(connection).contacts().register(maria("1"));
                connection.commit();
            }
            host.assertRowsAndContacts(1, 1);
        });
    }

    @TestFactory
    Stream<DynamicTest> rowsOfTheHostAndOursAreRolledBackTogether() {
        return onEach(host -> {
            try (Connection connection = host.begin()) {
                host.addRow(connection);
                host.session(connection).contacts().register(maria("1"));
                connection.rollback();
            }
            host.assertRowsAndContacts(0, 0);
        });
    }

    @TestFactory
    Stream<DynamicTest> writeThatFailedLeavesNothingOfItselfAndTheHostGoesOn() {
        return onEach(host -> {
            try (Connection connection = host.begin()) {
                host.addRow(connection);
                CrmSession session = host.session(connection);
                session.contacts().register(maria("1"));
                assertThatThrownBy(() -> session.together(block -> {
                            block.contacts().register(maria("2"));
                            block.contacts().register(maria("1"));
                        }))
                        .isInstanceOf(DuplicateKeyException.class);
                session.contacts().register(maria("3"));
                host.addRow(connection);
                connection.commit();
            }
            host.assertRowsAndContacts(2, 2);
        });
    }

    @TestFactory
    Stream<DynamicTest> listenersAreNotToldOfWhatTheHostMayTakeBack() {
        return onEach(host -> {
            RecordingListener listener = new RecordingListener();
            try (Connection connection = host.begin()) {
                Crm crm = Crm.builder(host.store().joining(connection))
                        .listener(listener)
                        .build();
                crm.as(Actor.system()).contacts().register(maria("1"));
                connection.commit();
            }
            assertThat(listener.changes()).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> positionsAreNotGivenWhereTheCommitIsNotSeen() {
        return onEach(host -> {
            try (Connection connection = host.begin()) {
                CrmStore joined = host.store().joining(connection);
                assertThatThrownBy(() -> joined.number(TenantId.DEFAULT)).isInstanceOf(StoreException.class);
                connection.rollback();
            }
        });
    }

    /** Behind a lock such a transaction would read what was there before it. */
    @TestFactory
    Stream<DynamicTest> lockIsRefusedWhereReadsBehindItAreOld() {
        return Stream.of(TestDatabase.POSTGRESQL, TestDatabase.H2)
                .flatMap(kind -> Stream.of(Connection.TRANSACTION_REPEATABLE_READ, Connection.TRANSACTION_SERIALIZABLE)
                        .map(level -> on(kind, host -> {
                            Contact contact = host.own().contacts().register(maria("1"));
                            try (Connection connection = host.begin()) {
                                connection.setTransactionIsolation(level);
                                String name = level == Connection.TRANSACTION_SERIALIZABLE
                                        ? "SERIALIZABLE"
                                        : "REPEATABLE READ";
                                CrmStore joined = host.store().joining(connection);
                                assertThatThrownBy(() -> joined.write(TenantId.DEFAULT, transaction -> {
                                            transaction.lock(contact.id());
                                            return contact;
                                        }))
                                        .isInstanceOf(StoreException.class)
                                        .hasMessageContaining(name);
                                host.addRow(connection);
                                connection.commit();
                            }
                            host.assertRowsAndContacts(1, 1);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> transactionsOfSpringHoldBoth() {
        return onEach(host -> {
            Spring spring = new Spring(host.database());
            spring.template().executeWithoutResult(status -> {
                spring.addRow();
                spring.session().contacts().register(maria("1"));
            });
            assertThatThrownBy(() -> spring.template().executeWithoutResult(status -> {
                        spring.addRow();
                        spring.session().contacts().register(maria("2"));
                        throw new IllegalStateException("on purpose");
                    }))
                    .hasMessage("on purpose");
            spring.template().executeWithoutResult(status -> {
                spring.addRow();
                assertThatThrownBy(() -> spring.session().contacts().register(maria("1")))
                        .isInstanceOf(DuplicateKeyException.class);
            });
            host.assertRowsAndContacts(2, 1);
        });
    }

    /** A host whose transactions are those of Spring. */
    private static final class Spring {
        private final TransactionTemplate template;
        private final JdbcTemplate rows;
        private final CrmSession session;

        Spring(Database database) {
            this.template = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
            this.rows = new JdbcTemplate(database.dataSource());
            CrmStore store = JdbcStore.builder(database.dataSource())
                    .transactions(new HostTransactions() {
                        @Override
                        public Connection connection() {
                            return DataSourceUtils.getConnection(database.dataSource());
                        }

                        @Override
                        public void release(Connection connection) {
                            DataSourceUtils.releaseConnection(connection, database.dataSource());
                        }
                    })
                    .build();
            this.session = Crm.builder(store).build().as(Actor.system());
        }

        TransactionTemplate template() {
            return template;
        }

        CrmSession session() {
            return session;
        }

        void addRow() {
            rows.update(Host.INSERT);
        }
    }

    /** A host with a table of its own. */
    private record Host(Database database, JdbcStore store) {
        private static final String INSERT = "INSERT INTO host_row (text) VALUES ('of the host')";

        Connection begin() throws SQLException {
            Connection connection = database.dataSource().getConnection();
            connection.setAutoCommit(false);
            return connection;
        }

        void addRow(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(INSERT);
            }
        }

        CrmSession session(Connection connection) {
            return Crm.builder(store.joining(connection)).build().as(Actor.system());
        }

        CrmSession own() {
            return Crm.builder(store).build().as(Actor.system());
        }

        void assertRowsAndContacts(long rows, long contacts) throws SQLException {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery("SELECT COUNT(*) FROM host_row")) {
                found.next();
                assertThat(found.getLong(1)).isEqualTo(rows);
            }
            assertThat(own().contacts().count(Condition.always())).isEqualTo(contacts);
            assertThat(io.fichario.crm.jdbc.StoredTables.faults(store, database.connect(), List.of(), TenantId.DEFAULT))
                    .isEmpty();
        }
    }

    /** A test of a host. */
    @FunctionalInterface
    private interface Trial {
        void of(Host host) throws SQLException;
    }

    private static Stream<DynamicTest> onEach(Trial trial) {
        return Stream.of(TestDatabase.values()).map(kind -> on(kind, trial));
    }

    private static DynamicTest on(TestDatabase kind, Trial trial) {
        return DynamicTest.dynamicTest(kind.product(), () -> {
            try (Database database = kind.fresh();
                    JdbcStore store = JdbcStore.over(database.dataSource())) {
                try (Connection connection = database.connect();
                        Statement statement = connection.createStatement()) {
                    statement.execute("CREATE TABLE host_row (text VARCHAR(100))");
                }
                trial.of(new Host(database, store));
            }
        });
    }

    private static NewContact maria(String id) {
        return NewContact.person("Maria Souza").externalId("erp", id);
    }
}
