package io.fichario.crm.jdbc.contracts;

import io.fichario.crm.contract.CrmStoreContract;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.store.CommandChunks;
import io.fichario.crm.store.CrmStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedFileContractTest extends CrmStoreContract {
    @TempDir
    private Path folder;

    @Override
    protected CrmStore open() {
        return JdbcStore.file(folder.resolve("crm.db"));
    }

    @Override
    public final int changesOfSeveralChunks() {
        return 2 * CommandChunks.ENOUGH + 100;
    }
}
