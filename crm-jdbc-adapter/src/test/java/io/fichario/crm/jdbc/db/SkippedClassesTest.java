package io.fichario.crm.jdbc.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs where there is no MariaDB as well as where there is: a class is skipped before anything of it is called. */
@NeedsDatabase(TestDatabase.MARIADB)
final class SkippedClassesTest {
    @BeforeAll
    static void isNotCalledWithoutTheDatabase() {
        TestDatabase.MARIADB.missing().ifPresent(reason -> fail("It was called without the database: " + reason));
    }

    @Test
    void classRunsWithTheDatabase() {
        assertThat(TestDatabase.MARIADB.missing()).isEmpty();
    }
}
