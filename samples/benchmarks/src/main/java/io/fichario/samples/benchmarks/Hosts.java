package io.fichario.samples.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.fichario.crm.change.Change;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.CrmStore;
import io.fichario.crm.store.State;
import io.fichario.crm.store.StateKey;
import java.util.List;
import java.util.stream.Stream;

/** The databases of the contenders on one server: each has its own, filled with the same company. */
final class Hosts {
    private final PostgresServer server;
    private final String name;

    Hosts(PostgresServer server, String name) {
        this.server = server;
        this.name = name;
    }

    private String database(String contender) {
        return name + "_" + contender;
    }

    /** Creates the databases with all that a company has. */
    void fill(Company company) {
        for (String contender : List.of("ours", "hand", "jpa")) {
            String database = database(contender);
            server.create(database);
            try (HikariDataSource pool = PostgresServer.pool(database, server.port());
                    JdbcStore store = JdbcStore.over(pool);
                    Stream<Change> changes = company.changes()) {
                store.load(changes);
                countOnFromAfar(store);
            }
            server.settle(database);
        }
    }

    /** A load brings records and no counters, and the numbers of orders that were loaded are taken. */
    static void countOnFromAfar(CrmStore store) {
        State counter = new State(new StateKey("counter", "order-number"), 1, "{\"last\":10000000}");
        store.write(TenantId.DEFAULT, transaction -> {
            transaction.state(counter);
            return counter;
        });
    }

    /** Opens them; each ends with its connections. */
    List<Contender> contenders(int throughPort) {
        HikariDataSource pool = PostgresServer.pool(database("ours"), throughPort);
        return List.of(
                new HandWritten(new PostgresLines(PostgresServer.pool(database("hand"), throughPort))),
                new Ours(JdbcStore.over(pool), pool::close),
                new ByHibernate(PostgresServer.pool(database("jpa"), throughPort)));
    }
}
