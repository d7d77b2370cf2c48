package io.fichario.crm.command;

import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.CrmStore;

/** What is done in a transaction of its own before that of a command begins, such as taking a block of numbers. */
@FunctionalInterface
public interface Preparation {

    /**
     * Prepares for a command. Not called for previews, nor where the store only joins a transaction of its host.
     *
     * @param store the store, outside of any transaction
     * @param tenant whose records the command is about
     */
    void prepare(CrmStore store, TenantId tenant);
}
