package io.fichario.crm.inmemory;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Version;

/** A change that says of its record what another one says, in its own version. */
final class Restamped {
    private Restamped() {}

    static Change with(Change content, Change place) {
        return new Change(
                place.record(),
                place.version(),
                place.kind(),
                content.after().map(record -> in(place.version(), place.record().type(), record)),
                place.cause(),
                place.ordinal(),
                place.position());
    }

    private static <R extends CrmRecord> CrmRecord in(Version version, RecordType<R> type, CrmRecord record) {
        return type.stamped(type.cast(record), record.stamp().withVersion(version));
    }
}
