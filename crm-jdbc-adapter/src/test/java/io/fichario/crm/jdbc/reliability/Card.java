package io.fichario.crm.jdbc.reliability;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.KeySpec;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Scalar;
import io.fichario.crm.record.Stamp;
import io.fichario.crm.record.TenantId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A record as a host makes one: a card with a code that no other has, a text, some points and words.
 *
 * @param id the identity
 * @param stamp tenant and version
 * @param code unlike those of other cards
 * @param text anything
 * @param points a number, if there is one
 * @param words any number of them
 */
record Card(CardId id, Stamp stamp, String code, String text, Optional<BigDecimal> points, List<String> words)
        implements CrmRecord {

    static final Field<Card, String> TEXT = Field.one("text", Scalar.text(), Card::text);
    static final Field<Card, String> FOLDED = Field.one("folded", Scalar.folded(), Card::text);
    static final Field<Card, BigDecimal> POINTS = Field.optional("points", Scalar.number(), Card::points);
    static final Field<Card, String> WORD = Field.many("word", Scalar.text(), Card::words);
    static final KeySpec<Card> CODE = KeySpec.unique("code", card -> List.of(card.code()));
    static final KeySpec<Card> BY_WORD = KeySpec.lookup("byWord", Card::words);

    static final RecordType<Card> TYPE = RecordType.of("card", Card.class, CardId::new, Card::withStamp)
            .fields(TEXT, FOLDED, POINTS, WORD)
            .keys(CODE, BY_WORD)
            .build();

    Card {
        words = List.copyOf(words);
    }

    static Card of(UUID id, TenantId tenant, String code) {
        return new Card(new CardId(id), Stamp.unsaved(tenant), code, code, Optional.empty(), List.of());
    }

    Card withStamp(Stamp next) {
        return new Card(id, next, code, text, points, words);
    }

    Card withCode(String next) {
        return new Card(id, stamp, next, text, points, words);
    }

    Card withText(String next) {
        return new Card(id, stamp, code, next, points, words);
    }

    Card withPoints(BigDecimal next) {
        return new Card(id, stamp, code, text, Optional.of(next), words);
    }

    Card withWords(List<String> next) {
        return new Card(id, stamp, code, text, points, next);
    }
}
