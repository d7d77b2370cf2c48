package io.fichario.crm.contract;

import io.fichario.crm.record.Condition;
import io.fichario.crm.record.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values that stores get wrong. */
final class Samples {
    /** Texts that break what is put together without care. */
    static final List<String> HOSTILE = List.of(
            "Robert'); DROP TABLE crm_note;--",
            "100%",
            "under_score",
            "back\\slash",
            "\"quoted\" 'twice' `thrice`",
            "{\"json\": [1, null]}",
            "${jndi:ldap://localhost} #{1+1} {0} ? :name",
            "line\nfeed",
            "  blanks at both ends  ",
            "null",
            "日本語",
            "👩‍👩‍👧 family",
            "\u202eright to left",
            "z̸a̸l̸g̸o̸",
            "\uffff\ufffe",
            "");

    /** Texts that collations take for the same. */
    static final List<String> LOOK_ALIKES = List.of(
            "a", "A", "a ", " a", "\u00e1", "a\u0301", "\u00aa", "ss", "\u00df", "\u212b", "\u00c5", "\ufb01", "fi",
            "0", "00", "0.0", "\u200ba");

    /** Texts in the order of their code points, which is not the order of their UTF-16 units. */
    static final List<String> BY_CODE_POINT = List.of(
            "", " ", "!", "0", "10", "2", "A", "B", "a", "a ", "a!", "aa", "b", "é", "\ue000", "\uffee", "😀", "😀a");

    static final List<String> TEXTS = List.of("", "B", "a", "\uffee", "😀");
    static final List<BigDecimal> NUMBERS = Stream.of("-100000000000000.5", "-0.000001", "0", "2.50", "10")
            .map(BigDecimal::new)
            .toList();
    static final List<Instant> TIMES = Stream.of(
                    "1899-12-31T23:59:59.999999Z",
                    "1970-01-01T00:00:00Z",
                    "2024-03-31T01:30:00.000001Z",
                    "2024-03-31T01:30:00.000002Z",
                    "2999-12-31T23:59:59Z")
            .map(Instant::parse)
            .toList();
    static final List<LocalDate> DAYS = Stream.of("1899-12-31", "1970-01-01", "2024-02-29", "2024-03-01", "2999-12-31")
            .map(LocalDate::parse)
            .toList();
    static final List<Boolean> FLAGS = List.of(false, true);

    private Samples() {}

    /** Returns ids whose unsigned order is not the signed one of {@link UUID#compareTo}, out of order. */
    static List<NoteId> idsOutOfSignedOrder() {
        return Stream.of(
                        "ffffffff-0000-7000-8000-000000000001",
                        "00000000-0000-7000-bfff-000000000002",
                        "7fffffff-ffff-7fff-bfff-ffffffffffff",
                        "80000000-0000-7000-8000-000000000000",
                        "80000000-0000-7000-0000-000000000000")
                .map(UUID::fromString)
                .map(NoteId::new)
                .toList();
    }

    /** Returns a note with something in every part. */
    static Note full(Notebook notes) {
        NoteId other = notes.noteId();
        return notes.blank("Ação nº 1")
                .withKeys(new Note.Keys(List.of("c-1"), List.of("s-1", "s-2"), List.of("t")))
                .withOne(new Note.One(new BigDecimal("19.90"), TIMES.get(3), DAYS.get(2), true))
                .withMaybe(maybe(4, 2, Optional.of(other)))
                .withMany(new Note.Many(TEXTS, NUMBERS, TIMES, DAYS, FLAGS, List.of(other, notes.noteId())));
    }

    /** Returns notes in which the values of all fields are spread, missing ones among them. */
    static List<Note> spread(Notebook notes) {
        List<NoteId> ids = new ArrayList<>(idsOutOfSignedOrder());
        IntStream.range(0, 11).forEach(i -> ids.add(notes.noteId()));
        return IntStream.range(0, ids.size())
                .mapToObj(i -> spread(notes, ids, i))
                .toList();
    }

    private static Note spread(Notebook notes, List<NoteId> ids, int i) {
        Optional<NoteId> parent = i % 3 == 0 ? Optional.empty() : Optional.of(ids.get(i % 4));
        return notes.blank(ids.get(i), TEXTS.get(i % 5))
                .withOne(new Note.One(NUMBERS.get(i % 5), TIMES.get((i + 1) % 5), DAYS.get((i + 2) % 5), i % 2 == 0))
                .withMaybe(i % 4 == 0 ? Note.Maybe.NONE : maybe(i % 5, i % 3, parent))
                .withMany(many(i, ids));
    }

    private static Note.Maybe maybe(int place, int flag, Optional<NoteId> parent) {
        return new Note.Maybe(
                Optional.of(TEXTS.get(place)),
                Optional.of(NUMBERS.get(place)),
                Optional.of(TIMES.get(place)),
                Optional.of(DAYS.get(place)),
                flag == 2 ? Optional.empty() : Optional.of(flag == 1),
                parent);
    }

    private static Note.Many many(int bits, List<NoteId> ids) {
        return new Note.Many(
                some(TEXTS, bits),
                some(NUMBERS, bits),
                some(TIMES, bits),
                some(DAYS, bits),
                some(FLAGS, bits),
                some(ids.subList(0, 4), bits));
    }

    private static <V> List<V> some(List<V> values, int bits) {
        return IntStream.range(0, values.size())
                .filter(i -> (bits >> i & 1) == 1)
                .mapToObj(values::get)
                .toList();
    }

    /** Returns every kind of condition over a field, each with its opposite. */
    static <V> List<Condition<Note>> conditions(Field<Note, V> field, List<V> values) {
        List<Condition<Note>> all = new ArrayList<>();
        for (V value : values) {
            all.addAll(List.of(
                    field.is(value),
                    field.atLeast(value),
                    field.atMost(value),
                    field.above(value),
                    field.below(value),
                    field.isMissing().or(field.above(value))));
        }
        all.addAll(List.of(field.isMissing(), field.in(values), field.in(values.subList(0, 1)), field.in(List.of())));
        return all.stream()
                .flatMap(condition ->
                        Stream.of(condition, condition.not(), condition.not().not()))
                .toList();
    }
}
