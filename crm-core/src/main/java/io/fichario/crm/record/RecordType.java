package io.fichario.crm.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All that the library needs to know of a kind of record: its name, ids, fields, keys, codec, and what must hold from
 * one version to the next. The set of types is open; hosts make their own with {@link #of}. Immutable and thread-safe;
 * equal by name and class.
 *
 * @param <R> the class of the records
 */
public final class RecordType<R extends CrmRecord> {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final String name;
    private final Class<R> javaType;
    private final Function<UUID, ? extends RecordId<R>> ids;
    private final BiFunction<R, Stamp, R> stamping;
    private final Codec<R> codec;
    private final ImmutableList<Field<R, ?>> fields;
    private final ImmutableList<KeySpec<R>> keys;
    private final ImmutableList<Mask<R>> masks;
    private final ImmutableList<Governed<R>> governed;
    private final BiFunction<R, R, List<Fault>> succession;
    private final @Nullable Field<R, ?> status;
    private final @Nullable Field<R, ?> owner;
    private final @Nullable Field<R, ?> departments;

    RecordType(RecordTypeBuilder<R> builder) {
        this.name = builder.name;
        this.javaType = builder.javaType;
        this.ids = builder.ids;
        this.stamping = builder.stamping;
        this.codec = builder.codec == null ? JsonCodec.of(builder.javaType) : builder.codec;
        this.fields = builder.fields.build();
        this.keys = builder.keys.build();
        this.masks = builder.masks.build();
        this.governed = builder.governed.build();
        this.succession = builder.succession;
        this.status = builder.status;
        this.owner = builder.owner;
        this.departments = builder.departments;
    }

    /** A part that edits may not change, because only named operations move it. */
    record Governed<R extends CrmRecord>(String name, Function<? super R, ?> part) {}

    /**
     * Begins the description of a type.
     *
     * @param name 1 to 40 small letters, digits and {@code -}, beginning with a letter; unique within a store
     * @param javaType the class of the records
     * @param ids makes the typed id of a UUID
     * @param stamping returns a record with another stamp
     * @param <R> the class of the records
     * @return a builder
     * @throws InvalidValueException if the name is not of that form
     */
    public static <R extends CrmRecord> RecordTypeBuilder<R> of(
            String name,
            Class<R> javaType,
            Function<UUID, ? extends RecordId<R>> ids,
            BiFunction<R, Stamp, R> stamping) {
        if (!NAME.matcher(Given.value("name", name)).matches()) {
            throw new InvalidValueException(
                    Fault.of("recordType", "recordType.name").with("value", Shown.of(name)));
        }
        return new RecordTypeBuilder<>(
                name, Given.value("javaType", javaType), Given.value("ids", ids), Given.value("stamping", stamping));
    }

    /**
     * Returns the name, under which records of this type are stored.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns the class of the records.
     *
     * @return the class
     */
    public Class<R> javaType() {
        return javaType;
    }

    /**
     * Returns the typed id of a UUID.
     *
     * @param uuid the UUID
     * @return the id
     */
    public RecordId<R> id(UUID uuid) {
        return ids.apply(uuid);
    }

    /**
     * Reads the text form of an id of this type.
     *
     * @param text the UUID in its usual form of 36 characters
     * @return the id
     * @throws InvalidValueException if the text is not of that form
     */
    public RecordId<R> parseId(String text) {
        return id(Uuids.parse(name + "Id", text));
    }

    /**
     * Returns the id of a record of this type.
     *
     * @param record the record
     * @return its id, typed
     */
    public RecordId<R> idOf(R record) {
        return ids.apply(Given.value("record", record).id().uuid());
    }

    /**
     * Returns a record of unknown type as one of this type.
     *
     * @param record the record
     * @return the same record
     * @throws InvalidValueException if it is of another type
     */
    public R cast(CrmRecord record) {
        if (!javaType.isInstance(Given.value("record", record))) {
            throw new InvalidValueException(Fault.of("record", "recordType.other")
                    .with("expected", name)
                    .with("actual", record.id().type().name()));
        }
        return javaType.cast(record);
    }

    /**
     * Returns a record with another stamp. Only the way of a command and stores call it; a record stamped elsewhere is
     * refused when it is written.
     *
     * @param record the record
     * @param stamp the stamp
     * @return the record with that stamp
     */
    public R stamped(R record, Stamp stamp) {
        return stamping.apply(Given.value("record", record), Given.value("stamp", stamp));
    }

    /**
     * Returns how records are written and read as documents.
     *
     * @return the codec
     */
    public Codec<R> codec() {
        return codec;
    }

    /**
     * Returns the fields by which records are filtered and sorted.
     *
     * @return the fields
     */
    public List<Field<R, ?>> fields() {
        return fields;
    }

    /**
     * Returns the keys by which records are looked up.
     *
     * @return the keys
     */
    public List<KeySpec<R>> keys() {
        return keys;
    }

    /**
     * Returns all keys that a record has.
     *
     * @param record the record
     * @return its keys, unique and repeatable ones
     */
    public Set<Key<R>> keysOf(R record) {
        ImmutableSet.Builder<Key<R>> all = ImmutableSet.builder();
        for (KeySpec<R> spec : keys) {
            spec.values(record).forEach(value -> all.add(new Key<>(this, spec, value)));
        }
        return all.build();
    }

    /**
     * Returns the names of the parts that can be hidden.
     *
     * @return the names of the masks
     */
    public Set<String> maskNames() {
        return masks.stream().map(Mask::name).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Returns a record without some of its parts.
     *
     * @param record the whole record
     * @param names the names of the parts to leave out; names that this type does not know are passed over
     * @return the record, which names in {@link CrmRecord#hidden()} what was left out
     */
    public R hide(R record, Set<String> names) {
        Given.value("record", record);
        Given.value("names", names);
        Set<String> known =
                masks.stream().map(Mask::name).filter(names::contains).collect(ImmutableSet.toImmutableSet());
        R hidden = record;
        for (Mask<R> mask : masks) {
            hidden = known.contains(mask.name()) ? mask.hide(hidden) : hidden;
        }
        return known.isEmpty() ? record : stamped(hidden, hidden.stamp().withHidden(known));
    }

    /**
     * Returns an edited record with its hidden parts put back.
     *
     * @param edited what an actor made of a record that {@link #hide} gave
     * @param stored the whole record
     * @param names the names of the parts that were left out
     * @return the edited record, whole
     */
    public R putBack(R edited, R stored, Set<String> names) {
        Given.value("edited", edited);
        Given.value("stored", stored);
        Given.value("names", names);
        R whole = edited;
        for (Mask<R> mask : masks) {
            whole = names.contains(mask.name()) ? mask.restore(whole, stored) : whole;
        }
        return names.isEmpty() ? edited : stamped(whole, whole.stamp().withHidden(Set.of()));
    }

    /**
     * Finds what breaks the rules that hold between two versions of a record, whoever made the change: same id and
     * tenant, and what the type itself demands.
     *
     * @param before the version before
     * @param after the version after
     * @return the faults, empty when the one may follow the other
     */
    public List<Fault> succeeds(R before, R after) {
        if (!Given.value("before", before)
                .id()
                .equals(Given.value("after", after).id())) {
            return List.of(Fault.of("id", "succession.id"));
        }
        if (!before.tenant().equals(after.tenant())) {
            return List.of(Fault.of("tenant", "succession.tenant"));
        }
        return succession.apply(before, after);
    }

    /**
     * Finds the parts that differ although only named operations may move them.
     *
     * @param before the record before an edit
     * @param after the record after it
     * @return a fault for each such part, empty when the edit kept to what edits may change
     */
    public List<Fault> moved(R before, R after) {
        return governed.stream()
                .filter(part -> !part.part().apply(before).equals(part.part().apply(after)))
                .map(part -> Fault.of(part.name(), "succession.governed").with("part", part.name()))
                .toList();
    }

    /**
     * Returns the status of a record as flows know it.
     *
     * @param record the record
     * @return the name of the status, or empty when this type has none
     */
    public Optional<String> statusOf(R record) {
        return status == null
                ? Optional.empty()
                : status.scalars(record).stream().map(String::valueOf).findFirst();
    }

    /**
     * Returns the field that names the actor who answers for a record.
     *
     * @return the field, of kind text, or empty when this type has none
     */
    public Optional<Field<R, ?>> owner() {
        return Optional.ofNullable(owner);
    }

    /**
     * Returns the field that names the departments that know a record.
     *
     * @return the field, of kind text, or empty when this type has none
     */
    public Optional<Field<R, ?>> departments() {
        return Optional.ofNullable(departments);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordType<?> that && name.equals(that.name) && javaType.equals(that.javaType);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
