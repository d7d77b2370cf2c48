package io.fichario.crm.inmemory;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.Key;
import io.fichario.crm.record.KeySpec;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;

/** A value under which a record stands in the index of its type. */
record Posting(Sort sort, String name, Object value) {

    /** What a value is to its record. */
    enum Sort {
        UNIQUE,
        REPEATABLE,
        /** A field that holds ids: such fields lead from a record to those that belong to it. */
        REFERENCE
    }

    static Posting of(Key<?> key) {
        return of(key.spec(), key.value());
    }

    private static Posting of(KeySpec<?> spec, String value) {
        return new Posting(spec.isUnique() ? Sort.UNIQUE : Sort.REPEATABLE, spec.name(), value);
    }

    static Posting of(Field<?, ?> field, Object scalar) {
        return new Posting(Sort.REFERENCE, field.name(), scalar);
    }

    static boolean covers(Field<?, ?> field) {
        return field.scalar().kind() == Scalar.Kind.ID;
    }

    static <R extends CrmRecord> List<Posting> all(RecordType<R> type, CrmRecord record) {
        R typed = type.cast(record);
        List<Posting> all = new ArrayList<>();
        for (KeySpec<R> spec : type.keys()) {
            spec.values(typed).forEach(value -> all.add(of(spec, value)));
        }
        for (Field<R, ?> field : type.fields()) {
            if (covers(field)) {
                field.scalars(typed).forEach(scalar -> all.add(of(field, scalar)));
            }
        }
        return List.copyOf(all.size() < 2 ? all : new LinkedHashSet<>(all));
    }

    /** Returns the key that this posting of sort UNIQUE or REPEATABLE stands for. */
    <R extends CrmRecord> Key<R> key(RecordType<R> type) {
        return type.keys().stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .map(spec -> new Key<>(type, spec, (String) value))
                .orElseThrow(() -> new NoSuchElementException(name));
    }
}
