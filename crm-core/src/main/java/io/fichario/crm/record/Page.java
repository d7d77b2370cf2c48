package io.fichario.crm.record;

import java.util.List;
import java.util.Optional;

/**
 * Some of the records that a query finds.
 *
 * @param items the records, in the order of the query
 * @param next where the next page begins, present only when there is more
 * @param <R> the type of record
 */
public record Page<R extends CrmRecord>(List<R> items, Optional<Cursor> next) {

    /** Checks that nothing is null and copies the records. */
    public Page {
        items = Given.list("items", items);
        Given.value("next", next);
    }

    /**
     * Creates a page from the records that were found behind the cursor.
     *
     * @param query the query
     * @param found the records in the order of the query, up to one more than its limit
     * @param <R> the type of record
     * @return the page: at most as many as the limit, with a cursor when there was one more
     */
    public static <R extends CrmRecord> Page<R> of(Query<R> query, List<R> found) {
        if (Given.value("found", found).size() <= Given.value("query", query).limit()) {
            return new Page<>(found, Optional.empty());
        }
        List<R> items = found.subList(0, query.limit());
        return new Page<>(items, Optional.of(Cursor.behind(items.get(items.size() - 1), query)));
    }

    /**
     * Returns whether the query finds more than this page shows.
     *
     * @return true if there is a next page
     */
    public boolean more() {
        return next.isPresent();
    }
}
