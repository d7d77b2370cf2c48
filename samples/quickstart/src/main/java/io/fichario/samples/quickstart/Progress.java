package io.fichario.samples.quickstart;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Shows how far the run is: one line that is rewritten on a terminal, a few lines elsewhere. Not thread-safe. */
final class Progress {
    private static final int STEPS_SHOWN = 4;

    private final PrintStream screen;
    private final Style style;
    private String what = "";
    private int total;
    private int done;

    Progress(PrintStream screen, Style style) {
        this.screen = screen;
        this.style = style;
    }

    /** How progress is shown. */
    enum Style {
        REWRITTEN,
        LINES;

        private static final Path ERROR_STREAM = Path.of("/proc/self/fd/2");

        /**
         * Returns the style for the error stream of this process. Java's console tells of the other two streams only,
         * and of neither on newer releases; where the system does not tell, lines are never wrong.
         */
        static Style ofThisProcess() {
            try {
                String device = Files.readSymbolicLink(ERROR_STREAM).toString();
                return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") ? REWRITTEN : LINES;
            } catch (IOException | UnsupportedOperationException unknown) {
                return LINES;
            }
        }
    }

    void begin(String name, int steps) {
        what = name;
        total = steps;
        done = 0;
        show();
    }

    void step() {
        done++;
        boolean shown = style == Style.REWRITTEN || done * STEPS_SHOWN / total > (done - 1) * STEPS_SHOWN / total;
        if (shown) {
            show();
        }
    }

    /** Leaves the line as it is, so that what follows stands below it. */
    void end() {
        if (style == Style.REWRITTEN) {
            screen.println();
        }
        screen.flush();
    }

    void say(String sentence) {
        screen.println(sentence);
        screen.flush();
    }

    private void show() {
        String line = "%-24s %5d of %d".formatted(what, done, total);
        if (style == Style.REWRITTEN) {
            screen.print("\r" + line);
            screen.flush();
        } else {
            screen.println(line);
        }
    }
}
