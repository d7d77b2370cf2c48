package io.fichario.crm.contract;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Operation;
import io.fichario.crm.change.Cause;
import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the changes of one command in their order, as the way of a command does. */
final class Command {
    private static final Operation OPERATION = Operation.of("contract-note.write", Operation.Action.EDIT);
    private static final Version FIRST = Version.of(1);

    private final Cause cause;
    private int ordinal;

    Command(Cause cause) {
        this.cause = cause;
    }

    static Command of(TenantId tenant, CommandId id, Instant at) {
        return new Command(new Cause(
                tenant, id, Optional.empty(), ActorId.of("ana"), Set.of(), OPERATION, Optional.empty(), at, List.of()));
    }

    CommandId id() {
        return cause.command();
    }

    Change create(CrmRecord record) {
        return change(ChangeKind.CREATED, record, FIRST);
    }

    /** Changes from the version that the record has. */
    Change update(CrmRecord next) {
        return change(ChangeKind.UPDATED, next, next.version().next());
    }

    Change erase(CrmRecord blank) {
        return change(ChangeKind.ERASED, blank, blank.version().next());
    }

    /** Restores a record from the deletion that followed its last version. */
    Change restore(CrmRecord last) {
        return change(ChangeKind.RESTORED, last, last.version().next().next());
    }

    Change delete(CrmRecord last) {
        return delete(last.id(), last.version().next());
    }

    Change delete(RecordId<?> id, Version version) {
        return new Change(id, version, ChangeKind.DELETED, Optional.empty(), cause, ordinal++, Optional.empty());
    }

    Change change(ChangeKind kind, CrmRecord record, Version version) {
        CrmRecord after = stamped(record.id().type(), record, version);
        return new Change(record.id(), version, kind, Optional.of(after), cause, ordinal++, Optional.empty());
    }

    private static <R extends CrmRecord> CrmRecord stamped(RecordType<R> type, CrmRecord record, Version version) {
        return type.stamped(type.cast(record), record.stamp().withVersion(version));
    }
}
