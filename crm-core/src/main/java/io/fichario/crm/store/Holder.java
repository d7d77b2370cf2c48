package io.fichario.crm.store;

import io.fichario.crm.record.Given;
import io.fichario.crm.record.RecordId;

/**
 * Who has a unique key.
 *
 * @param id the record
 * @param condition whether it is there or deleted
 */
public record Holder(RecordId<?> id, Condition condition) {

    /** Checks that nothing is null. */
    public Holder {
        Given.value("id", id);
        Given.value("condition", condition);
    }

    /** Whether a record is there. */
    public enum Condition {
        /** It is found and listed. */
        LIVING,
        /** It was deleted, keeps its keys and can be restored. */
        DELETED
    }
}
