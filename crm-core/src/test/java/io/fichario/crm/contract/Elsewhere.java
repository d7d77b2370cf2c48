package io.fichario.crm.contract;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Work on a thread of its own, waited for with a bound: a store that hangs fails a test and does not stop the build.
 *
 * @param <T> the type of the answer
 */
final class Elsewhere<T> {
    /** How long to wait for what must come. */
    static final Duration LONG = Duration.ofSeconds(30);

    /** How long to wait for what must not come. */
    static final Duration SHORT = Duration.ofMillis(200);

    private final FutureTask<T> task;

    private Elsewhere(Callable<T> work) {
        this.task = new FutureTask<>(work);
    }

    static <T> Elsewhere<T> begin(Callable<T> work) {
        Elsewhere<T> elsewhere = new Elsewhere<>(work);
        Thread thread = new Thread(elsewhere.task, "contract");
        thread.setDaemon(true);
        thread.start();
        return elsewhere;
    }

    static Elsewhere<Boolean> run(Runnable work) {
        return begin(() -> {
            work.run();
            return true;
        });
    }

    /** Waits for the answer and throws on what the work threw. */
    T result() {
        return get(LONG);
    }

    /** Waits for the end. */
    Optional<Throwable> failure() {
        try {
            task.get(LONG.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (ExecutionException failed) {
            return Optional.of(failed.getCause());
        } catch (TimeoutException | InterruptedException hanging) {
            throw new AssertionError("The work on another thread did not end in " + LONG, hanging);
        }
    }

    boolean endsWithin(Duration bound) {
        try {
            task.get(bound.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException failed) {
            return true;
        } catch (TimeoutException running) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private T get(Duration bound) {
        failure().ifPresent(Elsewhere::rethrow);
        try {
            return task.get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        throw new AssertionError(failure);
    }

    static void await(CountDownLatch signal) {
        if (!comes(signal, LONG)) {
            throw new AssertionError("The signal did not come in " + LONG);
        }
    }

    static boolean comes(CountDownLatch signal, Duration bound) {
        try {
            return signal.await(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
