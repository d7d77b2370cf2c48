package io.fichario.crm.rule;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.Ref;

/** What a rule needs to know of other records; declared before, so that it is read together with everything else. */
public sealed interface Fact {

    /**
     * One record.
     *
     * @param ref leads to the record
     * @param <R> the type of record
     */
    record One<R extends CrmRecord>(Ref<R> ref) implements Fact {
        /** Checks that the reference is there. */
        public One {
            Given.value("ref", ref);
        }
    }

    /**
     * All records that a query finds.
     *
     * @param query the query, from its start
     * @param <R> the type of record
     */
    record All<R extends CrmRecord>(Query<R> query) implements Fact {
        /** Checks that the query is there. */
        public All {
            Given.value("query", query);
        }
    }
}
