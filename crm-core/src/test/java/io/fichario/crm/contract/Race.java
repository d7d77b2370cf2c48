package io.fichario.crm.contract;

import io.fichario.crm.store.DuplicateKeyException;
import io.fichario.crm.store.StaleRecordException;
import io.fichario.crm.store.StoreUnavailableException;
import io.fichario.crm.store.StoreUnavailableException.Reason;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Several threads that begin the same thing at once.
 *
 * @param failures what those threw that did not come through
 * @param runners how many there were
 */
record Race(List<Throwable> failures, int runners) {

    static Race of(int runners, IntConsumer lap) {
        CountDownLatch ready = new CountDownLatch(runners);
        List<Elsewhere<Boolean>> all = IntStream.range(0, runners)
                .mapToObj(runner -> Elsewhere.run(() -> {
                    ready.countDown();
                    Elsewhere.await(ready);
                    lap.accept(runner);
                }))
                .toList();
        List<Throwable> failures = all.stream()
                .flatMap(one -> one.failure().stream())
                .map(Throwable.class::cast)
                .toList();
        return new Race(failures, runners);
    }

    int winners() {
        return runners - failures.size();
    }

    static boolean isLost(Throwable failure) {
        return failure instanceof StoreUnavailableException unavailable && unavailable.reason() == Reason.LOST_RACE;
    }

    static boolean isStale(Throwable failure) {
        return failure instanceof StaleRecordException || isLost(failure);
    }

    static boolean isDuplicate(Throwable failure) {
        return failure instanceof DuplicateKeyException || isLost(failure);
    }

    /** Runs again what lost a race, as the way of a command does. */
    static void untilWon(Runnable work) {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            try {
                work.run();
                return;
            } catch (StaleRecordException | StoreUnavailableException failed) {
                if (!isStale(failed)) {
                    throw failed;
                }
            }
        }
        throw new AssertionError("Lost the race a thousand times");
    }
}
