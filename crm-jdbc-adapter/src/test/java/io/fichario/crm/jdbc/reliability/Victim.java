package io.fichario.crm.jdbc.reliability;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A running {@link Casualty}, and what it has acknowledged. */
final class Victim {
    private final Process process;
    private final BufferedReader output;
    private final List<String> acknowledged = new ArrayList<>();

    private Victim(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /**
     * Starts one.
     *
     * @param where a path of SQLite or a URL of JDBC
     * @param seed of its random numbers
     */
    static Victim start(String where, long seed) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                System.getProperty("java.class.path")
                        + File.pathSeparator
                        + System.getProperty("surefire.test.class.path", ""),
                Casualty.class.getName(),
                where,
                Long.toString(seed));
        try {
            return new Victim(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads until so many commands are acknowledged, and a random time longer. */
    void awaitCommands(int commands, Random random) {
        while (acknowledged.size() < commands && readLine()) {
            // the next one
        }
        long end = System.nanoTime() + random.nextInt(5_000_000);
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** Kills it without any warning, and returns what it had acknowledged by then. */
    List<String> kill() {
        // its handle, as the process itself would close what is still to be read
        process.toHandle().destroyForcibly();
        while (readLine()) {
            // what it said before
        }
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return List.copyOf(acknowledged);
    }

    /** A line that was cut off acknowledges nothing. */
    private boolean readLine() {
        try {
            String line = output.readLine();
            if (line != null && line.endsWith(" .")) {
                acknowledged.add(line.substring(0, line.length() - 2));
            }
            return line != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
