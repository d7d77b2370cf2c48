package io.fichario.samples.benchmarks;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import java.util.UUID;

/** The identity of a card. */
public record CardId(@JsonValue UUID uuid) implements RecordId<Card> {
    @Override
    public RecordType<Card> type() {
        return Card.TYPE;
    }
}
