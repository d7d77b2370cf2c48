package io.fichario.crm.inmemory;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Operation;
import io.fichario.crm.change.Cause;
import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.record.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes changes of notes, each under a command of its own unless told otherwise. */
final class Changes {
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

    private final TenantId tenant;
    private final AtomicLong commands = new AtomicLong();

    Changes(TenantId tenant) {
        this.tenant = tenant;
    }

    Note note(long number) {
        return Note.of(tenant, number);
    }

    Change created(Note note) {
        return of(ChangeKind.CREATED, note);
    }

    Change updated(Note note) {
        return of(ChangeKind.UPDATED, note);
    }

    Change erased(Note note) {
        return of(ChangeKind.ERASED, note);
    }

    Change deleted(Note last) {
        return new Change(
                last.id(), last.version().next(), ChangeKind.DELETED, Optional.empty(), cause(), 0, Optional.empty());
    }

    Change restored(Note note) {
        return of(ChangeKind.RESTORED, note);
    }

    /** Returns the creation of a note by the command of an earlier change. */
    Change after(Change earlier, Note note) {
        return new Change(
                note.id(),
                note.version(),
                ChangeKind.CREATED,
                Optional.of(note),
                earlier.cause(),
                earlier.ordinal() + 1,
                Optional.empty());
    }

    private Change of(ChangeKind kind, Note note) {
        return new Change(note.id(), note.version(), kind, Optional.of(note), cause(), 0, Optional.empty());
    }

    private Cause cause() {
        return new Cause(
                tenant,
                new CommandId(new UUID(9, commands.incrementAndGet())),
                Optional.empty(),
                ActorId.of("ana"),
                Set.of(),
                Operation.of("note.write", Operation.Action.EDIT),
                Optional.empty(),
                AT,
                List.of());
    }
}
