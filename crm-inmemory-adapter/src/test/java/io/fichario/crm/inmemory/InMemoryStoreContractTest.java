package io.fichario.crm.inmemory;

import io.fichario.crm.contract.CrmStoreContract;
import io.fichario.crm.store.CrmStore;

final class InMemoryStoreContractTest extends CrmStoreContract {
    @Override
    protected CrmStore open() {
        return InMemoryStore.create();
    }
}
