package io.fichario.crm.jdbc;

import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.StoreException;
import io.fichario.crm.store.StoreGate;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a store begins: which database it is, its tables, what may be lost, and whether a load was left half done. */
final class Opening {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcStore.class);

    /** Where a connection is to be had while the store is opened. */
    @FunctionalInterface
    interface Source {
        Connection connect() throws SQLException;
    }

    private final Source source;
    private final Settings settings;

    Opening(Source source, Settings settings) {
        this.source = source;
        this.settings = settings;
    }

    static String ddl(Dialect dialect, Names names) {
        return Scripts.of(dialect).stream().map(script -> script.in(names)).collect(Collectors.joining("\n"));
    }

    /** Opens the store over a database of the host. */
    static JdbcStore open(DataSource source, Settings settings, Optional<HostTransactions> host) {
        Opened opened = new Opening(source::getConnection, settings).look(Failures.ofAnyDatabase());
        Base base = Base.of(opened.dialect(), settings);
        Connections own = new PooledConnections(source, base, settings);
        Connections connections = host.<Connections>map(port -> new JoinedConnections(port, base, settings))
                .orElse(own);
        return store(new JdbcStore.Parts(base, settings, connections, opened.durability()), own);
    }

    /** Opens the store over a file, with connections that are the store's own. */
    static JdbcStore open(EmbeddedFile file, Settings settings) {
        Opened opened =
                new Opening(() -> FileConnections.connect(file, settings), settings).look(new Failures(Dialect.SQLITE));
        Base base = Base.of(Dialect.SQLITE, settings);
        Connections connections = new FileConnections(file, base, settings);
        try {
            return store(new JdbcStore.Parts(base, settings, connections, opened.durability()), connections);
        } catch (RuntimeException failed) {
            connections.close();
            throw failed;
        }
    }

    private static JdbcStore store(JdbcStore.Parts parts, Connections own) {
        StoreGate gate = StoreGate.of("store over " + parts.base().dialect().product());
        if (new Mark(new Tenancy(parts.base(), TenantId.STORE)).isSet(own)) {
            gate.mark();
        } else {
            new HostTypes(parts.base(), parts.settings(), own).keepFound();
        }
        return new JdbcStore(parts, gate);
    }

    /** What was found out about a database. */
    private record Opened(Dialect dialect, Durability durability) {}

    private Opened look(Failures atFirst) {
        Failures failures = atFirst;
        try (Connection connection = connection(atFirst)) {
            Dialect dialect = Dialect.of(connection);
            failures = new Failures(dialect);
            refuseSchemaWhereThereIsNone(dialect);
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(true);
            care(connection, dialect);
            Durability durability = DurabilityCheck.of(connection, dialect);
            durability.risks().forEach(risk -> LOG.warn("{}", risk));
            connection.setAutoCommit(autoCommit);
            return new Opened(dialect, durability);
        } catch (SQLException failed) {
            throw failures.meaning(failed) == Failures.Meaning.UNREACHABLE
                    ? failures.unreachable(failed)
                    : failures.of(failed, false, Optional::empty);
        }
    }

    private Connection connection(Failures failures) {
        try {
            return source.connect();
        } catch (SQLException failed) {
            throw failures.unreachable(failed);
        }
    }

    private void refuseSchemaWhereThereIsNone(Dialect dialect) {
        if (dialect == Dialect.SQLITE && settings.names().schema().isPresent()) {
            throw new StoreException(
                    "A schema is named, and " + dialect.product() + " has none; name a prefix instead");
        }
    }

    private void care(Connection connection, Dialect dialect) throws SQLException {
        Migrations migrations = new Migrations(dialect, settings);
        switch (settings.schemaCare()) {
            case MIGRATE -> migrations.migrate(connection, new MigrationLock(dialect, settings.names()));
            case VALIDATE -> migrations.validate(connection);
            case LEAVE_ALONE -> LOG.debug("The tables are left to the host");
        }
    }
}
