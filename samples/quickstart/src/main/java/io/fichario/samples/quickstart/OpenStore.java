package io.fichario.samples.quickstart;

import io.fichario.crm.store.CrmStore;
import java.util.List;

/**
 * A store that is open.
 *
 * @param store the store
 * @param remarks what should be known of it
 * @param rest what is to be closed after it
 */
record OpenStore(CrmStore store, List<String> remarks, Runnable rest) implements AutoCloseable {
    OpenStore {
        remarks = List.copyOf(remarks);
    }

    @Override
    public void close() {
        try {
            store.close();
        } finally {
            rest.run();
        }
    }
}
