package io.fichario.crm.record;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a page ended: the last record on it, in the version in which it stood there. The text form holds no names and
 * no other values of the record; a store that reads such a cursor looks them up in the log of changes.
 */
public final class Cursor {
    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@([0-9]{1,18})");

    private final UUID id;
    private final Version version;
    private final Optional<List<Optional<Object>>> sortValues;

    private Cursor(UUID id, Version version, Optional<List<Optional<Object>>> sortValues) {
        this.id = id;
        this.version = version;
        this.sortValues = sortValues;
    }

    /**
     * Creates the cursor behind a record.
     *
     * @param record the last record of a page
     * @param query the query that found it
     * @param <R> the type of record
     * @return the cursor, which knows the values that the query sorts by
     */
    public static <R extends CrmRecord> Cursor behind(R record, Query<R> query) {
        return new Cursor(
                Given.value("record", record).id().uuid(),
                record.version(),
                Optional.of(Given.value("query", query).sortValues(record)));
    }

    /**
     * Reads the text form.
     *
     * @param text the text form
     * @return a cursor that equals the one whose text it is, without the values that the query sorts by
     * @throws InvalidValueException if the text is not of that form
     */
    public static Cursor parse(String text) {
        java.util.regex.Matcher matcher = FORM.matcher(Objects.requireNonNullElse(text, ""));
        if (!matcher.matches()) {
            throw new InvalidValueException(
                    Fault.of("cursor", "cursor.malformed").with("value", Shown.of(text)));
        }
        return new Cursor(
                UUID.fromString(matcher.group(1)), Version.of(Long.parseLong(matcher.group(2))), Optional.empty());
    }

    /**
     * Returns the id of the last record of the page.
     *
     * @return the id
     */
    public UUID id() {
        return id;
    }

    /**
     * Returns the version in which the record stood on the page.
     *
     * @return the version
     */
    public Version version() {
        return version;
    }

    /**
     * Returns the values of the record by which the query sorts, where this cursor did not come from its text.
     *
     * @return a value for each order of the query, empty ones for missing values; or empty
     */
    public Optional<List<Optional<Object>>> sortValues() {
        return sortValues.map(ImmutableList::copyOf);
    }

    /**
     * Returns the text form, which {@link #parse} reads.
     *
     * @return the id, {@code @} and the version
     */
    public String text() {
        return id + "@" + version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cursor that && id.equals(that.id) && version.equals(that.version);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version);
    }

    @Override
    public String toString() {
        return text();
    }
}
