package io.fichario.crm.jdbc.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CoverageTest {
    @TempDir
    Path folder;

    @Test
    void databasesThatWereUsedAreToldWithTheNumberOfTheirVersion() {
        Coverage coverage = new Coverage(folder);
        coverage.covered("PostgreSQL", "18.6 (Debian 18.6-1)");
        coverage.covered("MariaDB", "11.4.5-MariaDB");
        coverage.covered("SQLite", "3.54.1");
        coverage.covered("H2", "2.5.252 (2026-01-01)");
        assertThat(coverage.summary())
                .isEqualTo("Databases covered: PostgreSQL 18.6, MariaDB 11.4.5, SQLite 3.54.1, H2 2.5.252;"
                        + " not covered: none");
    }

    @Test
    void databaseThatWasNotThereIsToldWithTheReason() {
        Coverage coverage = new Coverage(folder);
        coverage.missing("MariaDB", "run with -Pmariadb\nand more");
        assertThat(coverage.summary()).contains("MariaDB (run with -Pmariadb)").doesNotContain("more");
    }

    @Test
    void databaseThatNoTestAskedForIsNotCovered() {
        assertThat(new Coverage(folder).summary())
                .startsWith("Databases covered: none; not covered: PostgreSQL (no test that ran uses it), ");
    }

    @Test
    void databaseThatWasThereOnceIsCovered() {
        Coverage coverage = new Coverage(folder);
        coverage.covered("H2", "2.5");
        coverage.missing("H2", "something else");
        assertThat(coverage.summary()).startsWith("Databases covered: H2 2.5;");
    }

    @Test
    void buildFindsTheLineInAFile() {
        Coverage coverage = new Coverage(folder);
        coverage.covered("H2", "2.5");
        assertThat(folder.resolve("summary")).hasContent(coverage.summary());
        assertThat(Files.exists(folder.resolve("H2.covered"))).isTrue();
    }
}
