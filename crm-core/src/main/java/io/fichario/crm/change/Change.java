package io.fichario.crm.change;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import java.util.Optional;

/**
 * One change of one record: what led to it, and the whole record after it, or that it was deleted. Changes in the order
 * of their versions are the history of a record; changes in the order of their positions are the feed.
 *
 * @param record which record
 * @param version the version after the change; the one before is one less
 * @param kind what kind of change
 * @param after the record after it, in that version; empty exactly for {@link ChangeKind#DELETED}. Stores keep whole
 *     records only; a door that hands a change to an actor leaves out what they may not see
 * @param cause what led to it
 * @param ordinal the place among the changes of the command, from 0
 * @param position the place in the feed of the tenant, from 1; given some time after the commit
 */
public record Change(
        RecordId<?> record,
        Version version,
        ChangeKind kind,
        Optional<CrmRecord> after,
        Cause cause,
        int ordinal,
        Optional<Long> position) {

    /**
     * Checks that the parts fit together.
     *
     * @throws InvalidValueException if they do not
     */
    public Change {
        Given.value("record", record);
        Given.value("version", version);
        Given.value("kind", kind);
        Given.value("cause", cause);
        Given.value("position", position);
        refuseUnless(ordinal >= 0 && position.orElse(1L) > 0, "place");
        refuseUnless(version.number() > 0 && version.number() == 1 == (kind == ChangeKind.CREATED), "version");
        refuseUnless(after.isEmpty() == (kind == ChangeKind.DELETED), "after");
        if (after.isPresent()) {
            CrmRecord whole = after.get();
            refuseUnless(whole.id().equals(record), "id");
            refuseUnless(whole.version().equals(version), "version");
            refuseUnless(whole.tenant().equals(cause.tenant()), "tenant");
        }
    }

    private static void refuseUnless(boolean fits, String part) {
        if (!fits) {
            throw new InvalidValueException(Fault.of(part, "change.parts").with("part", part));
        }
    }

    /**
     * Returns whose record it is.
     *
     * @return the tenant
     */
    public TenantId tenant() {
        return cause.tenant();
    }

    /**
     * Returns the version before the change.
     *
     * @return one less than {@link #version()}; {@link Version#NONE} when the record was made
     */
    public Version from() {
        return version.previous();
    }

    /**
     * Returns this change with the record as somebody may see it.
     *
     * @param masked the same record in the same version, without some of its parts
     * @return the change
     * @throws InvalidValueException if it is another record or version, or the change is a deletion
     */
    public Change showing(CrmRecord masked) {
        return new Change(record, version, kind, Optional.of(Given.value("masked", masked)), cause, ordinal, position);
    }

    /**
     * Returns this change at a place in the feed.
     *
     * @param place the position, from 1
     * @return the change
     */
    public Change at(long place) {
        return new Change(record, version, kind, after, cause, ordinal, Optional.of(place));
    }

    /**
     * Returns this change as it is after its record was erased: it says of the record what the erasure says, in its own
     * version, and not why it was made, as words of people may name people.
     *
     * @param erasure a later change of the same record, of kind {@link ChangeKind#ERASED}
     * @return the change with the id, version, kind, time, command, ordinal and position that it has
     */
    public Change forgetting(Change erasure) {
        Optional<CrmRecord> left = Given.value("erasure", erasure).after().filter(record -> after.isPresent());
        return new Change(
                record,
                version,
                kind,
                left.map(erased -> in(version, record.type(), erased)),
                cause.withoutReason(),
                ordinal,
                position);
    }

    private static <R extends CrmRecord> CrmRecord in(Version version, RecordType<R> type, CrmRecord record) {
        return type.stamped(type.cast(record), record.stamp().withVersion(version));
    }

    @Override
    public String toString() {
        return kind + " " + record.type().name() + " " + record.text() + " version " + version + ", " + cause;
    }
}
