package io.fichario.samples.quickstart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What was refused so far. Not thread-safe. */
final class Refusals {
    private final List<Refusal> all = new ArrayList<>();

    void add(Row row, String reason) {
        all.add(new Refusal(row.file(), row.number(), reason));
    }

    void addAll(Collection<Refusal> refusals) {
        all.addAll(refusals);
    }

    /** Runs a step over a row and notes it when the row is refused. */
    <T> Optional<T> unless(Step<T> step) {
        try {
            return Optional.of(step.run());
        } catch (RefusedException refused) {
            all.add(refused.refusal());
            return Optional.empty();
        }
    }

    /** Returns everything that was refused, by file and row. */
    List<Refusal> all() {
        return all.stream().distinct().sorted().toList();
    }

    /** What is done with a row. */
    @FunctionalInterface
    interface Step<T> {
        T run() throws RefusedException;
    }
}
