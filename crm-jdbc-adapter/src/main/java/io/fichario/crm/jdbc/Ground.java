package io.fichario.crm.jdbc;

import io.fichario.crm.store.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** What a store is opened over. */
interface Ground {
    /**
     * Tells which database it is.
     *
     * @throws io.fichario.crm.store.StoreUnavailableException if it cannot be reached
     */
    Dialect dialect();

    JdbcStore open(Settings settings, Optional<HostTransactions> transactions);

    /**
     * A database of the host.
     *
     * @param source where connections come from
     */
    record OfHost(DataSource source) implements Ground {
        @Override
        public Dialect dialect() {
            try (Connection connection = source.getConnection()) {
                return Dialect.of(connection);
            } catch (SQLException failed) {
                throw Failures.ofAnyDatabase().unreachable(failed);
            }
        }

        @Override
        public JdbcStore open(Settings settings, Optional<HostTransactions> transactions) {
            return Opening.open(source, settings, transactions);
        }
    }

    /**
     * An embedded file, which is made when it is opened.
     *
     * @param path where it is
     */
    record InFile(Path path) implements Ground {
        @Override
        public Dialect dialect() {
            return Dialect.SQLITE;
        }

        @Override
        public JdbcStore open(Settings settings, Optional<HostTransactions> transactions) {
            if (transactions.isPresent()) {
                throw new StoreException("An embedded file has no transactions of a host but those of joining;"
                        + " for others open a store over a DataSource");
            }
            return Opening.open(EmbeddedFile.at(path), settings);
        }
    }
}
