package io.fichario.crm.jdbc;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.KeySpec;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Scalar;
import io.fichario.crm.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where records of types that hosts registered stand: the tables hold only what they are found by, the rest is in the
 * document that the log keeps.
 *
 * @param <R> the type of record
 */
final class DocumentTables<R extends CrmRecord> {
    /** The greatest length of a value of a field or key, in code points; of numbers and times as {@link Sortable}. */
    static final int MAX_LENGTH = 500;

    /** The greatest length of the name of a key, in code points. */
    static final int MAX_NAME_LENGTH = 100;

    private static final String FIELD = "FIELD";
    private static final String KEY = "KEY";

    private final RecordType<R> type;

    private DocumentTables(RecordType<R> type) {
        this.type = type;
    }

    /** A value by which at most one record is found. */
    private record UniqueKey(String name, String value) {}

    /** One of the values of a field or of a key that may repeat. */
    private record Value(String sort, String name, Placed<Text> placed) {
        String text() {
            return placed.part().text();
        }

        Optional<UUID> id() {
            return placed.part().id();
        }
    }

    /** A value as a text, and as an id if it is one, so that references can be followed. */
    private record Text(String text, Optional<UUID> id) {}

    /**
     * Says where records of a type stand.
     *
     * @throws StoreException if a key has a name that is longer than {@value #MAX_NAME_LENGTH} characters
     */
    static <R extends CrmRecord> Mapping<R> mapping(RecordType<R> type) {
        return new DocumentTables<>(type).mapping();
    }

    private Mapping<R> mapping() {
        Table<R> keys = keys();
        Table<R> values = values();
        Mapping.Builder<R> mapping = Mapping.of(
                        type, Table.<R>main("document").ofType(type.name()).build())
                .child(keys)
                .child(values);
        type.fields().forEach(field -> mapping.field(field, place(values, field)));
        type.keys().forEach(key -> mapping.key(key, key.isUnique() ? uniquePlace(keys, key) : place(values, key)));
        return mapping.build();
    }

    private Table<R> keys() {
        return Table.<R, UniqueKey>each("document_key", "id", this::uniqueKeys)
                .ofType(type.name())
                .key("key_name", Kind.TEXT, UniqueKey::name)
                .key("key_value", Kind.TEXT, UniqueKey::value)
                .build();
    }

    private Table<R> values() {
        return Table.<R, Value>each("document_value", "id", this::values)
                .ofType(type.name())
                .key("sort", Kind.TEXT, Value::sort)
                .key("name", Kind.TEXT, Value::name)
                .key("place", Kind.INT, value -> value.placed().place())
                .column("text_value", Kind.SORT_TEXT, Value::text)
                .optional("id_value", Kind.ID, Value::id)
                .build();
    }

    private Place place(Table<R> values, Field<R, ?> field) {
        Scalar.Kind kind = field.scalar().kind();
        Place place = kind == Scalar.Kind.ID
                ? Place.of(values, "id_value")
                : Place.of(values, "text_value").in(scalar -> Sortable.text(kind, scalar));
        return place.where("sort", FIELD).where("name", field.name());
    }

    private Place place(Table<R> values, KeySpec<R> key) {
        return Place.of(values, "text_value").where("sort", KEY).where("name", named(key));
    }

    private Place uniquePlace(Table<R> keys, KeySpec<R> key) {
        return Place.of(keys, "key_value").where("key_name", named(key));
    }

    private String named(KeySpec<R> key) {
        refuseUnless(fits(key.name(), MAX_NAME_LENGTH), "name of a key", MAX_NAME_LENGTH);
        return key.name();
    }

    private List<UniqueKey> uniqueKeys(R record) {
        List<UniqueKey> all = new ArrayList<>();
        for (KeySpec<R> key : type.keys()) {
            if (key.isUnique()) {
                texts(record, key).forEach(text -> all.add(new UniqueKey(key.name(), text)));
            }
        }
        return all;
    }

    private List<Value> values(R record) {
        List<Value> all = new ArrayList<>();
        for (Field<R, ?> field : type.fields()) {
            Placed.<Text>of(texts(record, field)).forEach(text -> all.add(new Value(FIELD, field.name(), text)));
        }
        for (KeySpec<R> key : type.keys()) {
            if (!key.isUnique()) {
                Placed.<Text>of(keyTexts(record, key)).forEach(text -> all.add(new Value(KEY, key.name(), text)));
            }
        }
        return all;
    }

    private List<Text> texts(R record, Field<R, ?> field) {
        Scalar.Kind kind = field.scalar().kind();
        return field.scalars(record).stream()
                .map(scalar -> new Text(
                        checked("field " + field.name(), Sortable.text(kind, scalar)),
                        scalar instanceof UUID id ? Optional.of(id) : Optional.empty()))
                .toList();
    }

    private List<Text> keyTexts(R record, KeySpec<R> key) {
        return texts(record, key).stream()
                .map(text -> new Text(text, Optional.empty()))
                .toList();
    }

    private List<String> texts(R record, KeySpec<R> key) {
        return key.values(record).stream()
                .map(text -> checked("key " + key.name(), text))
                .toList();
    }

    private String checked(String part, String text) {
        refuseUnless(fits(text, MAX_LENGTH), "value of " + part, MAX_LENGTH);
        if (!isKept(text)) {
            throw new StoreException("A value of " + part + " of the type " + type.name()
                    + " has U+0000 or half of a surrogate pair, which not every database keeps");
        }
        return text;
    }

    private static boolean isKept(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private static boolean fits(String text, int most) {
        return text.length() <= most || text.codePointCount(0, text.length()) <= most;
    }

    private void refuseUnless(boolean fits, String what, int most) {
        if (!fits) {
            throw new StoreException("A " + what + " of the type " + type.name() + " is longer than " + most
                    + " characters, the most that the indexes of all databases hold");
        }
    }
}
