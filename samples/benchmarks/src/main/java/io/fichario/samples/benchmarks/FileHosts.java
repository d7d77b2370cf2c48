package io.fichario.samples.benchmarks;

import io.fichario.crm.change.Change;
import io.fichario.crm.jdbc.JdbcStore;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The embedded files of the contenders: each has its own, filled with the same company. */
final class FileHosts {
    private FileHosts() {}

    static List<Contender> contenders(Company company) {
        Path folder = Scratch.folder("sqlite");
        Path hand = folder.resolve("hand.db");
        fill(hand, company).close();
        JdbcStore ours = fill(folder.resolve("ours.db"), company);
        return List.of(new HandWritten(new SqliteLines(hand)), new Ours(ours, () -> Scratch.delete(folder)));
    }

    private static JdbcStore fill(Path file, Company company) {
        JdbcStore store = JdbcStore.file(file);
        try (Stream<Change> changes = company.changes()) {
            store.load(changes);
        }
        Hosts.countOnFromAfar(store);
        return store;
    }
}
