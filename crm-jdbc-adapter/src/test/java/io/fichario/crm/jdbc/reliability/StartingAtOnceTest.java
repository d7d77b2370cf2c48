package io.fichario.crm.jdbc.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Nodes that start at once on an empty database all open it, and one of them makes its tables. */
final class StartingAtOnceTest {
    private static final int NODES = 8;

    @TempDir
    private Path folder;

    @Test
    void newFileIsOpenedByAllWhoComeAtOnce() {
        Path file = folder.resolve("crm.db");
        try (Threads threads = new Threads()) {
            List<JdbcStore> nodes = threads.together(NODES, node -> JdbcStore.file(file));
            assertThat(nodes).allSatisfy(node -> assertThat(node.tenants()).isEmpty());
            nodes.forEach(JdbcStore::close);
        }
    }

    @TestFactory
    Stream<DynamicTest> scriptsAreAppliedOnce() {
        return Stream.of(TestDatabase.values())
                .map(kind -> DynamicTest.dynamicTest(kind.product(), () -> {
                    try (Database database = kind.fresh();
                            Threads threads = new Threads()) {
                        List<JdbcStore> nodes =
                                threads.together(NODES, node -> JdbcStore.over(new OneUrl(database.url()).source()));
                        assertThat(nodes)
                                .allSatisfy(node -> assertThat(node.tenants()).isEmpty());
                        try (Connection connection = database.connect();
                                Statement statement = connection.createStatement();
                                ResultSet found = statement.executeQuery("SELECT COUNT(*) FROM crm_schema_history")) {
                            found.next();
                            assertThat(found.getInt(1)).isOne();
                        }
                    }
                }));
    }
}
