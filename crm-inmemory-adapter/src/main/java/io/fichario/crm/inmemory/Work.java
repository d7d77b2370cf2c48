package io.fichario.crm.inmemory;

import io.fichario.crm.record.TenantId;

/** The outermost read or write of a thread. */
interface Work {

    /** Returns whose records it sees. */
    TenantId tenant();

    /** Returns what it sees now. */
    Snapshot now();
}
