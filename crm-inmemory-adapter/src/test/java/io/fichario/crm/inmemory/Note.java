package io.fichario.crm.inmemory;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.KeySpec;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Scalar;
import io.fichario.crm.record.Stamp;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A small record: a number, a name that is unique when there is one, and another note that it belongs to. */
record Note(NoteId id, Stamp stamp, long number, Optional<String> name, Optional<NoteId> parent) implements CrmRecord {
    static final Field<Note, BigDecimal> NUMBER =
            Field.one("number", Scalar.number(), note -> BigDecimal.valueOf(note.number()));
    static final Field<Note, NoteId> PARENT = Field.optional("parent", Scalar.id(), Note::parent);
    static final KeySpec<Note> NAME =
            KeySpec.unique("name", note -> note.name().stream().toList());
    static final KeySpec<Note> PARITY =
            KeySpec.lookup("parity", note -> List.of(note.number() % 2 == 0 ? "even" : "odd"));

    static final RecordType<Note> TYPE = RecordType.of("note", Note.class, NoteId::new, Note::withStamp)
            .fields(NUMBER, PARENT)
            .keys(NAME, PARITY)
            .build();

    record NoteId(UUID uuid) implements RecordId<Note> {
        @Override
        public RecordType<Note> type() {
            return TYPE;
        }
    }

    static NoteId id(long number) {
        return new NoteId(new UUID(7, number));
    }

    static Note of(TenantId tenant, long number) {
        return new Note(
                id(number),
                Stamp.unsaved(tenant).withVersion(Version.of(1)),
                number,
                Optional.empty(),
                Optional.empty());
    }

    Note withStamp(Stamp next) {
        return new Note(id, next, number, name, parent);
    }

    Note withNumber(long next) {
        return new Note(id, stamp, next, name, parent);
    }

    Note named(String next) {
        return new Note(id, stamp, number, Optional.of(next), parent);
    }

    Note under(NoteId next) {
        return new Note(id, stamp, number, name, Optional.of(next));
    }

    Note next() {
        return withStamp(stamp.withVersion(version().next()));
    }
}
