package io.fichario.crm.jdbc;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.KeySpec;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.store.StoreException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which tables hold the records of a type, and where its fields and keys stand in them.
 *
 * @param <R> the type of record
 */
final class Mapping<R extends CrmRecord> {
    private final RecordType<R> type;
    private final Table<R> main;
    private final List<Table<R>> children;
    private final Map<Field<R, ?>, Place> fields;
    private final Map<KeySpec<R>, Place> keys;

    private Mapping(Builder<R> builder) {
        this.type = builder.type;
        this.main = builder.main;
        this.children = List.copyOf(builder.children);
        this.fields = Map.copyOf(builder.fields);
        this.keys = Map.copyOf(builder.keys);
    }

    /**
     * Begins a mapping.
     *
     * @param type the type of record
     * @param main the table in which each record has one row
     */
    static <R extends CrmRecord> Builder<R> of(RecordType<R> type, Table<R> main) {
        return new Builder<>(type, main);
    }

    RecordType<R> type() {
        return type;
    }

    Table<R> main() {
        return main;
    }

    /** The other tables; what refers to a row of one of them stands behind it. */
    List<Table<R>> children() {
        return children;
    }

    Stream<Table<R>> tables() {
        return Stream.concat(Stream.of(main), children.stream());
    }

    Place place(Field<R, ?> field) {
        return found(fields.get(field), field);
    }

    Place place(KeySpec<?> key) {
        return found(keys.get(key), key);
    }

    private Place found(@Nullable Place place, Object what) {
        return Optional.ofNullable(place)
                .orElseThrow(() -> new StoreException("The type " + type.name() + " was registered without " + what));
    }

    /**
     * Says table by table where a type stands.
     *
     * @param <R> the type of record
     */
    static final class Builder<R extends CrmRecord> {
        private final RecordType<R> type;
        private final Table<R> main;
        private final List<Table<R>> children = new ArrayList<>();
        private final Map<Field<R, ?>, Place> fields = new LinkedHashMap<>();
        private final Map<KeySpec<R>, Place> keys = new LinkedHashMap<>();

        private Builder(RecordType<R> type, Table<R> main) {
            this.type = type;
            this.main = main;
        }

        Builder<R> child(Table<R> table) {
            children.add(table);
            return this;
        }

        Builder<R> field(Field<R, ?> field, Place place) {
            fields.put(field, place);
            return this;
        }

        Builder<R> key(KeySpec<R> key, Place place) {
            keys.put(key, place);
            return this;
        }

        Mapping<R> build() {
            return new Mapping<>(this);
        }
    }
}
