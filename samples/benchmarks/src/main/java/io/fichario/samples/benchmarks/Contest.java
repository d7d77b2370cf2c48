package io.fichario.samples.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lets contenders do the same tasks, round by round in turn, so that whatever else the machine does meets all of them.
 *
 * @param company gives the tasks
 * @param contenders who competes
 * @param effort how much is done
 */
record Contest(Company company, List<Contender> contenders, Effort effort) {
    Contest {
        contenders = List.copyOf(contenders);
    }

    /**
     * How much is done.
     *
     * @param rounds how many rounds, five or more for figures that mean something
     * @param tasks how many tasks a round has
     * @param warmUp how many tasks are done before
     * @param threads on how many threads
     */
    record Effort(int rounds, int tasks, int warmUp, int threads) {
        private static final int COLD_TO_WARM = 8;

        /** Returns how much is done where the same code has run before, and only new connections have to warm up. */
        Effort whereCodeIsWarm() {
            return new Effort(rounds, tasks, warmUp / COLD_TO_WARM, threads);
        }
    }

    /** Returns a measurement for each part of a workload. */
    List<Measurement> run(Workload workload) {
        int parts = workload.parts().size();
        try (Round round = new Round(effort.threads())) {
            List<Task> warmUp = company.tasks(workload, effort.warmUp());
            contenders.forEach(contender -> round.run(contender, warmUp, parts));
            List<double[][]> rounds = new ArrayList<>();
            for (int i = 0; i < effort.rounds(); i++) {
                rounds.add(once(round, company.tasks(workload, effort.tasks()), parts));
            }
            return IntStream.range(0, parts)
                    .mapToObj(part -> measurement(workload.parts().get(part), part, rounds))
                    .toList();
        }
    }

    /** Another one begins each time, as the first one finds caches that the others have left. */
    private double[][] once(Round round, List<Task> tasks, int parts) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, contenders.size()).boxed().toList());
        Collections.shuffle(order);
        double[][] medians = new double[contenders.size()][];
        order.forEach(i -> medians[i] = round.run(contenders.get(i), tasks, parts));
        return medians;
    }

    private Measurement measurement(String what, int part, List<double[][]> rounds) {
        double[][] medians = new double[contenders.size()][rounds.size()];
        for (int i = 0; i < contenders.size(); i++) {
            for (int round = 0; round < rounds.size(); round++) {
                medians[i][round] = rounds.get(round)[i][part];
            }
        }
        return new Measurement(what, contenders.stream().map(Contender::name).toList(), List.of(medians));
    }
}
