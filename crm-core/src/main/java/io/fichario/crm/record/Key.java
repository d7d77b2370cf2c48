package io.fichario.crm.record;

import java.util.Objects;

/**
 * A value by which records are looked up.
 *
 * @param type the type of record
 * @param spec which of its keys
 * @param value the value in the form in which records have it
 * @param <R> the type of record
 */
public record Key<R extends CrmRecord>(RecordType<R> type, KeySpec<R> spec, String value) {

    /** Checks that nothing is null. */
    public Key {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(spec, "spec");
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return type.name() + "." + spec.name();
    }
}
