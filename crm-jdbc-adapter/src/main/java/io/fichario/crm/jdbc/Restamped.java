package io.fichario.crm.jdbc;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Version;
import java.util.Optional;

/** A change that says of its record what the one that erased it says, in its own version, and not why it was made. */
final class Restamped {
    private Restamped() {}

    static Change with(Change erased, Change place) {
        return new Change(
                place.record(),
                place.version(),
                place.kind(),
                place.after().isEmpty()
                        ? Optional.empty()
                        : erased.after()
                                .map(record ->
                                        in(place.version(), place.record().type(), record)),
                place.cause().withoutReason(),
                place.ordinal(),
                place.position());
    }

    private static <R extends CrmRecord> CrmRecord in(Version version, RecordType<R> type, CrmRecord record) {
        return type.stamped(type.cast(record), record.stamp().withVersion(version));
    }
}
