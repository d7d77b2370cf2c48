package io.fichario.samples.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Measures the stores side by side with what else could be done; the README says what it can be told. */
public final class Benchmarks {
    private static final String SERVER = "PostgreSQL";
    private static final Duration NETWORK = Duration.ofNanos(500_000);
    private static final int FEW = 5_000;
    private static final int MANY = 100_000;
    private static final int BULK_ROUNDS = 5;

    private final Options options;
    private final Results results = new Results();

    /** Over a server or not: for which of them contests have run, so that their code is warm. */
    private final Set<Boolean> ran = new HashSet<>();

    private Benchmarks(Options options) {
        this.options = options;
    }

    /**
     * Measures, tells the results and writes them down.
     *
     * @param args options
     */
    public static void main(String[] args) {
        try {
            Options options = Options.of(List.of(args));
            Results results = new Benchmarks(options).run();
            options.manner().readme().ifPresent(page -> Readme.write(page, results, Machine.described()));
        } catch (IllegalArgumentException misunderstood) {
            System.err.println("benchmarks: " + misunderstood.getMessage());
            System.exit(2);
        }
    }

    /** Returns the results of all parts that are wanted. */
    static Results measured(Options options) {
        return new Benchmarks(options).run();
    }

    private Results run() {
        if (wants(Options.Part.POSTGRESQL) || wants(Options.Part.NETWORK) || wants(Options.Part.BULK)) {
            try (PostgresServer server = PostgresServer.start(
                    Scratch.folder("postgresql"), options.manner().commits())) {
                System.out.println("PostgreSQL: fsync is " + server.shown("fsync") + ", synchronous_commit is "
                        + server.shown("synchronous_commit"));
                overServer(server);
            }
        }
        if (wants(Options.Part.SQLITE)) {
            options.contacts().forEach(this::overFile);
        }
        if (wants(Options.Part.MEMORY)) {
            inMemory();
        }
        return results;
    }

    private boolean wants(Options.Part part) {
        return options.parts().contains(part);
    }

    private void overServer(PostgresServer server) {
        if (wants(Options.Part.POSTGRESQL) || wants(Options.Part.NETWORK)) {
            options.contacts().forEach(contacts -> overServer(server, contacts));
        }
        if (wants(Options.Part.BULK)) {
            bulk(server);
        }
    }

    private void overServer(PostgresServer server, int contacts) {
        try (Company company = new Company(contacts)) {
            Hosts hosts = new Hosts(server, "n" + contacts);
            hosts.fill(company);
            if (wants(Options.Part.POSTGRESQL)) {
                for (int threads : options.threads()) {
                    contest(SERVER, company, hosts.contenders(server.port()), threads);
                }
            }
            if (wants(Options.Part.NETWORK) && contacts == options.contacts().get(0)) {
                try (DelayingProxy proxy = DelayingProxy.to(server.port(), NETWORK)) {
                    contest(SERVER + ", 0.5 ms added to each round trip", company, hosts.contenders(proxy.port()), 1);
                }
            }
        }
    }

    private void overFile(int contacts) {
        try (Company company = new Company(contacts)) {
            for (int threads : options.threads()) {
                contest("SQLite, WAL, FULL", company, FileHosts.contenders(company), threads);
            }
        }
    }

    private void contest(String where, Company company, List<Contender> contenders, int threads) {
        try {
            Contest.Effort effort = options.effort(threads);
            boolean first = ran.add(where.startsWith(SERVER));
            Contest contest = new Contest(company, contenders, first ? effort : effort.whereCodeIsWarm());
            List<Measurement> measured = new ArrayList<>();
            options.workloads().stream()
                    .sorted(Comparator.naturalOrder())
                    .forEach(workload -> measured.addAll(contest.run(workload)));
            results.add(new Results.Section(
                    String.format(
                            Locale.ROOT,
                            "%s, %,d contacts, %s",
                            where,
                            company.size(),
                            threads == 1 ? "1 thread" : threads + " threads"),
                    "µs",
                    measured));
        } finally {
            contenders.forEach(Contender::close);
        }
    }

    private void bulk(PostgresServer server) {
        boolean quick = options.manner().extent() == Options.Extent.QUICK;
        results.add(new BulkContest(server, quick ? FEW : MANY, quick ? 1 : BULK_ROUNDS).run());
    }

    private void inMemory() {
        for (int size : options.sizesInMemory()) {
            try (InMemory memory = new InMemory(size)) {
                results.add(new Results.Section(
                        String.format(Locale.ROOT, "In memory, %,d records", size),
                        "ns",
                        memory.run(options.manner().rounds())));
            }
        }
    }
}
