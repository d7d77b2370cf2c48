package io.fichario.samples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page with the results: they stand between two marks, and the rest of it stays. */
final class Readme {
    static final String BEGIN = "<!-- results: written by the run -->";
    static final String END = "<!-- end of results -->";
    static final String CHART = "results.svg";

    private Readme() {}

    /** Writes the results into a page that has both marks, and the chart beside it. */
    static void write(Path page, Results results, String machine) {
        try {
            String text = Files.readString(page);
            int begin = text.indexOf(BEGIN);
            int end = text.indexOf(END);
            if (begin < 0 || end < begin) {
                throw new IllegalStateException(page + " has not both marks: " + BEGIN + " and " + END);
            }
            String body = "\n\n" + content(results, machine) + "\n";
            Files.writeString(page, text.substring(0, begin + BEGIN.length()) + body + text.substring(end));
            Path folder = page.toAbsolutePath().getParent();
            Files.writeString(folder == null ? Path.of(CHART) : folder.resolve(CHART), Chart.of(results.sections()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String content(Results results, String machine) {
        String tables = results.sections().stream().map(Readme::table).collect(Collectors.joining("\n"));
        return "Measured on: " + machine + ".\n\n![What each takes, by hand = 1](" + CHART + ")\n\n" + tables;
    }

    private static String table(Results.Section section) {
        List<String> contenders = section.measurements().get(0).contenders();
        boolean hibernate = contenders.contains(ByHibernate.NAME);
        StringBuilder table = new StringBuilder("### ").append(section.title()).append("\n\n| |");
        contenders.forEach(contender -> table.append(' ')
                .append(contender)
                .append(", ")
                .append(section.unit())
                .append(" |"));
        table.append(" Fichario / ").append(contenders.get(0)).append(" |");
        table.append(hibernate ? " Fichario / Hibernate |\n|---|" : "\n|---|");
        table.append("---|".repeat(contenders.size() + 1)).append(hibernate ? "---|\n" : "\n");
        section.measurements().forEach(measured -> row(table, measured));
        return table.toString();
    }

    private static void row(StringBuilder table, Measurement measured) {
        table.append("| ").append(measured.what()).append(" |");
        for (String contender : measured.contenders()) {
            table.append(String.format(Locale.ROOT, " %,.0f |", measured.of(contender)));
        }
        String first = measured.contenders().get(0);
        table.append(String.format(Locale.ROOT, " %.2f |", measured.ratio(Ours.NAME, first)));
        if (measured.has(ByHibernate.NAME)) {
            table.append(String.format(Locale.ROOT, " %.2f |", measured.ratio(Ours.NAME, ByHibernate.NAME)));
        }
        table.append('\n');
    }
}
