package io.fichario.crm.command;

import io.fichario.crm.store.DuplicateKeyException;
import io.fichario.crm.store.StaleRecordException;
import io.fichario.crm.store.StoreUnavailableException;
import io.fichario.crm.store.StoreUnavailableException.Reason;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Runs a transaction again that lost a race: a bounded number of times, with a random pause that grows. */
final class Races {
    private static final int TRIES = 20;
    private static final int TO_FIND_A_RECEIPT = 2;
    private static final long FIRST_PAUSE_NANOS = 50_000;
    private static final int GREATEST_SHIFT = 9;

    private final int tries;
    private final boolean knownByRequest;

    private Races(int tries, boolean knownByRequest) {
        this.tries = tries;
        this.knownByRequest = knownByRequest;
    }

    static Races of(Ports ports, Terms terms, boolean runsAgain) {
        boolean named = terms.request().isPresent();
        int repeated = runsAgain ? TRIES : named ? TO_FIND_A_RECEIPT : 1;
        return new Races(ports.store().joins() ? 1 : repeated, named);
    }

    <T> T run(Function<Execution.Reading, T> attempt) {
        for (int count = 1; ; count++) {
            try {
                return attempt.apply(count == 1 ? Execution.Reading.FREE : Execution.Reading.LOCKED);
            } catch (StaleRecordException lost) {
                if (count >= tries) {
                    throw lost;
                }
            } catch (DuplicateKeyException taken) {
                // the same request at the same time may hold the key by now; then its receipt answers
                if (count >= Math.min(tries, TO_FIND_A_RECEIPT) || !knownByRequest) {
                    throw taken;
                }
            } catch (StoreUnavailableException lost) {
                if (count >= tries || !mayRunAgain(lost)) {
                    throw lost;
                }
            }
            pause(count);
        }
    }

    /** Where the outcome is unknown, only the receipt can tell whether the command was done. */
    private boolean mayRunAgain(StoreUnavailableException lost) {
        return lost.reason() == Reason.LOST_RACE || (lost.reason() == Reason.OUTCOME_UNKNOWN && knownByRequest);
    }

    private static void pause(int count) {
        long most = FIRST_PAUSE_NANOS << Math.min(count, GREATEST_SHIFT);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }
}
