package io.fichario.crm.contract;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.KeySpec;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Scalar;
import io.fichario.crm.record.Stamp;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A record with a field of every kind and cardinality, a reference to another of its own type, and unique and
 * repeatable keys: all that a store can meet, in one type that no feature of the library knows.
 *
 * @param id the identity
 * @param stamp tenant and version
 * @param title a text that every note has
 * @param keys the values by which it is looked up
 * @param one values that every note has
 * @param maybe values that a note may lack
 * @param many values of any number
 */
public record Note(NoteId id, Stamp stamp, String title, Keys keys, One one, Maybe maybe, Many many)
        implements CrmRecord {

    /** Two notes never have the same one. */
    public static final KeySpec<Note> CODE =
            KeySpec.unique("code", note -> note.keys().codes());

    /** Unique as well, under another name. */
    public static final KeySpec<Note> SERIAL =
            KeySpec.unique("serial", note -> note.keys().serials());

    /** Any number of notes may have the same one. */
    public static final KeySpec<Note> TOPIC =
            KeySpec.lookup("topic", note -> note.keys().topics());

    /** The title as it is. */
    public static final Field<Note, String> TITLE = Field.one("title", Scalar.text(), Note::title);

    /** The title without case and accents. */
    public static final Field<Note, String> FOLDED = Field.one("folded", Scalar.folded(), Note::title);

    /** A number that is always there. */
    public static final Field<Note, BigDecimal> NUMBER =
            Field.one("number", Scalar.number(), note -> note.one().number());

    /** A time that is always there. */
    public static final Field<Note, Instant> TIME =
            Field.one("time", Scalar.time(), note -> note.one().time());

    /** A day that is always there. */
    public static final Field<Note, LocalDate> DAY =
            Field.one("day", Scalar.date(), note -> note.one().day());

    /** A flag that is always there. */
    public static final Field<Note, Boolean> FLAG =
            Field.one("flag", Scalar.flag(), note -> note.one().flag());

    /** An id that is always there. */
    public static final Field<Note, NoteId> SELF = Field.one("self", Scalar.id(), Note::id);

    /** A text that may be missing. */
    public static final Field<Note, String> MAYBE_TEXT =
            Field.optional("maybeText", Scalar.text(), note -> note.maybe().text());

    /** A number that may be missing. */
    public static final Field<Note, BigDecimal> MAYBE_NUMBER =
            Field.optional("maybeNumber", Scalar.number(), note -> note.maybe().number());

    /** A time that may be missing. */
    public static final Field<Note, Instant> MAYBE_TIME =
            Field.optional("maybeTime", Scalar.time(), note -> note.maybe().time());

    /** A day that may be missing. */
    public static final Field<Note, LocalDate> MAYBE_DAY =
            Field.optional("maybeDay", Scalar.date(), note -> note.maybe().day());

    /** A flag that may be missing. */
    public static final Field<Note, Boolean> MAYBE_FLAG =
            Field.optional("maybeFlag", Scalar.flag(), note -> note.maybe().flag());

    /** The note that this one belongs to, if any. */
    public static final Field<Note, NoteId> PARENT =
            Field.optional("parent", Scalar.id(), note -> note.maybe().parent());

    /** Any number of texts. */
    public static final Field<Note, String> TEXTS =
            Field.many("texts", Scalar.text(), note -> note.many().texts());

    /** Any number of numbers. */
    public static final Field<Note, BigDecimal> NUMBERS =
            Field.many("numbers", Scalar.number(), note -> note.many().numbers());

    /** Any number of times. */
    public static final Field<Note, Instant> TIMES =
            Field.many("times", Scalar.time(), note -> note.many().times());

    /** Any number of days. */
    public static final Field<Note, LocalDate> DAYS =
            Field.many("days", Scalar.date(), note -> note.many().days());

    /** Any number of flags. */
    public static final Field<Note, Boolean> FLAGS =
            Field.many("flags", Scalar.flag(), note -> note.many().flags());

    /** Any number of ids of notes. */
    public static final Field<Note, NoteId> LINKS =
            Field.many("links", Scalar.id(), note -> note.many().links());

    /** The type, which a store that must know its types beforehand is told. */
    public static final RecordType<Note> TYPE = RecordType.of("contract-note", Note.class, NoteId::new, Note::withStamp)
            .fields(TITLE, FOLDED, NUMBER, TIME, DAY, FLAG, SELF)
            .fields(MAYBE_TEXT, MAYBE_NUMBER, MAYBE_TIME, MAYBE_DAY, MAYBE_FLAG, PARENT)
            .fields(TEXTS, NUMBERS, TIMES, DAYS, FLAGS, LINKS)
            .keys(CODE, SERIAL, TOPIC)
            .build();

    /**
     * The values by which a note is looked up.
     *
     * @param codes unique values
     * @param serials other unique values
     * @param topics values that repeat
     */
    public record Keys(List<String> codes, List<String> serials, List<String> topics) {
        static final Keys NONE = new Keys(List.of(), List.of(), List.of());

        /** Copies the lists. */
        public Keys {
            codes = List.copyOf(codes);
            serials = List.copyOf(serials);
            topics = List.copyOf(topics);
        }
    }

    /**
     * The values that every note has.
     *
     * @param number a number
     * @param time a time
     * @param day a day
     * @param flag a flag
     */
    public record One(BigDecimal number, Instant time, LocalDate day, boolean flag) {
        static final One PLAIN = new One(BigDecimal.ZERO, Instant.EPOCH, LocalDate.EPOCH, false);
    }

    /**
     * The values that a note may lack.
     *
     * @param text a text
     * @param number a number
     * @param time a time
     * @param day a day
     * @param flag a flag
     * @param parent another note
     */
    public record Maybe(
            Optional<String> text,
            Optional<BigDecimal> number,
            Optional<Instant> time,
            Optional<LocalDate> day,
            Optional<Boolean> flag,
            Optional<NoteId> parent) {
        static final Maybe NONE = new Maybe(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The values of any number.
     *
     * @param texts texts
     * @param numbers numbers
     * @param times times
     * @param days days
     * @param flags flags
     * @param links other notes
     */
    public record Many(
            List<String> texts,
            List<BigDecimal> numbers,
            List<Instant> times,
            List<LocalDate> days,
            List<Boolean> flags,
            List<NoteId> links) {
        static final Many NONE = new Many(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        /** Copies the lists. */
        public Many {
            texts = List.copyOf(texts);
            numbers = List.copyOf(numbers);
            times = List.copyOf(times);
            days = List.copyOf(days);
            flags = List.copyOf(flags);
            links = List.copyOf(links);
        }
    }

    Note withStamp(Stamp next) {
        return new Note(id, next, title, keys, one, maybe, many);
    }

    Note withTitle(String next) {
        return new Note(id, stamp, next, keys, one, maybe, many);
    }

    Note withKeys(Keys next) {
        return new Note(id, stamp, title, next, one, maybe, many);
    }

    Note withCodes(String... codes) {
        return withKeys(new Keys(List.of(codes), keys.serials(), keys.topics()));
    }

    Note withSerials(String... serials) {
        return withKeys(new Keys(keys.codes(), List.of(serials), keys.topics()));
    }

    Note withTopics(String... topics) {
        return withKeys(new Keys(keys.codes(), keys.serials(), List.of(topics)));
    }

    Note withOne(One next) {
        return new Note(id, stamp, title, keys, next, maybe, many);
    }

    Note withNumber(String number) {
        return withOne(new One(new BigDecimal(number), one.time(), one.day(), one.flag()));
    }

    Note withTime(Instant time) {
        return withOne(new One(one.number(), time, one.day(), one.flag()));
    }

    Note withMaybe(Maybe next) {
        return new Note(id, stamp, title, keys, one, next, many);
    }

    Note withText(String text) {
        return withMaybe(
                new Maybe(Optional.of(text), maybe.number(), maybe.time(), maybe.day(), maybe.flag(), maybe.parent()));
    }

    Note withParent(NoteId parent) {
        return withMaybe(
                new Maybe(maybe.text(), maybe.number(), maybe.time(), maybe.day(), maybe.flag(), Optional.of(parent)));
    }

    Note withMany(Many next) {
        return new Note(id, stamp, title, keys, one, maybe, next);
    }

    Note withTexts(String... texts) {
        return withMany(
                new Many(List.of(texts), many.numbers(), many.times(), many.days(), many.flags(), many.links()));
    }

    Note withLinks(NoteId... links) {
        return withMany(
                new Many(many.texts(), many.numbers(), many.times(), many.days(), many.flags(), List.of(links)));
    }

    /** Returns the number as a count, for tests that count up. */
    int counted() {
        return one.number().intValueExact();
    }

    Note countedUp() {
        return withOne(new One(one.number().add(BigDecimal.ONE), one.time(), one.day(), one.flag()));
    }
}
