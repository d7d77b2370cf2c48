package io.fichario.samples.benchmarks;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Stamp;

/** A record with nothing in it, so that only what the store does is measured. */
public record Card(CardId id, Stamp stamp, String text) implements CrmRecord {
    /** All that the store needs to know of it. */
    public static final RecordType<Card> TYPE =
            RecordType.of("card", Card.class, CardId::new, Card::withStamp).build();

    private Card withStamp(Stamp next) {
        return new Card(id, next, text);
    }
}
