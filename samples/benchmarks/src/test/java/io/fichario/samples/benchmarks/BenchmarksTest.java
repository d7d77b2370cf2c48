package io.fichario.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contenders do their work; how fast they are is nothing to be tested. */
class BenchmarksTest {
    private static final int CONTACTS = 300;
    private static final Contest.Effort LITTLE = new Contest.Effort(1, 4, 2, 2);

    @TempDir
    private Path folder;

    @Test
    void everyWorkloadIsDoneOverFiles() {
        try (Company company = new Company(CONTACTS)) {
            List<Contender> contenders = FileHosts.contenders(company);
            try {
                Contest contest = new Contest(company, contenders, LITTLE);
                assertThat(Arrays.stream(Workload.values()).flatMap(workload -> contest.run(workload).stream()))
                        .hasSize(7)
                        .allMatch(measured -> measured.ratio(Ours.NAME, HandWritten.NAME) > 0);
            } finally {
                contenders.forEach(Contender::close);
            }
        }
    }

    @Test
    void theStoreInMemoryIsMeasured() {
        try (InMemory memory = new InMemory(100)) {
            assertThat(memory.run(1)).allMatch(measured -> measured.of(Ours.NAME) > 0);
        }
    }

    @Test
    void resultsAreWrittenBetweenTheirMarks() throws IOException {
        Path page = Files.writeString(
                folder.resolve("README.md"), "Before\n" + Readme.BEGIN + "\nold\n" + Readme.END + "\nbehind\n");
        Results results = new Results();
        results.add(new Results.Section(
                "Somewhere",
                "µs",
                List.of(new Measurement(
                        "load",
                        List.of(HandWritten.NAME, Ours.NAME, ByHibernate.NAME),
                        List.of(new double[] {100, 100}, new double[] {120, 130}, new double[] {240, 260})))));
        Readme.write(page, results, "a machine");
        assertThat(page)
                .content()
                .startsWith("Before\n")
                .endsWith(Readme.END + "\nbehind\n")
                .contains("| load | 100 | 125 | 250 | 1.25 | 0.50 |")
                .doesNotContain("old");
        assertThat(folder.resolve(Readme.CHART)).content().startsWith("<svg").contains("1.25");
    }

    @Test
    void optionsAreUnderstood() {
        Options options = Options.of(List.of("--only=load,page", "--threads=2", "--contacts=500", "--parts=sqlite"));
        assertThat(options.workloads()).containsExactlyInAnyOrder(Workload.LOAD, Workload.PAGE);
        assertThat(options.threads()).containsExactly(2);
        assertThat(options.parts()).containsExactly(Options.Part.SQLITE);
    }
}
