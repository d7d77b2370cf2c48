package io.fichario.crm.inmemory.command;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import java.util.UUID;

record VisitId(@JsonValue UUID uuid) implements RecordId<Visit> {
    @Override
    public RecordType<Visit> type() {
        return Visit.TYPE;
    }

    @Override
    public String toString() {
        return text();
    }
}
