package io.fichario.crm.jdbc.reliability;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A running {@link Casualty}, and what it has acknowledged. */
final class Victim {
    /** It lives so short that it starts rather than that it runs. */
    private static final List<String> QUICK =
            List.of("-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=4", "-XX:+UseSerialGC", "-Xmx128m");

    private static final int LONGEST_NANOS = 10_000_000;

    private final Process process;
    private final BufferedReader output;
    private final List<String> said = new ArrayList<>();

    private Victim(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /**
     * Starts one.
     *
     * @param seed of its random numbers
     * @param where to write: paths of SQLite or URLs of JDBC
     */
    static Victim start(long seed, List<String> where) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUICK);
        command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
        command.add("-cp");
        command.add(System.getProperty("java.class.path")
                + File.pathSeparator
                + System.getProperty("surefire.test.class.path", ""));
        command.add(Casualty.class.getName());
        command.add(Long.toString(seed));
        command.addAll(where);
        try {
            return new Victim(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads until so many commands are acknowledged, and waits a random time longer. */
    void awaitCommands(int commands, Random random) {
        while (said.size() < commands) {
            if (!readLine()) {
                throw new AssertionError(
                        "The victim ended by itself, with " + process.onExit().join());
            }
        }
        long end = System.nanoTime() + random.nextInt(LONGEST_NANOS);
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** Kills it without any warning, and reads what it had acknowledged by then. */
    void kill() {
        // its handle, as the process itself would close what is still to be read
        process.toHandle().destroyForcibly();
        while (readLine()) {
            // what it said before
        }
        process.onExit().join();
    }

    /** Returns the commands that were acknowledged at one of the places where it wrote, each with its changes. */
    Map<String, List<String>> acknowledged(int place) {
        Map<String, List<String>> commands = new HashMap<>();
        for (String line : said) {
            List<String> words = Arrays.asList(line.split(" "));
            if (words.get(0).equals(Integer.toString(place))) {
                commands.put(words.get(1), words.subList(2, words.size()));
            }
        }
        return commands;
    }

    /** A line that was cut off acknowledges nothing. */
    private boolean readLine() {
        try {
            @Nullable String line = output.readLine();
            if (line != null && line.endsWith(" .")) {
                said.add(line.substring(0, line.length() - 2));
            }
            return line != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
