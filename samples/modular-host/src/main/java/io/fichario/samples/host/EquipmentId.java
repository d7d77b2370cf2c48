package io.fichario.samples.host;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import java.util.UUID;

/** The identity of a piece of equipment. */
public record EquipmentId(@JsonValue UUID uuid) implements RecordId<Equipment> {
    @Override
    public RecordType<Equipment> type() {
        return Equipment.TYPE;
    }
}
