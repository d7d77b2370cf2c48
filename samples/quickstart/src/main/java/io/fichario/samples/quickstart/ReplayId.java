package io.fichario.samples.quickstart;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import java.util.UUID;

/** The identity of a replay. */
public record ReplayId(@JsonValue UUID uuid) implements RecordId<Replay> {
    @Override
    public RecordType<Replay> type() {
        return Replay.TYPE;
    }
}
