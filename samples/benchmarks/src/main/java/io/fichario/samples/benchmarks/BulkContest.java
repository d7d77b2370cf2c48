package io.fichario.samples.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * Import and export of many contacts against COPY, each in a JVM of its own.
 *
 * @param server where the databases are
 * @param count how many contacts
 * @param rounds how many rounds
 */
record BulkContest(PostgresServer server, int count, int rounds) {
    private static final String COPY = "COPY";

    /** Returns what it took in milliseconds. */
    Results.Section run() {
        double[][] imports = new double[2][rounds];
        double[][] exports = new double[2][rounds];
        for (int round = 0; round < rounds; round++) {
            String byStore = create("bulk_store_" + round);
            String byCopy = create("bulk_copy_" + round);
            imports[0][round] = run(Bulk.Job.IMPORT_BY_COPY, byCopy);
            imports[1][round] = run(Bulk.Job.IMPORT_BY_STORE, byStore);
            server.settle(byStore);
            exports[0][round] = run(Bulk.Job.EXPORT_BY_COPY, byStore);
            exports[1][round] = run(Bulk.Job.EXPORT_BY_STORE, byStore);
            server.execute("postgres", "DROP DATABASE " + byStore);
            server.execute("postgres", "DROP DATABASE " + byCopy);
        }
        List<String> contenders = List.of(COPY, Ours.NAME);
        return new Results.Section(
                String.format(Locale.ROOT, "Bulk, PostgreSQL, %,d contacts, heap of 64 MiB", count),
                "ms",
                List.of(
                        new Measurement("import", contenders, List.of(imports)),
                        new Measurement("export", contenders, List.of(exports))));
    }

    private String create(String database) {
        server.create(database);
        return database;
    }

    private double run(Bulk.Job job, String database) {
        return Bulk.inOwnJvm(job, database, server.port(), count);
    }
}
