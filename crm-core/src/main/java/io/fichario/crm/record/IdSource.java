package io.fichario.crm.record;

import java.util.UUID;

/** Where new ids come from; implementations are thread-safe and never give an id twice. */
@FunctionalInterface
public interface IdSource {

    /**
     * Creates an id.
     *
     * @return a new id
     */
    UUID next();
}
