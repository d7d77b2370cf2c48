package io.fichario.samples.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one part of a workload took.
 *
 * @param what the part
 * @param contenders their names
 * @param rounds by contender and round, the median of the round
 */
record Measurement(String what, List<String> contenders, List<double[]> rounds) {
    Measurement {
        contenders = List.copyOf(contenders);
        rounds = List.copyOf(rounds);
    }

    boolean has(String contender) {
        return contenders.contains(contender);
    }

    /** Returns the median of the rounds of a contender. */
    double of(String contender) {
        return median(rounds.get(contenders.indexOf(contender)));
    }

    /** Returns the median of what a contender took as a share of what another took in the same round. */
    double ratio(String contender, String other) {
        double[] some = rounds.get(contenders.indexOf(contender));
        double[] others = rounds.get(contenders.indexOf(other));
        return median(IntStream.range(0, some.length)
                .mapToDouble(round -> some[round] / others[round])
                .toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
