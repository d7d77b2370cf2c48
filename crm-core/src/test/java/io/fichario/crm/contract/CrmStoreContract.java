package io.fichario.crm.contract;

import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.CrmStore;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What every {@link CrmStore} must do, as tests. An adapter or decorator makes one subclass that says how an empty store
 * is opened; its tests need JUnit Jupiter and AssertJ on the class path.
 */
public abstract class CrmStoreContract
        implements VersionsContract,
                KeysContract,
                LocksContract,
                SnapshotsContract,
                TransactionsContract,
                ConditionsContract,
                OrderingContract,
                PagingContract,
                FetchContract,
                StatesContract,
                LogContract,
                NumberingContract,
                LoadContract,
                BrokenLoadContract,
                ErasureContract,
                TenantsContract,
                ArgumentsContract,
                LifecycleContract {
    private final AtomicLong counter = new AtomicLong();
    private CrmStore store;

    /** Creates the tests. */
    protected CrmStoreContract() {}

    /**
     * Opens a store for one test.
     *
     * @return a store that holds nothing; it is closed after the test
     */
    protected abstract CrmStore open();

    /**
     * Returns the types of record that the tests write, for stores that must know them beforehand.
     *
     * @return the types
     */
    protected static List<RecordType<?>> types() {
        return List.of(Note.TYPE, Label.TYPE);
    }

    /**
     * Returns a number of changes that {@code load} takes in several chunks; an adapter with large chunks says more.
     *
     * @return more than twice the number of changes in a chunk
     */
    @Override
    public int changesOfSeveralChunks() {
        return 5_000;
    }

    /** Opens the store of this test. */
    @BeforeEach
    public final void openStore() {
        store = open();
    }

    /** Closes it. */
    @AfterEach
    public final void closeStore() {
        store.close();
    }

    @Override
    public final CrmStore store() {
        return store;
    }

    @Override
    public final Notebook notesOf(TenantId tenant) {
        return new Notebook(store, tenant, counter);
    }
}
