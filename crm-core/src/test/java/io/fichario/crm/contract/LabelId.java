package io.fichario.crm.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Uuids;
import java.util.UUID;

/**
 * The identity of a {@link Label}.
 *
 * @param uuid the id itself
 */
public record LabelId(@JsonValue UUID uuid) implements RecordId<Label> {

    /** Checks that the id is there. */
    @JsonCreator
    public LabelId {
        uuid = Uuids.check("labelId", uuid);
    }

    @Override
    public RecordType<Label> type() {
        return Label.TYPE;
    }

    @Override
    public String toString() {
        return text();
    }
}
