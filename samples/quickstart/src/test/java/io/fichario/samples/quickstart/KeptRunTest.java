package io.fichario.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept is the same everywhere, and a second run finds it. */
class KeptRunTest {
    private static final String IN_FILE = "--data=%s";
    private static final String IN_H2 = "--jdbc-url=jdbc:h2:%s/h2;WRITE_DELAY=0;REUSE_SPACE=FALSE";
    private static final String IN_SQLITE = "--jdbc-url=jdbc:sqlite:%s/other.db?journal_mode=WAL&synchronous=FULL";
    private static final String FOUND = ": 12 contacts and 40 orders of an earlier run.";

    @TempDir
    private Path folder;

    private Run inMemory;

    @BeforeEach
    void runInMemory() {
        inMemory = Run.of();
    }

    @ParameterizedTest
    @ValueSource(strings = {IN_FILE, IN_H2, IN_SQLITE})
    void theReportIsThatOfTheStoreInMemory(String where) {
        assertThat(Run.keeping(where.formatted(folder)))
                .returns(0, Run::exitCode)
                .returns(inMemory.report(), Run::report);
    }

    @ParameterizedTest
    @ValueSource(strings = {IN_FILE, IN_H2})
    void aSecondRunFindsTheDataAndTellsTheSame(String where) {
        Run first = Run.keeping(where.formatted(folder));
        Run second = Run.keeping(where.formatted(folder));
        assertThat(first.screen()).contains("The data are kept in ").doesNotContain("Found in");
        assertThat(second.screen()).startsWith("Found in ").contains(FOUND).doesNotContain("Replaying");
        assertThat(second.report()).isEqualTo(inMemory.report());
    }

    @ParameterizedTest
    @ValueSource(strings = {IN_FILE, IN_H2})
    void aRunCanStartOver(String where) {
        Run.keeping(where.formatted(folder));
        Run again = Run.keeping(where.formatted(folder), "--start-over");
        assertThat(again.screen()).doesNotContain("Found in").contains("Replaying orders");
        assertThat(again.report()).isEqualTo(inMemory.report());
        assertThat(Run.keeping(where.formatted(folder)).screen()).contains(FOUND);
    }

    @Test
    void anotherRoundingIsAnotherReplay() {
        Run.keeping(IN_FILE.formatted(folder));
        Run other = Run.keeping(IN_FILE.formatted(folder), "--rounding=PER_TOTAL_HALF_UP");
        assertThat(other.screen()).doesNotContain("Found in");
        assertThat(other.lines()).contains("goods 28483.69");
        assertThat(Run.keeping(IN_FILE.formatted(folder)).screen()).contains(FOUND);
    }

    @Test
    void filesThatChangedAreReplayedAnew() throws IOException {
        Company company = new Company(Files.createDirectory(folder.resolve("company")));
        assertThat(Run.keeping(IN_FILE.formatted(folder), company.folder()).lines())
                .contains("orders.csv 1 1");
        company.and(SourceFile.ORDER_DETAILS, "1,7,2.50,1,0\n");
        Run changed = Run.keeping(IN_FILE.formatted(folder), company.folder());
        assertThat(changed.screen()).doesNotContain("Found in");
        assertThat(changed.lines()).contains("order_details.csv 4 4");
    }
}
