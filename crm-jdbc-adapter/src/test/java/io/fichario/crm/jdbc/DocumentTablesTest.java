package io.fichario.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.contract.Note;
import io.fichario.crm.contract.NoteId;
import io.fichario.crm.record.KeySpec;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Stamp;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.StoreException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class DocumentTablesTest {
    private static final Mapping<Note> MAPPING = DocumentTables.mapping(Note.TYPE);

    private static Note note(String title, Note.Keys keys, String... texts) {
        return new Note(
                new NoteId(new UUID(1, 2)),
                Stamp.unsaved(TenantId.DEFAULT),
                title,
                keys,
                new Note.One(new BigDecimal("-2.50"), Instant.EPOCH, LocalDate.EPOCH, true),
                new Note.Maybe(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Note.Many(List.of(texts), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private static Note.Keys keys(String code) {
        return new Note.Keys(List.of(code), List.of("s1", "s2"), List.of("tea", "tea", "cup"));
    }

    private static List<Row> rows(Place place, Note note) {
        Table<Note> table = MAPPING.tables()
                .filter(each -> each == place.table())
                .findFirst()
                .orElseThrow();
        return table.rows(note);
    }

    /** Returns what tells a row apart, and with it the value. */
    private static List<Object> said(Row row) {
        List<Object> said = new ArrayList<>(row.key());
        row.values().stream().filter(Objects::nonNull).forEach(said::add);
        return said;
    }

    @Test
    void uniqueKeysStandByThemselves() {
        Note note = note("title", keys("c"));
        assertThat(rows(MAPPING.place(Note.CODE), note))
                .extracting(Row::key)
                .containsExactlyInAnyOrder(List.of("code", "c"), List.of("serial", "s1"), List.of("serial", "s2"));
    }

    @Test
    void valuesOfAFieldStandEachInItsPlaceEvenTwice() {
        Note note = note("title", keys("c"), "b", "a", "b");
        assertThat(rows(MAPPING.place(Note.TEXTS), note))
                .extracting(DocumentTablesTest::said)
                .contains(
                        List.of("FIELD", "texts", 0, "b"),
                        List.of("FIELD", "texts", 1, "a"),
                        List.of("FIELD", "texts", 2, "b"))
                .contains(List.of("KEY", "topic", 0, "tea"), List.of("KEY", "topic", 1, "cup"))
                .noneMatch(said -> said.contains("maybeText"));
    }

    @Test
    void aPlaceHasValuesInTheFormInWhichTheyStand() {
        Note note = note("title", keys("c"));
        Place place = MAPPING.place(Note.NUMBER);
        Object sought = place.form().apply(Note.NUMBER.scalars(note).get(0));
        assertThat(rows(place, note))
                .extracting(DocumentTablesTest::said)
                .contains(List.of("FIELD", "number", 0, sought));
        assertThat(place.fixed()).extracting(Place.Fixed::value).containsExactly("FIELD", "number");
    }

    @Test
    void idsStandAsIdsToo() {
        Note note = note("title", keys("c"));
        Place place = MAPPING.place(Note.SELF);
        UUID id = note.id().uuid();
        assertThat(place.form().apply(id)).isEqualTo(id);
        assertThat(place.column().kind()).isEqualTo(Kind.ID);
        assertThat(rows(place, note))
                .extracting(DocumentTablesTest::said)
                .contains(List.of("FIELD", "self", 0, id.toString(), id));
    }

    @Test
    void theLongestValuesAreTaken() {
        String longest = "😀".repeat(DocumentTables.MAX_LENGTH);
        Note note = note(longest, keys(longest));
        assertThatCode(() -> MAPPING.children().forEach(table -> table.rows(note)))
                .doesNotThrowAnyException();
    }

    @Test
    void longerValuesAreRefusedWithoutBeingShown() {
        String secret = "secret".repeat(100);
        assertThatThrownBy(() -> rows(MAPPING.place(Note.TITLE), note(secret, keys("c"))))
                .isInstanceOf(StoreException.class)
                .hasMessageContainingAll("contract-note", "field title", "500")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> rows(MAPPING.place(Note.CODE), note("title", keys(secret))))
                .isInstanceOf(StoreException.class)
                .hasMessageContainingAll("contract-note", "key code", "500")
                .hasMessageNotContaining("secret");
    }

    @Test
    void whatDatabasesDoNotKeepIsRefused() {
        for (String text : List.of("secret\u0000", "secret\ud800", "\udc00secret")) {
            assertThatThrownBy(() -> rows(MAPPING.place(Note.TITLE), note(text, keys("c"))))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContainingAll("contract-note", "field title", "U+0000")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void namesOfKeysAreBounded() {
        KeySpec<Note> key = KeySpec.unique("k".repeat(DocumentTables.MAX_NAME_LENGTH + 1), note -> List.of());
        RecordType<Note> type = RecordType.of("long-key", Note.class, NoteId::new, (note, stamp) -> note)
                .keys(key)
                .build();
        assertThatThrownBy(() -> DocumentTables.mapping(type))
                .isInstanceOf(StoreException.class)
                .hasMessageContainingAll("long-key", "name of a key", "100");
    }
}
