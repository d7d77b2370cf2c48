package io.fichario.samples.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.TenantId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Brings many contacts in or out, in a JVM of its own with a small heap; begins in {@link #main}, which prints the
 * milliseconds that it took.
 */
public final class Bulk {
    private static final int PAGE = 1_000;
    private static final int NANOSECONDS_IN_MILLISECOND = 1_000_000;
    private static final String HEAP = "-Xmx64m";

    private Bulk() {}

    /** What is done. */
    enum Job {
        IMPORT_BY_STORE {
            @Override
            long run(HikariDataSource pool, int count) {
                Crowd crowd = new Crowd();
                try (JdbcStore store = JdbcStore.over(pool)) {
                    long start = System.nanoTime();
                    store.load(crowd.changes(count));
                    return System.nanoTime() - start;
                }
            }
        },
        IMPORT_BY_COPY {
            @Override
            long run(HikariDataSource pool, int count) throws SQLException, IOException {
                Crowd crowd = new Crowd();
                JdbcStore.over(pool).close();
                try (Connection connection = pool.getConnection()) {
                    long start = System.nanoTime();
                    new CopyImport().run(connection, crowd.changes(count));
                    return System.nanoTime() - start;
                }
            }
        },
        EXPORT_BY_STORE {
            @Override
            long run(HikariDataSource pool, int count) {
                try (JdbcStore store = JdbcStore.over(pool)) {
                    long start = System.nanoTime();
                    int found = store.read(TenantId.DEFAULT, view -> pages(view::list));
                    expect(found, count);
                    return System.nanoTime() - start;
                }
            }
        },
        EXPORT_BY_COPY {
            @Override
            long run(HikariDataSource pool, int count) throws SQLException, IOException {
                try (Connection connection = pool.getConnection()) {
                    CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
                    long start = System.nanoTime();
                    for (String table : TABLES) {
                        copying.copyOut("COPY " + table + " TO STDOUT", OutputStream.nullOutputStream());
                    }
                    return System.nanoTime() - start;
                }
            }
        };

        private static final List<String> TABLES = List.of(
                "crm_contact",
                "crm_contact_point",
                "crm_contact_address",
                "crm_contact_address_purpose",
                "crm_contact_department");

        abstract long run(HikariDataSource pool, int count) throws SQLException, IOException;
    }

    /** Lists a page. */
    private interface Listing {
        Page<Contact> list(Query<Contact> query);
    }

    private static int pages(Listing listing) {
        Query<Contact> query = Query.of(Contact.TYPE).limit(PAGE);
        Page<Contact> page = listing.list(query);
        int found = page.items().size();
        while (page.next().isPresent()) {
            page = listing.list(query.after(page.next().get()));
            found += page.items().size();
        }
        return found;
    }

    private static void expect(int found, int count) {
        if (found != count) {
            throw new IllegalStateException("There are " + found + " contacts and not " + count);
        }
    }

    /**
     * Does one job.
     *
     * @param args the job, the database, the port of its server and how many contacts
     */
    public static void main(String[] args) throws SQLException, IOException {
        try (HikariDataSource pool = PostgresServer.pool(args[1], Integer.parseInt(args[2]))) {
            long taken = Job.valueOf(args[0]).run(pool, Integer.parseInt(args[3]));
            System.out.println(taken / NANOSECONDS_IN_MILLISECOND);
        }
    }

    /** Does a job in a JVM of its own and returns how many milliseconds it took there. */
    static double inOwnJvm(Job job, String database, int port, int count) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                Bulk.class.getName(),
                job.name(),
                database,
                Integer.toString(port),
                Integer.toString(count));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(job + " failed");
            }
            return Double.parseDouble(output.strip());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
