package io.fichario.crm.record;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Describes a type step by step; not thread-safe.
 *
 * @param <R> the class of the records
 */
public final class RecordTypeBuilder<R extends CrmRecord> {
    final String name;
    final Class<R> javaType;
    final Function<UUID, ? extends RecordId<R>> ids;
    final BiFunction<R, Stamp, R> stamping;
    final ImmutableList.Builder<Field<R, ?>> fields = ImmutableList.builder();
    final ImmutableList.Builder<KeySpec<R>> keys = ImmutableList.builder();
    final ImmutableList.Builder<Mask<R>> masks = ImmutableList.builder();
    final ImmutableList.Builder<RecordType.Governed<R>> governed = ImmutableList.builder();
    BiFunction<R, R, List<Fault>> succession = (before, after) -> List.of();

    @Nullable
    Codec<R> codec;

    @Nullable
    Field<R, ?> status;

    @Nullable
    Field<R, ?> owner;

    @Nullable
    Field<R, ?> departments;

    RecordTypeBuilder(
            String name,
            Class<R> javaType,
            Function<UUID, ? extends RecordId<R>> ids,
            BiFunction<R, Stamp, R> stamping) {
        this.name = name;
        this.javaType = javaType;
        this.ids = ids;
        this.stamping = stamping;
    }

    /**
     * Sets the codec; without it {@link JsonCodec} writes the class as it is.
     *
     * @param documents how records are written and read
     * @return this builder
     */
    public RecordTypeBuilder<R> codec(Codec<R> documents) {
        this.codec = documents;
        return this;
    }

    /**
     * Adds fields.
     *
     * @param more the fields
     * @return this builder
     */
    @SafeVarargs
    public final RecordTypeBuilder<R> fields(Field<R, ?>... more) {
        for (Field<R, ?> one : Given.value("fields", more)) {
            fields.add(Given.value("fields", one));
        }
        return this;
    }

    /**
     * Adds keys.
     *
     * @param more the keys
     * @return this builder
     */
    @SafeVarargs
    public final RecordTypeBuilder<R> keys(KeySpec<R>... more) {
        for (KeySpec<R> one : Given.value("keys", more)) {
            keys.add(Given.value("keys", one));
        }
        return this;
    }

    /**
     * Adds parts that can be hidden.
     *
     * @param more the masks
     * @return this builder
     */
    @SafeVarargs
    public final RecordTypeBuilder<R> masks(Mask<R>... more) {
        for (Mask<R> one : Given.value("masks", more)) {
            masks.add(Given.value("masks", one));
        }
        return this;
    }

    /**
     * Adds a part that edits may not change, because only named operations move it.
     *
     * @param partName the name for messages
     * @param part reads the part, which is compared by {@code equals}
     * @return this builder
     */
    public RecordTypeBuilder<R> governed(String partName, Function<? super R, ?> part) {
        governed.add(new RecordType.Governed<>(Given.value("name", partName), Given.value("part", part)));
        return this;
    }

    /**
     * Sets what must hold from one version to the next.
     *
     * @param rule finds the faults of a pair of before and after
     * @return this builder
     */
    public RecordTypeBuilder<R> succession(BiFunction<R, R, List<Fault>> rule) {
        this.succession = Given.value("succession", rule);
        return this;
    }

    /**
     * Sets the field with the status that a flow moves, and governs it.
     *
     * @param field a text field of one value
     * @return this builder
     */
    public RecordTypeBuilder<R> status(Field<R, ?> field) {
        this.status = Given.value("status", field);
        return governed(field.name(), record -> field.scalars(record));
    }

    /**
     * Sets the field with the actor who answers for a record.
     *
     * @param field a text field
     * @return this builder
     */
    public RecordTypeBuilder<R> owner(Field<R, ?> field) {
        this.owner = field;
        return this;
    }

    /**
     * Sets the field with the departments that know a record.
     *
     * @param field a text field
     * @return this builder
     */
    public RecordTypeBuilder<R> departments(Field<R, ?> field) {
        this.departments = field;
        return this;
    }

    /**
     * Creates the type.
     *
     * @return the type
     */
    public RecordType<R> build() {
        return new RecordType<>(this);
    }
}
