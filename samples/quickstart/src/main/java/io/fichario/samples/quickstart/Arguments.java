package io.fichario.samples.quickstart;

import io.fichario.crm.order.RoundingPolicy;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the run was asked for.
 *
 * @param folder where the CSV files are, or empty for the built-in ones
 * @param rounding how the amounts of the orders are rounded
 * @param keep where the data are kept
 * @param wish what is wanted
 */
record Arguments(Optional<Path> folder, RoundingPolicy rounding, Keep keep, Wish wish) {
    static final String USAGE = """
            Usage: Quickstart [OPTION...] [FOLDER]

            Replays the orders of a trading company through the CRM and prints what they
            come to. A second run over the same files finds the data and replays nothing.

              FOLDER             a folder with customers.csv, employees.csv, products.csv,
                                 shippers.csv, orders.csv and order_details.csv: UTF-8,
                                 a header row, the columns of the Northwind sample
                                 database; without it a small built-in company is
                                 replayed
              --rounding=POLICY  one of %s,
                                 %s

            Where the data are kept, without any of these in %s
            in the folder in which it is run:

              --data=FOLDER      in that file in another folder, which must be there
              --memory           nowhere: they are gone when the run ends
              --jdbc-url=URL     in a database: PostgreSQL, MariaDB, SQLite or H2;
                                 tables are made when they are not there
              --user=NAME        for the database, where its URL does not say it
              --password=WORD    likewise

              --start-over       forgets what an earlier run left in the file; in a
                                 database leaves it, and replays beside it
              --help             prints this
            """.formatted(names(0, 2), names(2, 4), Keep.FILE_NAME);

    /** What is wanted of a run. */
    enum Wish {
        REPLAY,
        START_OVER,
        HELP
    }

    /** Returns the arguments of a command line; StoppedException names the one that is not understood. */
    static Arguments parse(List<String> words) {
        Options options = Options.of(words);
        return new Arguments(
                folder(options.others()),
                options.value("rounding").map(Arguments::policy).orElse(RoundingPolicy.PER_LINE_HALF_EVEN),
                keep(options),
                wish(options));
    }

    private static Wish wish(Options options) {
        if (options.has("help")) {
            return Wish.HELP;
        }
        return options.has("start-over") ? Wish.START_OVER : Wish.REPLAY;
    }

    private static Optional<Path> folder(List<String> words) {
        if (words.size() > 1) {
            throw StoppedException.usage("Only one folder can be replayed, but there are two: " + words.get(0) + " and "
                    + words.get(1) + ".");
        }
        return words.stream().findFirst().map(Arguments::path);
    }

    private static Keep keep(Options options) {
        List<String> places = Stream.of("memory", "data", "jdbc-url")
                .filter(options::has)
                .map(name -> "--" + name)
                .toList();
        if (places.size() > 1) {
            throw StoppedException.usage(
                    "The data can be kept in one place only, but there are " + String.join(" and ", places) + ".");
        }
        if (options.has("jdbc-url")) {
            return database(options);
        }
        Stream.of("user", "password").filter(options::has).forEach(name -> {
            throw StoppedException.usage("The option --" + name + " is for a database, and needs --jdbc-url.");
        });
        return options.has("memory")
                ? new Keep.Memory()
                : new Keep.File(options.value("data").map(Arguments::path).orElse(Path.of("")));
    }

    private static Keep database(Options options) {
        String url = options.value("jdbc-url").orElseThrow();
        if (!url.startsWith("jdbc:")) {
            throw StoppedException.usage(
                    "The URL of a database begins with jdbc:, such as jdbc:postgresql://localhost/crm.");
        }
        return new Keep.Database(url, options.value("user"), options.value("password"));
    }

    private static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException invalid) {
            throw StoppedException.usage("This is no path of a folder: " + invalid.getMessage());
        }
    }

    private static RoundingPolicy policy(String name) {
        String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(RoundingPolicy.values())
                .filter(policy -> policy.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> StoppedException.usage("There is no rounding " + name + "; there are "
                        + names(0, RoundingPolicy.values().length) + "."));
    }

    private static String names(int from, int to) {
        return Arrays.stream(RoundingPolicy.values(), from, to).map(Enum::name).collect(Collectors.joining(", "));
    }
}
