package io.fichario.crm.command;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.DuplicateKeyException;
import io.fichario.crm.store.StaleRecordException;
import java.util.Optional;

/**
 * Errors as one actor may see them: those of a store hold whole records and name the holders of keys, whoever asks.
 */
final class Disclosure {
    private static final StaleRecordException.Sides NOTHING =
            new StaleRecordException.Sides(Optional.empty(), Optional.empty(), Optional.empty());

    private final Sight sight;

    Disclosure(Sight sight) {
        this.sight = sight;
    }

    static boolean concerns(RuntimeException failure) {
        return failure instanceof DuplicateKeyException || failure instanceof StaleRecordException;
    }

    /** Tells nothing of any record: for a store that does not answer any more. */
    static RuntimeException nothingOf(RuntimeException failure) {
        return failure instanceof DuplicateKeyException taken
                ? new DuplicateKeyException(taken.key(), Optional.empty())
                : failure instanceof StaleRecordException stale
                        ? new StaleRecordException(stale.id(), stale.expected(), NOTHING)
                        : failure;
    }

    RuntimeException of(RuntimeException failure) {
        return failure instanceof DuplicateKeyException taken
                ? new DuplicateKeyException(taken.key(), taken.holder().filter(holder -> sees(holder.id())))
                : failure instanceof StaleRecordException stale
                        ? new StaleRecordException(stale.id(), stale.expected(), sides(stale))
                        : failure;
    }

    /** A deleted record is seen by who saw it last. */
    private boolean sees(RecordId<?> id) {
        return living(id)
                .or(() -> sight.look(view -> view.changes(id, Version.NONE, Integer.MAX_VALUE)).stream()
                        .flatMap(change -> change.after().stream())
                        .reduce((earlier, later) -> later))
                .filter(sight::seesAny)
                .isPresent();
    }

    private Optional<CrmRecord> living(RecordId<?> id) {
        return sight.look(view -> view.find(id).map(record -> record));
    }

    private StaleRecordException.Sides sides(StaleRecordException stale) {
        return new StaleRecordException.Sides(
                shown(stale.original().or(() -> at(stale.id(), stale.expected()))),
                shown(stale.attempted()),
                shown(living(stale.id())));
    }

    private Optional<CrmRecord> at(RecordId<?> id, Version version) {
        return sight.change(id, version).flatMap(Change::after);
    }

    /** A side with hidden parts was shown to the actor before. */
    private Optional<CrmRecord> shown(Optional<CrmRecord> side) {
        return side.filter(record -> !record.hidden().isEmpty() || sight.seesAny(record))
                .map(sight::maskedAny);
    }
}
