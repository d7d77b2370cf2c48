package io.fichario.crm.record;

import java.util.Optional;

/**
 * Leads to a record, either by its id or by the field of another record that holds the id, so that a store can follow
 * it without an answer in between.
 *
 * @param <R> the type of record
 */
public sealed interface Ref<R extends CrmRecord> {

    /**
     * Creates a reference by id.
     *
     * @param id the id
     * @param <R> the type of record
     * @return the reference
     */
    static <R extends CrmRecord> Ref<R> to(RecordId<R> id) {
        return new ById<>(id);
    }

    /**
     * Creates a reference by a field of another record.
     *
     * @param source the record that holds the id
     * @param field the field that holds it; of one or no value
     * @param target the type of record that it leads to
     * @param <S> the type of the record that holds the id
     * @param <R> the type of record that it leads to
     * @return the reference
     */
    static <S extends CrmRecord, R extends CrmRecord> Ref<R> through(
            Ref<S> source, Field<S, ? extends RecordId<R>> field, RecordType<R> target) {
        return new ByField<>(source, field, target);
    }

    /**
     * Returns the type of record that this leads to.
     *
     * @return the type
     */
    RecordType<R> type();

    /**
     * Finds where this leads to.
     *
     * @param lookup finds the records on the way
     * @return the id, or empty when a record on the way is not there or does not refer to anything
     */
    Optional<RecordId<R>> follow(Lookup lookup);

    /**
     * A reference by id.
     *
     * @param id the id
     * @param <R> the type of record
     */
    record ById<R extends CrmRecord>(RecordId<R> id) implements Ref<R> {
        /** Checks that the id is there. */
        public ById {
            Given.value("id", id);
        }

        @Override
        public RecordType<R> type() {
            return id.type();
        }

        @Override
        public Optional<RecordId<R>> follow(Lookup lookup) {
            return Optional.of(id);
        }
    }

    /**
     * A reference by a field of another record.
     *
     * @param source the record that holds the id
     * @param field the field that holds it
     * @param type the type of record that it leads to
     * @param <S> the type of the record that holds the id
     * @param <R> the type of record that it leads to
     */
    record ByField<S extends CrmRecord, R extends CrmRecord>(
            Ref<S> source, Field<S, ? extends RecordId<R>> field, RecordType<R> type) implements Ref<R> {
        /** Checks that nothing is null and that the field holds at most one id. */
        public ByField {
            Given.value("source", source);
            Given.value("type", type);
            if (field.cardinality() == Field.Cardinality.MANY || field.scalar().kind() != Scalar.Kind.ID) {
                throw new InvalidValueException(Fault.of("ref", "ref.notOneId").with("field", field.name()));
            }
        }

        @Override
        public Optional<RecordId<R>> follow(Lookup lookup) {
            return source.follow(Given.value("lookup", lookup))
                    .flatMap(lookup::find)
                    .flatMap(record -> field.values(record).stream().findFirst())
                    .map(id -> id);
        }
    }
}
