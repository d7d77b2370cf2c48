package io.fichario.samples.benchmarks;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Lets a contender do tasks on some threads, and says how long each part took. */
final class Round implements AutoCloseable {
    private static final int NANOSECONDS_IN_MICROSECOND = 1_000;

    private final int threads;
    private final ExecutorService executor;
    private volatile Object last = "";

    Round(int threads) {
        this.threads = threads;
        this.executor = Executors.newFixedThreadPool(threads);
    }

    /** Returns the median of each part in microseconds. */
    double[] run(Contender contender, List<Task> tasks, int parts) {
        List<List<Contender.Step>> steps = tasks.stream().map(contender::steps).toList();
        long[][] taken = new long[parts][tasks.size()];
        List<Future<?>> running = IntStream.range(0, threads)
                .<Future<?>>mapToObj(thread -> executor.submit(() -> run(steps, thread, taken)))
                .toList();
        running.forEach(Round::await);
        return Arrays.stream(taken).mapToDouble(Round::median).toArray();
    }

    private void run(List<List<Contender.Step>> steps, int thread, long[][] taken) {
        try {
            for (int i = thread; i < steps.size(); i += threads) {
                for (int part = 0; part < taken.length; part++) {
                    Contender.Step step = steps.get(i).get(part);
                    long start = System.nanoTime();
                    last = step.run();
                    taken[part][i] = System.nanoTime() - start;
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static double median(long[] taken) {
        Arrays.sort(taken);
        return taken[taken.length / 2] / (double) NANOSECONDS_IN_MICROSECOND;
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Returns what the last step found. */
    Object last() {
        return last;
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
