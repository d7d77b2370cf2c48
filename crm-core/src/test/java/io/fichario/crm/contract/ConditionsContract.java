package io.fichario.crm.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.Lookup;
import io.fichario.crm.record.Matcher;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.Ref;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every kind of condition over every kind of field, missing and repeated values among them. */
interface ConditionsContract extends StoreContract {

    @Test
    default void conditionsOverTextsAnswerAsInJava() {
        assertAsInJava(Samples.TEXTS, Note.TITLE, Note.FOLDED, Note.MAYBE_TEXT, Note.TEXTS);
    }

    @Test
    default void conditionsOverNumbersAnswerAsInJava() {
        assertAsInJava(Samples.NUMBERS, Note.NUMBER, Note.MAYBE_NUMBER, Note.NUMBERS);
    }

    @Test
    default void conditionsOverTimesAnswerAsInJava() {
        assertAsInJava(Samples.TIMES, Note.TIME, Note.MAYBE_TIME, Note.TIMES);
    }

    @Test
    default void conditionsOverDaysAnswerAsInJava() {
        assertAsInJava(Samples.DAYS, Note.DAY, Note.MAYBE_DAY, Note.DAYS);
    }

    @Test
    default void conditionsOverFlagsAnswerAsInJava() {
        assertAsInJava(Samples.FLAGS, Note.FLAG, Note.MAYBE_FLAG, Note.FLAGS);
    }

    @Test
    default void conditionsOverIdsAnswerAsInJava() {
        assertAsInJava(Samples.idsOutOfSignedOrder(), Note.SELF, Note.PARENT, Note.LINKS);
    }

    @SafeVarargs
    private <V> void assertAsInJava(List<V> values, Field<Note, V>... fields) {
        List<Note> written = notes().addAll(Samples.spread(notes()).stream());
        for (Field<Note, V> field : fields) {
            Samples.conditions(field, values).forEach(condition -> assertAsInJava(written, condition));
        }
    }

    private void assertAsInJava(List<Note> written, Condition<Note> condition) {
        Predicate<Note> inJava = Matcher.of(condition, Lookup.nothing());
        List<Note> expected = written.stream().filter(inJava).toList();
        notes().read(view -> {
            assertThat(view.list(Query.of(Note.TYPE).where(condition)).items())
                    .as("%s", condition)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(view.count(Note.TYPE, condition)).as("%s", condition).isEqualTo(expected.size());
            return condition;
        });
    }

    @Test
    default void missingValueFulfilsOnlyTheOpposite() {
        notes().add("without");
        notes().add(notes().blank("with").withText("t"));
        assertThat(notes().titles(Note.MAYBE_TEXT.is("t"))).containsExactly("with");
        assertThat(notes().titles(Note.MAYBE_TEXT.isNot("t"))).containsExactly("without");
        assertThat(notes().titles(Note.MAYBE_TEXT.isNot("u"))).containsExactlyInAnyOrder("with", "without");
        assertThat(notes().titles(Note.MAYBE_TEXT.above("a").not())).containsExactly("without");
        assertThat(notes().titles(Note.MAYBE_TEXT.startsWith("t").not())).containsExactly("without");
        assertThat(notes().titles(Note.MAYBE_TEXT.in(List.of("t")).not())).containsExactly("without");
        assertThat(notes().titles(Note.MAYBE_TEXT.isMissing())).containsExactly("without");
        assertThat(notes().titles(Note.MAYBE_TEXT.isMissing().not())).containsExactly("with");
    }

    @Test
    default void oppositeOfSeveralConditionsKnowsNoThirdAnswer() {
        notes().add("without");
        Condition<Note> either = Note.MAYBE_TEXT.is("t").or(Note.MAYBE_NUMBER.above(BigDecimal.ONE));
        Condition<Note> both = Note.MAYBE_TEXT.is("t").and(Note.TITLE.is("without"));
        assertThat(notes().titles(either)).isEmpty();
        assertThat(notes().titles(either.not())).containsExactly("without");
        assertThat(notes().titles(both)).isEmpty();
        assertThat(notes().titles(both.not())).containsExactly("without");
        assertThat(notes().titles(both.not().and(either.not()).not())).isEmpty();
        assertThat(notes().titles(Note.MAYBE_TEXT.is("t").not().not())).isEmpty();
    }

    @Test
    default void fieldOfManyValuesFulfilsByAnyOfThem() {
        notes().add(notes().blank("ab").withTexts("a", "b"));
        notes().add(notes().blank("none"));
        assertThat(notes().titles(Note.TEXTS.is("a").and(Note.TEXTS.is("b")))).containsExactly("ab");
        assertThat(notes().titles(Note.TEXTS.isNot("a"))).containsExactly("none");
        assertThat(notes().titles(Note.TEXTS.isNot("c"))).containsExactlyInAnyOrder("ab", "none");
        assertThat(notes().titles(Note.TEXTS.isMissing())).containsExactly("none");
        assertThat(notes().titles(Note.TEXTS.in(List.of("b", "c")))).containsExactly("ab");
    }

    @Test
    default void recordWithSeveralFittingValuesIsListedAndCountedOnce() {
        notes().add(notes().blank("abc").withTexts("a", "b", "c").withTopics("x", "y"));
        assertThat(notes().titles(Note.TEXTS.atLeast("a"))).containsExactly("abc");
        assertThat(notes().count(Note.TEXTS.in(List.of("a", "b", "c")))).isOne();
    }

    @Test
    default void alwaysAndNeverAreWhatTheySay() {
        notes().add("note");
        assertThat(notes().titles(Condition.always())).containsExactly("note");
        assertThat(notes().titles(Condition.never())).isEmpty();
        assertThat(notes().titles(Condition.<Note>never().not())).containsExactly("note");
        assertThat(notes().count(Condition.<Note>always().not())).isZero();
    }

    @Test
    default void noneOfNoValuesIsFulfilled() {
        notes().add(notes().blank("note").withText("t").withTexts("u"));
        for (Condition<Note> condition : Stream.of(Note.TITLE, Note.MAYBE_TEXT, Note.TEXTS)
                .map(field -> field.in(List.of()))
                .toList()) {
            assertThat(notes().titles(condition)).isEmpty();
            assertThat(notes().titles(condition.not())).containsExactly("note");
        }
    }

    @Test
    default void longListOfValuesIsTaken() {
        Note note = notes().add("v1999");
        List<String> values = IntStream.range(0, 2_000).mapToObj(i -> "v" + i).toList();
        assertThat(notes().titles(Note.TITLE.in(values))).containsExactly("v1999");
        List<NoteId> ids = Stream.concat(
                        IntStream.range(0, 2_000).mapToObj(i -> notes().noteId()), Stream.of(note.id(), note.id()))
                .toList();
        assertThat(notes().<List<Note>>read(view -> view.find(ids))).containsExactly(note);
    }

    @Test
    default void beginningOfATextIsTakenLetterByLetter() {
        List<String> titles = List.of(
                "100%", "1000", "a_b", "axb", "c\\d", "cd", "[x]", "*", "\u00c9", "\u00c9 t", "E\u0301", "e", "😀!");
        notes().addAll(titles.stream().map(notes()::blank));
        for (String prefix :
                List.of("100%", "1", "a_", "a", "c\\", "[", "*", "\u00c9", "E\u0301", "e", "E", "😀", "", "zz")) {
            assertThat(notes().titles(Note.TITLE.startsWith(prefix)))
                    .as("beginning with %s", prefix)
                    .containsExactlyInAnyOrderElementsOf(titles.stream()
                            .filter(title -> title.startsWith(prefix))
                            .toList());
        }
    }

    @Test
    default void beginningOfAMissingTextIsNone() {
        notes().add(notes().blank("none"));
        notes().add(notes().blank("empty").withText("").withTexts("", "x"));
        assertThat(notes().titles(Note.MAYBE_TEXT.startsWith(""))).containsExactly("empty");
        assertThat(notes().titles(Note.TEXTS.startsWith(""))).containsExactly("empty");
        assertThat(notes().titles(Note.TEXTS.startsWith("").not())).containsExactly("none");
    }

    @Test
    default void textsDifferByTheSmallestDifference() {
        notes().addAll(Samples.LOOK_ALIKES.stream().map(notes()::blank));
        for (String text : Samples.LOOK_ALIKES) {
            assertThat(notes().titles(Note.TITLE.is(text))).containsExactly(text);
        }
    }

    @Test
    default void foldedTextIsFoundWithoutCaseAndAccents() {
        notes().add("Ação ÉÜ");
        assertThat(notes().titles(Note.FOLDED.is("acao eu"))).containsExactly("Ação ÉÜ");
        assertThat(notes().titles(Note.FOLDED.startsWith("AÇÃO"))).containsExactly("Ação ÉÜ");
        assertThat(notes().titles(Note.TITLE.is("acao eu"))).isEmpty();
    }

    @Test
    default void hostileTextsAreComparedAsAnyOther() {
        notes().addAll(Samples.HOSTILE.stream().map(text -> notes().blank(text).withTexts(text)));
        for (String text : Samples.HOSTILE) {
            assertThat(notes().titles(Note.TITLE.is(text).and(Note.TEXTS.is(text))))
                    .containsExactly(text);
            assertThat(notes().titles(Note.TITLE.in(List.of(text)))).containsExactly(text);
        }
    }

    @Test
    default void numbersAreComparedByValueWhateverTheirScale() {
        notes().add(notes().blank("one").withNumber("1.50"));
        notes().add(notes().blank("other").withNumber("1.5"));
        BigDecimal long1 = new BigDecimal("1.500000");
        assertThat(notes().count(Note.NUMBER.is(long1))).isEqualTo(2);
        assertThat(notes().count(Note.NUMBER.in(List.of(long1)))).isEqualTo(2);
        assertThat(notes().count(Note.NUMBER.above(long1))).isZero();
        assertThat(notes().count(Note.NUMBER.isNot(long1))).isZero();
        assertThat(notes().count(Note.NUMBER.above(new BigDecimal("9").scaleByPowerOfTen(-1))))
                .isEqualTo(2);
    }

    @Test
    default void timesAreComparedInMicroseconds() {
        Instant micros = Instant.parse("2024-03-31T01:30:00.123456Z");
        notes().add(notes().blank("note").withTime(micros));
        assertThat(notes().titles(Note.TIME.is(micros.plusNanos(789)))).containsExactly("note");
        assertThat(notes().titles(Note.TIME.above(micros.minusNanos(1_000)))).containsExactly("note");
        assertThat(notes().titles(Note.TIME.above(micros))).isEmpty();
        assertThat(notes().titles(Note.TIME.below(micros.plusNanos(1_000)))).containsExactly("note");
    }

    @Test
    default void referenceIsFollowedInsideACondition() {
        Note parent = notes().add("parent");
        Note child = notes().add(notes().blank("child").withParent(parent.id()));
        notes().add(notes().blank("sibling").withParent(parent.id()).withLinks(child.id(), parent.id()));
        Ref<Note> viaChild = Ref.through(Ref.to(child.id()), Note.PARENT, Note.TYPE);
        assertThat(notes().titles(Note.PARENT.refersTo(Ref.to(parent.id()))))
                .containsExactlyInAnyOrder("child", "sibling");
        assertThat(notes().titles(Note.PARENT.refersTo(viaChild))).containsExactlyInAnyOrder("child", "sibling");
        assertThat(notes().titles(Note.LINKS.refersTo(viaChild))).containsExactly("sibling");
        assertThat(notes().titles(Note.PARENT.refersTo(viaChild).not())).containsExactly("parent");
    }

    @Test
    default void referenceThatLeadsNowhereIsNotFulfilled() {
        Note orphan = notes().add("orphan");
        Note gone = notes().add(notes().blank("gone").withParent(orphan.id()));
        notes().remove(gone);
        Ref<Note> missing = Ref.through(Ref.to(orphan.id()), Note.PARENT, Note.TYPE);
        Ref<Note> deleted = Ref.through(Ref.to(gone.id()), Note.PARENT, Note.TYPE);
        Ref<Note> nobody = Ref.through(Ref.to(notes().noteId()), Note.PARENT, Note.TYPE);
        for (Ref<? extends CrmRecord> nowhere : List.of(missing, deleted, nobody)) {
            assertThat(notes().titles(Note.SELF.refersTo(nowhere))).isEmpty();
            assertThat(notes().titles(Note.SELF.refersTo(nowhere).not())).containsExactly("orphan");
        }
    }

    @Test
    default void recordsAreFoundByWhatTheyReferTo() {
        Note red = notes().add(notes().blank("red").withTexts("warm"));
        Note blue = notes().add(notes().blank("blue").withParent(red.id()));
        notes().add(notes().blank("sky").withParent(blue.id()).withLinks(red.id(), blue.id()));
        notes().add(notes().blank("sea").withLinks(blue.id()));
        Condition<Note> warm = Note.TEXTS.is("warm");
        assertThat(notes().titles(Note.PARENT.refersToAny(Note.TYPE, warm))).containsExactly("blue");
        assertThat(notes().titles(Note.LINKS.refersToAny(Note.TYPE, warm))).containsExactly("sky");
        assertThat(notes().titles(Note.PARENT.refersToAny(Note.TYPE, Note.PARENT.refersToAny(Note.TYPE, warm))))
                .containsExactly("sky");
        assertThat(notes().titles(Note.PARENT
                        .refersToAny(Note.TYPE, Condition.always())
                        .and(Note.LINKS.refersToAny(Note.TYPE, Note.TITLE.is("blue")))))
                .containsExactly("sky");
        assertThat(notes().titles(Note.PARENT.refersToAny(Note.TYPE, warm).not()))
                .containsExactlyInAnyOrder("red", "sky", "sea");
        assertThat(notes().titles(Note.PARENT.refersToAny(Note.TYPE, Condition.never())))
                .isEmpty();
    }

    @Test
    default void recordsThatAreGoneOrNeverWereFulfilNothing() {
        Note gone = notes().add("gone");
        notes().add(notes().blank("left").withParent(gone.id()));
        notes().add(notes().blank("lost").withParent(notes().noteId()));
        Condition<Note> orphans =
                Note.PARENT.refersToAny(Note.TYPE, Condition.always()).not();
        assertThat(notes().titles(orphans)).containsExactlyInAnyOrder("gone", "lost");
        notes().remove(gone);
        assertThat(notes().titles(orphans)).containsExactlyInAnyOrder("left", "lost");
    }

    @Test
    default void conditionsLeadFromOneTypeToAnother() {
        Note note = notes().add(notes().blank("note").withTexts("urgent"));
        Label label = notes().label(notes().uuid(), "label", Optional.of(note.id()));
        Label loose = notes().label(notes().uuid(), "loose", Optional.empty());
        notes().append(notes().command().create(label));
        notes().append(notes().command().create(loose));
        Condition<Label> urgent = Label.NOTE.refersToAny(Note.TYPE, Note.TEXTS.is("urgent"));
        assertThat(notes().<List<Label>>read(view ->
                        view.list(Query.of(Label.TYPE).where(urgent)).items()))
                .extracting(Label::title)
                .containsExactly("label");
        assertThat(notes().<Long>read(view -> view.count(Label.TYPE, urgent.not())))
                .isOne();
    }
}
