package io.fichario.crm.rule;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.Ref;
import java.util.List;
import java.util.Optional;

/**
 * Answers what a rule declared that it needs, from the transaction of the change. A port: the way of a command fills it
 * from the store, tests of a rule from a list.
 */
public interface Facts {

    /**
     * Finds a record.
     *
     * @param ref a reference that the rule declared
     * @param <R> the type of record
     * @return the record, or empty when there is none
     * @throws io.fichario.crm.record.CrmException if the rule did not declare it
     */
    <R extends CrmRecord> Optional<R> find(Ref<R> ref);

    /**
     * Returns all records that a query finds.
     *
     * @param query a query that the rule declared
     * @param <R> the type of record
     * @return the records
     * @throws io.fichario.crm.record.CrmException if the rule did not declare it
     */
    <R extends CrmRecord> List<R> list(Query<R> query);
}
