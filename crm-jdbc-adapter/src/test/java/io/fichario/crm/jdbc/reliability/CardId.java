package io.fichario.crm.jdbc.reliability;

import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import java.util.UUID;

/** The id of a card. */
record CardId(UUID uuid) implements RecordId<Card> {
    @Override
    public RecordType<Card> type() {
        return Card.TYPE;
    }

    @Override
    public String toString() {
        return text();
    }
}
