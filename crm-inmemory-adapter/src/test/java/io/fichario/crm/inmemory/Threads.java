package io.fichario.crm.inmemory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Threads of one test; what they throw is thrown by the test, and a test that hangs fails after a minute. */
final class Threads implements AutoCloseable {
    private static final long LONGEST = 60;

    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final List<Future<?>> running = new ArrayList<>();

    void start(Runnable work) {
        running.add(pool.submit(work));
    }

    /** Waits for all that was started. */
    void join() {
        running.forEach(Threads::join);
        running.clear();
    }

    /** Runs something in another thread and waits for it. */
    void run(Runnable work) {
        join(pool.submit(work));
    }

    private static void join(Future<?> one) {
        try {
            one.get(LONGEST, TimeUnit.SECONDS);
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
            if (!latch.await(LONGEST, TimeUnit.SECONDS)) {
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
