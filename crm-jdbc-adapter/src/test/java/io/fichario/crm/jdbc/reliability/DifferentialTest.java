package io.fichario.crm.jdbc.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.fichario.crm.inmemory.InMemoryStore;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.jdbc.StoredTables;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.record.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same commands give the same records, changes, pages and errors on every store. */
final class DifferentialTest {
    private static final int THREADS = 2;
    private static final Map<Integer, List<String>> IN_MEMORY = new ConcurrentHashMap<>();

    @Test
    void postgresqlAnswersAsTheStoreInMemory() throws SQLException {
        answersAsTheStoreInMemory(TestDatabase.POSTGRESQL);
    }

    @Test
    void mariaDbAnswersAsTheStoreInMemory() throws SQLException {
        answersAsTheStoreInMemory(TestDatabase.MARIADB);
    }

    @Test
    void sqliteAnswersAsTheStoreInMemory() throws SQLException {
        answersAsTheStoreInMemory(TestDatabase.SQLITE);
    }

    @Test
    void h2AnswersAsTheStoreInMemory() throws SQLException {
        answersAsTheStoreInMemory(TestDatabase.H2);
    }

    private static void answersAsTheStoreInMemory(TestDatabase kind) throws SQLException {
        ArbitraryTyped.prepare();
        try (Database database = kind.fresh();
                HikariDataSource pool = database.pool(
                        // what is compared is not what outlasts a loss of power
                        config -> config.setJdbcUrl(database.url().replace("synchronous=FULL", "synchronous=OFF")));
                JdbcStore store = JdbcStore.builder(pool).types(Card.TYPE).build();
                Threads threads = new Threads()) {
            threads.together(THREADS, thread -> {
                plays(thread).forEach(number -> compare(store, number));
                return thread;
            });
            try (Connection connection = database.connect()) {
                for (int number = 0; number < Scale.SEQUENCES.number(); number++) {
                    assertThat(StoredTables.faults(
                                    store, connection, List.of(Card.TYPE), TenantId.of("play-" + number)))
                            .isEmpty();
                }
            }
        }
    }

    private static IntStream plays(int thread) {
        return IntStream.range(0, Scale.SEQUENCES.number()).filter(number -> number % THREADS == thread);
    }

    private static void compare(JdbcStore store, int number) {
        List<String> expected = IN_MEMORY.computeIfAbsent(number, none -> Play.of(InMemoryStore.create(), number));
        List<String> found = Play.of(store, number);
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
            assertThat(found.get(i)).as("play %s, line %s", number, i).isEqualTo(expected.get(i));
        }
        assertThat(found).hasSameSizeAs(expected);
    }
}
