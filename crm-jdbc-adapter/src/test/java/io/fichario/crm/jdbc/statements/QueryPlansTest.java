package io.fichario.crm.jdbc.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.contract.Note;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.record.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** No statement reads a whole table: not one of 100,000 contacts, nor one of 12,800 orders. */
final class QueryPlansTest {
    /** Twenty pages of fifty, and the row of the log behind each of theirs. */
    private static final int MOST_ROWS = 2_000;

    /** As many that are counted to see whether there are few, and each looked at once more. */
    private static final int MOST_ROWS_TO_COUNT = 5_000;

    private static final int FEWEST_STATEMENTS = 400;

    private static final Logger LOG = LoggerFactory.getLogger(QueryPlansTest.class);

    @Test
    void postgresqlReadsLittle() throws SQLException {
        readsLittle(TestDatabase.POSTGRESQL);
    }

    @Test
    void mariaDbReadsLittle() throws SQLException {
        readsLittle(TestDatabase.MARIADB);
    }

    @Test
    void sqliteReadsLittle() throws SQLException {
        readsLittle(TestDatabase.SQLITE);
    }

    @Test
    void h2ReadsLittle() throws SQLException {
        readsLittle(TestDatabase.H2);
    }

    private static void readsLittle(TestDatabase kind) throws SQLException {
        try (Database database = kind.fresh()) {
            List<Sent> sent =
                    asked(database).stream().filter(Sent::looksForRows).toList();
            assertThat(sent).hasSizeGreaterThan(FEWEST_STATEMENTS);
            List<String> faults = new ArrayList<>();
            Set<Exempt> used = EnumSet.noneOf(Exempt.class);
            long most = 0;
            try (Connection connection = database.connectAsAdministrator()) {
                connection.setAutoCommit(false);
                for (Sent one : sent) {
                    Plan plan = Plan.of(kind, connection, one);
                    connection.rollback();
                    Optional<Exempt> exempt = Exempt.find(kind, one);
                    if (plan.read() <= most(one)) {
                        most = Math.max(most, plan.read());
                    } else if (exempt.isPresent()) {
                        used.add(exempt.get());
                    } else {
                        faults.add(plan.read() + " rows are read by\n" + one.text() + "\n" + plan.text());
                    }
                }
            }
            LOG.info("{}: {} statements, of which none reads more than {} rows", kind, sent.size(), most);
            assertThat(faults).isEmpty();
            assertThat(used).as("what still needs an exemption").isEqualTo(Exempt.on(kind));
        }
    }

    private static int most(Sent sent) {
        return sent.text().startsWith("WITH few") ? MOST_ROWS_TO_COUNT : MOST_ROWS;
    }

    /** Asks about a record that is like many others, and about one whose values nobody else has; then works among them. */
    private static List<Sent> asked(Database database) throws SQLException {
        WatchedSource watched = new WatchedSource(database.dataSource());
        List<Sent> all = new ArrayList<>();
        try (JdbcStore store =
                JdbcStore.builder(watched.source()).types(Note.TYPE).build()) {
            store.load(Crowd.changes());
            try (Doubling doubling = new Doubling(database)) {
                doubling.run(TenantId.of("neighbour"));
            }
            for (int one : List.of(Crowd.ORDINARY, Crowd.RARE)) {
                watched.forget();
                store.<Object>write(Crowd.TENANT, view -> {
                    Questions.askAll(view, one);
                    return "done";
                });
                all.addAll(watched.sent());
            }
            watched.forget();
            Commands.runAll(store);
            all.addAll(watched.sent());
        }
        return all;
    }
}
