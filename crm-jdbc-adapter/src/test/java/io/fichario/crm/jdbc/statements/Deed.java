package io.fichario.crm.jdbc.statements;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Operation;
import io.fichario.crm.change.Cause;
import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Stamp;
import io.fichario.crm.record.Version;
import io.fichario.crm.store.StoreTransaction;
import io.fichario.crm.store.StoreView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done for a tenant, and always in the same way.
 *
 * @param name what it is called
 * @param writes whether it changes something
 * @param does does it and returns what a caller gets to see
 */
record Deed(String name, boolean writes, Doing does) {
    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");
    private static final Operation OPERATION = Operation.of("rich.write", Operation.Action.EDIT);

    /** Does something with a store. */
    @FunctionalInterface
    interface Doing {
        @Nullable
        Object of(JdbcStore store, Rich rich);
    }

    static Deed asking(String name, Function<StoreView, @Nullable Object> question) {
        return new Deed(name, false, (store, rich) -> store.<@Nullable Object>read(rich.tenant(), question));
    }

    static Deed writing(String name, Writing work) {
        return new Deed(
                name,
                true,
                (store, rich) -> store.<Object>write(rich.tenant(), transaction -> {
                    work.with(transaction, rich);
                    return "done";
                }));
    }

    /** Writes something. */
    @FunctionalInterface
    interface Writing {
        void with(StoreTransaction transaction, Rich rich);
    }

    /** The first change of a record. The commands of all tenants have the same ids. */
    static Change created(Rich rich, CrmRecord record) {
        return change(rich, record.id().type(), record, Version.of(1), ChangeKind.CREATED);
    }

    /** The next change of a record in its first version. */
    static Change next(Rich rich, CrmRecord record, ChangeKind kind) {
        return change(rich, record.id().type(), record, Version.of(2), kind);
    }

    /** A change from a version that the record does not have. */
    static Change stale(Rich rich, CrmRecord record) {
        return change(rich, record.id().type(), record, Version.of(3), ChangeKind.UPDATED);
    }

    private static <R extends CrmRecord> Change change(
            Rich rich, RecordType<R> type, CrmRecord record, Version version, ChangeKind kind) {
        Stamp stamp = Stamp.unsaved(rich.tenant()).withVersion(version);
        return new Change(
                record.id(),
                version,
                kind,
                kind == ChangeKind.DELETED ? Optional.empty() : Optional.of(type.stamped(type.cast(record), stamp)),
                cause(rich, record, version),
                0,
                Optional.empty());
    }

    private static Cause cause(Rich rich, CrmRecord record, Version version) {
        return new Cause(
                rich.tenant(),
                new CommandId(new UUID(version.number(), record.id().uuid().getLeastSignificantBits())),
                Optional.empty(),
                ActorId.SYSTEM,
                Set.of(),
                OPERATION,
                Optional.of(rich.word()),
                AT,
                List.of());
    }
}
