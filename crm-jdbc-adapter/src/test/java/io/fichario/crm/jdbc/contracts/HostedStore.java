package io.fichario.crm.jdbc.contracts;

import io.fichario.crm.change.Change;
import io.fichario.crm.jdbc.HostTransactions;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.jdbc.JdbcStoreBuilder;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.CrmStore;
import io.fichario.crm.store.StoreTransaction;
import io.fichario.crm.store.StoreView;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A host that puts each read and each write of a store that joins into a transaction of its own. */
final class HostedStore implements CrmStore {
    @SuppressWarnings("ThreadLocalUsage") // as many as stores under test, one after the other
    private final ThreadLocal<@Nullable Connection> transaction = new ThreadLocal<>();

    private final Levels levels;
    private final JdbcStore joining;

    /**
     * How the host begins transactions.
     *
     * @param reads where connections for reads come from
     * @param read the isolation level of reads, which gives them one snapshot
     * @param writes where connections for writes come from
     * @param write the isolation level of writes
     */
    record Levels(DataSource reads, int read, DataSource writes, int write) {}

    HostedStore(Levels levels, UnaryOperator<JdbcStoreBuilder> settings) {
        this.levels = levels;
        this.joining = OverDatabase.over(
                levels.writes(),
                builder -> settings.apply(builder).transactions(new HostTransactions() {
                    @Override
                    public Connection connection() throws SQLException {
                        Connection open = transaction.get();
                        if (open == null) {
                            throw new SQLException("no transaction", "25P01");
                        }
                        return open;
                    }

                    @Override
                    public void release(Connection connection) {
                        // the host ends it
                    }
                }));
    }

    @Override
    public <T extends @Nullable Object> T read(TenantId tenant, Function<? super StoreView, ? extends T> work) {
        return in(levels.reads(), levels.read(), () -> joining.<T>read(tenant, work));
    }

    @Override
    public <T extends @Nullable Object> T write(TenantId tenant, Function<? super StoreTransaction, ? extends T> work) {
        return in(levels.writes(), levels.write(), () -> joining.<T>write(tenant, work));
    }

    @Override
    public void load(Stream<Change> changes) {
        in(levels.writes(), levels.write(), () -> {
            joining.load(changes);
            return tenants();
        });
    }

    @Override
    public List<TenantId> tenants() {
        return in(levels.reads(), levels.read(), joining::tenants);
    }

    private <T> T in(DataSource source, int level, Supplier<T> work) {
        if (transaction.get() != null) {
            return work.get();
        }
        try (Connection connection = source.getConnection()) {
            connection.setTransactionIsolation(level);
            connection.setAutoCommit(false);
            transaction.set(connection);
            return run(connection, work);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } finally {
            transaction.remove();
        }
    }

    private static <T> T run(Connection connection, Supplier<T> work) throws SQLException {
        try {
            T result = work.get();
            connection.commit();
            return result;
        } catch (Throwable failed) {
            connection.rollback();
            throw failed;
        }
    }

    @Override
    public long number(TenantId tenant) {
        return joining.number(tenant);
    }

    @Override
    public boolean joins() {
        return joining.joins();
    }

    @Override
    public void close() {
        joining.close();
    }
}
