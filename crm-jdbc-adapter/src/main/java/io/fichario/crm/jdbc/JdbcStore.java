package io.fichario.crm.jdbc;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.CommandChunks;
import io.fichario.crm.store.CrmStore;
import io.fichario.crm.store.Fetched;
import io.fichario.crm.store.HandedTransaction;
import io.fichario.crm.store.HandedView;
import io.fichario.crm.store.StoreException;
import io.fichario.crm.store.StoreGate;
import io.fichario.crm.store.StoreTransaction;
import io.fichario.crm.store.StoreView;
import io.fichario.crm.store.Wants;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps records and their changes in a database: PostgreSQL, MariaDB, SQLite or H2, told apart by asking the connection.
 * Contacts, orders, shipments and activities stand in ordinary tables that other tools may read; what wrote them stands in
 * the log of changes beside them. Thread-safe.
 *
 * <p>Transactions are the store's own unless a host lends its own by {@link JdbcStoreBuilder#transactions} or {@link
 * #joining}. Within one that is lent, a write that fails leaves nothing of itself.
 */
public final class JdbcStore implements CrmStore {
    private final ReentrantLock loads = new ReentrantLock();

    @SuppressWarnings("ThreadLocalUsage") // each store has transactions of its own, and few stores live in a process
    private final ThreadLocal<@Nullable Work> current = new ThreadLocal<>();

    private final Parts parts;
    private final Base base;
    private final Connections connections;
    private final StoreGate gate;
    private final Counting counting;

    JdbcStore(Parts parts, StoreGate gate) {
        this.parts = parts;
        this.base = parts.base();
        this.connections = parts.connections();
        this.gate = gate;
        this.counting = new Counting(base, connections);
    }

    /** What a store stands on. */
    record Parts(Base base, Settings settings, Connections connections, Durability durability) {}

    /**
     * Opens a store over a database of the host, with the usual settings, and makes or renews its tables.
     *
     * @param source where connections come from; the store gives each back as it came and never closes the source
     * @return the store
     * @throws StoreException if the database is not supported, or its tables are not those of this release
     * @throws io.fichario.crm.store.StoreUnavailableException if it cannot be reached
     */
    public static JdbcStore over(DataSource source) {
        return builder(source).build();
    }

    /**
     * Begins to say how a store over a database of the host is to work.
     *
     * @param source where connections come from
     * @return a builder with the usual settings
     */
    public static JdbcStoreBuilder builder(DataSource source) {
        return JdbcStoreBuilder.of(new Ground.OfHost(Given.value("dataSource", source)));
    }

    /**
     * Opens a store in an embedded file, with nothing else to run: SQLite with a write-ahead log that is flushed at each
     * commit. The file is made on first use, readable by its owner only; two more lie beside it while it is open.
     *
     * @param path the file, in a folder that is there
     * @return the store, which is to be closed
     * @throws StoreException if the file cannot be made or is no such store
     */
    public static JdbcStore file(Path path) {
        return builder(path).build();
    }

    /**
     * Begins to say how a store in an embedded file is to work.
     *
     * @param path the file, in a folder that is there; it is made when the store is opened
     * @return a builder with the usual settings
     */
    public static JdbcStoreBuilder builder(Path path) {
        return JdbcStoreBuilder.of(new Ground.InFile(Given.value("path", path)));
    }

    /**
     * Returns this store within a transaction that its host has begun and will end.
     *
     * @param connection the connection of the transaction, with auto-commit off
     * @return a store for the thread that has the connection; closing it leaves the connection and this store open
     */
    public JdbcStore joining(Connection connection) {
        Given.value("connection", connection);
        HostTransactions lent = new HostTransactions() {
            @Override
            public Connection connection() {
                return connection;
            }

            @Override
            public void release(Connection given) {
                // it stays with the host
            }
        };
        Connections joined = new JoinedConnections(lent, base, parts.settings());
        return new JdbcStore(new Parts(base, parts.settings(), joined, parts.durability()), gate.inner());
    }

    /**
     * Returns whether acknowledged commits last, by the settings that the database had when the store was opened.
     *
     * @return the settings under which they may not, each with what is needed
     */
    public Durability durability() {
        return parts.durability();
    }

    @Override
    public <T extends @Nullable Object> T read(TenantId tenant, Function<? super StoreView, ? extends T> work) {
        Given.value("work", work);
        Work outer = current.get();
        if (outer != null) {
            gate.enterToLoad();
            return hand(view(joined(outer, tenant)), work);
        }
        gate.enter();
        return alone(Given.value("tenant", tenant), Channel.Purpose.READ, own -> hand(view(own), work));
    }

    @Override
    public Fetched fetch(TenantId tenant, Wants wants) {
        if (!Given.value("wants", wants).locks().isEmpty()) {
            throw new StoreException("Locks are wanted in a read; only a write locks");
        }
        if (current.get() != null) {
            return CrmStore.super.fetch(tenant, wants);
        }
        gate.enter();
        return alone(Given.value("tenant", tenant), Channel.Purpose.READ, own -> new Reads(own).fetchAndEnd(wants));
    }

    @Override
    public <T extends @Nullable Object> T write(TenantId tenant, Function<? super StoreTransaction, ? extends T> work) {
        Given.value("work", work);
        Work outer = current.get();
        if (outer != null) {
            return writeWithin(joined(outer, tenant), work);
        }
        gate.enter();
        return alone(Given.value("tenant", tenant), Channel.Purpose.WRITE, own -> hand(transaction(own), work));
    }

    private <T extends @Nullable Object> T alone(
            TenantId tenant, Channel.Purpose purpose, Function<Work, ? extends T> run) {
        Work work;
        T result;
        try (Channel channel = connections.open(purpose)) {
            work = new Work(new Tenancy(base, tenant), channel, purpose);
            current.set(work);
            try {
                result = run.apply(work);
                work.commit();
            } finally {
                current.remove();
            }
        }
        counting.created(work.created());
        return result;
    }

    private <T extends @Nullable Object> T writeWithin(
            Work outer, Function<? super StoreTransaction, ? extends T> work) {
        gate.enterToLoad();
        if (!outer.writes()) {
            throw new StoreException("A write inside a read; begin with the write, in which reads join");
        }
        try {
            return hand(transaction(outer), work);
        } catch (Throwable e) {
            outer.doom(e);
            throw e;
        }
    }

    private HandedView view(Work work) {
        Reads reads = new Reads(work);
        return new HandedView(work.tenant(), () -> reads, gate);
    }

    private HandedTransaction transaction(Work work) {
        Reads reads = new Reads(work);
        return new HandedTransaction(work.tenant(), () -> reads, new WorkWrites(work, reads), gate);
    }

    private static Work joined(Work outer, TenantId tenant) {
        if (!outer.tenant().equals(Given.value("tenant", tenant))) {
            throw new StoreException("A transaction of the tenant " + tenant + " inside one of " + outer.tenant()
                    + "; a transaction is of one tenant");
        }
        return outer;
    }

    private static <T extends @Nullable Object, V extends HandedView> T hand(
            V view, Function<? super V, ? extends T> work) {
        try {
            return work.apply(view);
        } finally {
            view.end();
        }
    }

    @Override
    public void load(Stream<Change> changes) {
        if (current.get() != null) {
            throw new StoreException("A load inside a transaction; it runs transactions of its own");
        }
        loads.lock();
        try {
            gate.enterToLoad();
            new Loads(base, connections, gate, counting)
                    .load(new CommandChunks(Given.value("changes", changes).iterator()));
        } finally {
            loads.unlock();
        }
    }

    @Override
    public List<TenantId> tenants() {
        gate.enter();
        Step.Ask<TenantId> ask = base.tenants().all();
        try (Channel channel = connections.open(Channel.Purpose.READ)) {
            channel.commit(List.of(ask));
            return List.copyOf(ask.rows());
        } catch (SQLException failed) {
            throw base.failures().of(failed, false, Optional::empty);
        }
    }

    @Override
    public long number(TenantId tenant) {
        gate.enter();
        if (joins()) {
            throw new StoreException("A store that joins a transaction of its host gives no positions, as it cannot see"
                    + " the commit; ask one that has transactions of its own");
        }
        try {
            return new Numbering(base, new Tenancy(base, Given.value("tenant", tenant)), connections).number();
        } catch (SQLException failed) {
            throw base.failures().of(failed, false, Optional::empty);
        }
    }

    @Override
    public boolean joins() {
        return connections.joins();
    }

    @Override
    public void close() {
        gate.close();
        connections.close();
    }
}
