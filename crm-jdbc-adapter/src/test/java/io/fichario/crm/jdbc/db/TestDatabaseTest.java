package io.fichario.crm.jdbc.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class TestDatabaseTest {
    @Test
    void databasesInFilesAreThereOnAllPlatforms() {
        assertThat(List.of(TestDatabase.SQLITE, TestDatabase.H2))
                .allSatisfy(database -> assertThat(database.missing()).isEmpty());
    }

    @Test
    void sharedOneIsTheSameForAll() {
        assertThat(TestDatabase.SQLITE.shared()).isSameAs(TestDatabase.SQLITE.shared());
    }

    @Test
    void sharedOneIsNotTheFreshOne() {
        try (Database fresh = TestDatabase.SQLITE.fresh()) {
            assertThat(fresh.url()).isNotEqualTo(TestDatabase.SQLITE.shared().url());
        }
    }

    @TestFactory
    Stream<DynamicTest> productIsTheOneThatTheDatabaseTells() {
        return available("product", database -> {
            try (Database fresh = database.fresh();
                    Connection connection = fresh.connect()) {
                assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo(database.product());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> usedOneIsNoted() {
        return available("noted", database -> {
            database.fresh().close();
            assertThat(Path.of("target", "databases", database.product() + ".covered"))
                    .content()
                    .startsWith(database.product() + " ");
        });
    }

    @TestFactory
    Stream<DynamicTest> missingOneIsSkippedAndNoted() {
        return Stream.of(TestDatabase.values())
                .filter(database -> database.missing().isPresent())
                .map(database -> DynamicTest.dynamicTest(database.product(), () -> {
                    assertThatThrownBy(database::fresh).hasMessageContaining("There is no " + database.product());
                    assertThat(Coverage.ofThisBuild().summary()).contains(database.product() + " (");
                }));
    }

    private static Stream<DynamicTest> available(String what, Check check) {
        return Stream.of(TestDatabase.values())
                .map(database -> DynamicTest.dynamicTest(database.product() + " " + what, () -> {
                    Assumptions.assumeTrue(database.missing().isEmpty());
                    check.of(database);
                }));
    }

    private interface Check {
        void of(TestDatabase database) throws SQLException;
    }
}
