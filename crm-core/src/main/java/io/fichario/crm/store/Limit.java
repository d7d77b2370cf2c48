package io.fichario.crm.store;

import io.fichario.crm.record.Fault;
import io.fichario.crm.record.InvalidValueException;

/** How many changes are asked for at once: any number from 1 on. */
final class Limit {
    private Limit() {}

    /**
     * Checks a limit.
     *
     * @throws InvalidValueException if it is below 1
     */
    static int checked(int limit) {
        if (limit < 1) {
            throw new InvalidValueException(
                    Fault.of("limit", "query.limit").with("value", limit).with("max", Integer.MAX_VALUE));
        }
        return limit;
    }
}
