package io.fichario.crm.contract;

import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.CrmStore;

/** What the topics of the contract stand on. */
interface StoreContract {
    /** The tenant of the tests that need only one. */
    TenantId ACME = TenantId.of("acme");

    /** Another tenant. */
    TenantId GLOBEX = TenantId.of("globex");

    /** Returns the store under test, empty at the beginning of each test. */
    CrmStore store();

    /** Returns the notes of a tenant. */
    Notebook notesOf(TenantId tenant);

    /** Returns a number of changes that {@code load} surely takes in several chunks. */
    int changesOfSeveralChunks();

    /** Returns the notes of {@link #ACME}. */
    default Notebook notes() {
        return notesOf(ACME);
    }
}
