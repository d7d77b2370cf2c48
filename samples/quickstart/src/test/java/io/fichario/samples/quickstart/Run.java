package io.fichario.samples.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run did.
 *
 * @param exitCode how it ended
 * @param report what it printed
 * @param screen what it showed besides
 */
record Run(int exitCode, String report, String screen) {
    /** Runs it with these words, and keeps the data in memory. */
    static Run of(Object... words) {
        return keeping("--memory", words);
    }

    /** Runs it with these words, and keeps the data where the first one says. */
    static Run keeping(String where, Object... words) {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(report, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(screen, true, StandardCharsets.UTF_8);
        int exitCode = Quickstart.run(
                Stream.concat(Stream.of(where), Stream.of(words).map(Object::toString))
                        .toList(),
                out,
                new Progress(err, Progress.Style.LINES));
        return new Run(exitCode, report.toString(StandardCharsets.UTF_8), screen.toString(StandardCharsets.UTF_8));
    }

    /** Returns the lines of the report with single blanks, as columns are for the eye. */
    List<String> lines() {
        return report.lines().map(line -> line.strip().replaceAll(" +", " ")).toList();
    }
}
