package io.fichario.crm.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Uuids;
import java.util.UUID;

/**
 * The identity of a {@link Note}.
 *
 * @param uuid the id itself
 */
public record NoteId(@JsonValue UUID uuid) implements RecordId<Note> {

    /** Checks that the id is there. */
    @JsonCreator
    public NoteId {
        uuid = Uuids.check("noteId", uuid);
    }

    @Override
    public RecordType<Note> type() {
        return Note.TYPE;
    }

    @Override
    public String toString() {
        return text();
    }
}
