package io.fichario.crm.inmemory;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Keeps the first records of a query among many, so that a page does not sort all that the query finds. */
final class Best<R extends CrmRecord> {
    private final Query<R> query;
    private final PriorityQueue<R> lastFirst;
    private List<Optional<Object>> lastValues = List.of();

    Best(Query<R> query) {
        this.query = query;
        this.lastFirst = new PriorityQueue<>(query.comparator().reversed());
    }

    void offer(R record) {
        // one more than the page, to know whether there is a next one
        if (lastFirst.size() <= query.limit()) {
            keep(record);
        } else if (query.compareTo(record, lastValues, lastFirst.element().id().uuid()) < 0) {
            lastFirst.remove();
            keep(record);
        }
    }

    private void keep(R record) {
        lastFirst.add(record);
        lastValues = query.sortValues(lastFirst.element());
    }

    Page<R> page() {
        return Page.of(query, lastFirst.stream().sorted(query.comparator()).toList());
    }
}
