package io.fichario.crm.jdbc.db;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program that runs as a child of this JVM. Its output is read as it comes, and the end of it kept for messages. */
final class ServerProcess {
    private static final int LINES_KEPT = 40;
    private static final int SECONDS_OF_PATIENCE = 60;

    private final String program;
    private final Process process;
    private final Deque<String> lastLines = new ArrayDeque<>();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final CompletableFuture<Boolean> silent = new CompletableFuture<>();

    private ServerProcess(String program, Process process) {
        this.program = program;
        this.process = process;
    }

    /** Starts a server, and returns when a line of its output holds the text. */
    static ServerProcess start(List<String> command, String textWhenReady) {
        ServerProcess server = begin(command, textWhenReady);
        if (!server.await(server.ready)) {
            server.kill();
            throw new IllegalStateException(server.told("did not start"));
        }
        return server;
    }

    /**
     * Runs a program to its end.
     *
     * @throws IllegalStateException if it does not say that all went well
     */
    static void run(List<String> command) {
        ServerProcess program = begin(command, "");
        program.awaitEnd();
        if (program.process.exitValue() != 0) {
            throw new IllegalStateException(program.told("ended with " + program.process.exitValue()));
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks the server to end, as the system asks for it. */
    void terminate() {
        process.destroy();
        awaitEnd();
    }

    /** Ends the server and all its children as a failure of power would, and returns when none of them is left. */
    void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        awaitEnd();
    }

    /** Returns when the server and its children are gone: as long as one is left, the output has no end. */
    void awaitEnd() {
        boolean ended = await(silent) && await(process.onExit().thenApply(exited -> true));
        if (!ended) {
            throw new IllegalStateException(told("does not end"));
        }
    }

    private static ServerProcess begin(List<String> command, String textWhenReady) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            ServerProcess server = new ServerProcess(command.get(0), process);
            Thread reader = new Thread(() -> server.read(textWhenReady), "output of " + command.get(0));
            reader.setDaemon(true);
            reader.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(command.get(0) + " cannot be run: " + e.getMessage(), e);
        }
    }

    private void read(String textWhenReady) {
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(line -> {
                keep(line);
                if (line.contains(textWhenReady)) {
                    ready.complete(true);
                }
            });
        } catch (IOException | UncheckedIOException e) {
            keep(e.toString());
        } finally {
            ready.complete(false);
            silent.complete(true);
        }
    }

    private void keep(String line) {
        synchronized (lastLines) {
            lastLines.add(line);
            if (lastLines.size() > LINES_KEPT) {
                lastLines.remove();
            }
        }
    }

    private String told(String what) {
        synchronized (lastLines) {
            return program + " " + what + ":\n" + String.join("\n", lastLines);
        }
    }

    private boolean await(CompletableFuture<Boolean> event) {
        try {
            return event.get(SECONDS_OF_PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(program + ": interrupted while it was awaited", e);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
