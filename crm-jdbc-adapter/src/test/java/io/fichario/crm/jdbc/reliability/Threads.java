package io.fichario.crm.jdbc.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Threads of one test; what they throw is thrown by the test, and a test that hangs fails after some minutes. */
final class Threads implements AutoCloseable {
    private static final long LONGEST_MINUTES = 60;

    private final ExecutorService pool = Executors.newCachedThreadPool();

    <T> Future<T> start(Callable<T> work) {
        return pool.submit(work);
    }

    /** Runs the same in several threads that begin together, and returns what they gave, in their order. */
    <T> List<T> together(int threads, IntFunction<? extends T> work) {
        CyclicBarrier begin = new CyclicBarrier(threads);
        List<Future<T>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int number = i;
            running.add(start(() -> {
                begin.await();
                return work.apply(number);
            }));
        }
        return running.stream().map(Threads::result).toList();
    }

    static <T> T result(Future<T> future) {
        try {
            return future.get(LONGEST_MINUTES, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                throw new AssertionError("waited for too long");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
