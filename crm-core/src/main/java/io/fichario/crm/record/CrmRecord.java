package io.fichario.crm.record;

import java.util.Set;

/**
 * Anything that is kept: contacts, orders, shipments, activities, and what hosts register. Implementations are
 * immutable, valid by construction and define {@code equals} by value.
 */
public interface CrmRecord {

    /**
     * Returns the identity, which never changes.
     *
     * @return the id
     */
    RecordId<?> id();

    /**
     * Returns what the library keeps about the record.
     *
     * @return tenant, version and hidden parts
     */
    Stamp stamp();

    /**
     * Returns how often the record was written.
     *
     * @return the version
     */
    default Version version() {
        return stamp().version();
    }

    /**
     * Returns whose record it is.
     *
     * @return the tenant
     */
    default TenantId tenant() {
        return stamp().tenant();
    }

    /**
     * Returns the names of the parts that were left out because the actor may not see them.
     *
     * @return the names, empty when the record is whole
     */
    default Set<String> hidden() {
        return stamp().hidden();
    }
}
