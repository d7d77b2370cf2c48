package io.fichario.crm.record;

/**
 * A value by which records are looked up.
 *
 * @param type the type of record
 * @param spec which of its keys
 * @param value the value in the form in which records have it
 * @param <R> the type of record
 */
public record Key<R extends CrmRecord>(RecordType<R> type, KeySpec<R> spec, String value) {

    /**
     * Checks that nothing is null, and that the value is one that stores keep.
     *
     * @throws InvalidValueException if the value has U+0000 or lone surrogates
     */
    public Key {
        Given.value("type", type);
        Given.value("spec", spec);
        TextRule.sought(spec.name(), Given.value("value", value));
    }

    @Override
    public String toString() {
        return type.name() + "." + spec.name();
    }
}
