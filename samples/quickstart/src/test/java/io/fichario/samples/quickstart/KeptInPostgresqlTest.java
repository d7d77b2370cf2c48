package io.fichario.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What is kept in PostgreSQL is the same as elsewhere; skipped where there is no server for the platform. */
class KeptInPostgresqlTest {
    private static final Logger LOG = Logger.getLogger(KeptInPostgresqlTest.class.getName());
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setPgBinaryResolver(KeptInPostgresqlTest::archive)
                .start();
    }

    private static InputStream archive(String system, String processor) throws IOException {
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, processor);
        } catch (IllegalStateException none) {
            LOG.warning(
                    () -> "SKIPPED: all that needs PostgreSQL, as there is none for " + system + " on " + processor);
            return Assumptions.abort("There is no PostgreSQL for " + system + " on " + processor);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    /** An empty database. */
    private static String fresh() {
        String name = "company" + DATABASES.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return "--jdbc-url=" + server.getJdbcUrl("postgres", name);
    }

    @Test
    void theReportIsThatOfTheStoreInMemoryAndASecondRunFindsIt() {
        String database = fresh();
        String inMemory = Run.of().report();
        assertThat(Run.keeping(database)).returns(0, Run::exitCode).returns(inMemory, Run::report);
        assertThat(Run.keeping(database))
                .returns(inMemory, Run::report)
                .satisfies(run -> assertThat(run.screen())
                        .contains("Found in ", ": 12 contacts and 40 orders of an earlier run.")
                        .doesNotContain("Replaying"));
    }

    @Test
    void aRunCanStartOver() {
        String database = fresh();
        Run first = Run.keeping(database);
        assertThat(Run.keeping(database, "--start-over"))
                .returns(first.report(), Run::report)
                .satisfies(run -> assertThat(run.screen()).contains("Replaying orders"));
    }

    @Test
    @EnabledIfSystemProperty(named = NorthwindTest.FOLDER, matches = ".+")
    void northwindIsTheSame() {
        String northwind = System.getProperty(NorthwindTest.FOLDER);
        assertThat(Run.keeping(fresh(), northwind)).returns(Run.of(northwind).report(), Run::report);
    }
}
