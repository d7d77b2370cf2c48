package io.fichario.samples.benchmarks;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.CrmStore;
import java.util.List;
import java.util.stream.Stream;

/** The changes of a store, from the first to the last. */
final class Feed {
    private static final int AT_ONCE = 1_000;

    private Feed() {}

    /** Returns all numbered changes as a stream that keeps some of them only. */
    static Stream<Change> of(CrmStore store) {
        return Stream.iterate(after(store, 0), page -> !page.isEmpty(), page -> after(store, last(page)))
                .flatMap(List::stream);
    }

    private static List<Change> after(CrmStore store, long position) {
        return store.read(TenantId.DEFAULT, view -> view.changesAfter(position, AT_ONCE));
    }

    private static long last(List<Change> page) {
        return page.get(page.size() - 1).position().orElseThrow();
    }
}
