package io.fichario.samples.quickstart;

import io.fichario.crm.order.RoundingPolicy;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the run was asked for.
 *
 * @param folder where the CSV files are, or empty for the built-in ones
 * @param rounding how the amounts of the orders are rounded
 * @param help whether only the usage is wanted
 */
record Arguments(Optional<Path> folder, RoundingPolicy rounding, boolean help) {
    static final String USAGE = """
            Usage: Quickstart [--rounding=POLICY] [FOLDER]

            Replays the orders of a trading company through the CRM and prints what they
            come to.

              FOLDER             a folder with customers.csv, employees.csv, products.csv,
                                 shippers.csv, orders.csv and order_details.csv: UTF-8,
                                 a header row, the columns of the Northwind sample
                                 database; without it a small built-in company is
                                 replayed
              --rounding=POLICY  one of %s,
                                 %s
              --help             prints this
            """.formatted(names(0, 2), names(2, 4));

    private static final String ROUNDING = "--rounding=";

    /** Returns the arguments of a command line; StoppedException names the one that is not understood. */
    static Arguments parse(List<String> words) {
        Arguments parsed = new Arguments(Optional.empty(), RoundingPolicy.PER_LINE_HALF_EVEN, false);
        for (String word : words) {
            parsed = parsed.with(word);
        }
        return parsed;
    }

    private Arguments with(String word) {
        if (word.equals("--help") || word.equals("-h")) {
            return new Arguments(folder, rounding, true);
        }
        if (word.startsWith(ROUNDING)) {
            return new Arguments(folder, policy(word.substring(ROUNDING.length())), help);
        }
        if (word.startsWith("-")) {
            throw StoppedException.usage("There is no option " + word + ".");
        }
        return inFolder(word);
    }

    private Arguments inFolder(String word) {
        if (folder.isPresent()) {
            throw StoppedException.usage(
                    "Only one folder can be replayed, but there are two: " + folder.get() + " and " + word + ".");
        }
        try {
            return new Arguments(Optional.of(Path.of(word)), rounding, help);
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
