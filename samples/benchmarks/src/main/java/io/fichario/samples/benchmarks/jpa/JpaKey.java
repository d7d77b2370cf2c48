package io.fichario.samples.benchmarks.jpa;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** What tells a record from all others. */
@Embeddable
record JpaKey(String tenant, UUID id) implements Serializable {
    /** The tenant of all that is measured. */
    static final String TENANT = "default";

    static JpaKey of(UUID id) {
        return new JpaKey(TENANT, id);
    }
}
