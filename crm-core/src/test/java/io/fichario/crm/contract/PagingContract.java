package io.fichario.crm.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.record.Condition;
import io.fichario.crm.record.Cursor;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages neither overlap nor leave a gap, whatever is written between them. */
interface PagingContract extends StoreContract {

    @Test
    default void pageOfNothingIsEmpty() {
        Page<Note> page = notes().read(view -> view.list(Query.of(Note.TYPE)));
        assertThat(page.items()).isEmpty();
        assertThat(page.more()).isFalse();
        notes().add("note");
        assertThat(notes().read(view -> view.list(Query.of(Note.TYPE).where(Condition.never())))
                        .items())
                .isEmpty();
    }

    @Test
    default void pageSaysWhetherThereIsMore() {
        letters(3);
        Query<Note> query = Query.of(Note.TYPE).orderBy(Note.TITLE);
        assertThat(page(query.limit(2)).more()).isTrue();
        assertThat(page(query.limit(3)).more()).isFalse();
        assertThat(page(query.limit(4)).more()).isFalse();
        assertThat(page(query.limit(2)).items()).extracting(Note::title).containsExactly("a", "b");
    }

    @Test
    default void pagesOfEachOrderCoverAllOnce() {
        List<Note> written = notes().addAll(Samples.spread(notes()).stream());
        for (Query<Note> query : OrderingContract.byEachField()) {
            assertThat(notes().<List<Note>>read(view -> Pages.all(view, query.limit(3))))
                    .as("%s", query.orders())
                    .containsExactlyElementsOf(
                            written.stream().sorted(query.comparator()).toList());
        }
    }

    @Test
    default void pagesByTheTextOfTheCursorAreTheSame() {
        List<Note> written = notes().addAll(Samples.spread(notes()).stream());
        for (Query<Note> query : OrderingContract.byEachField()) {
            assertThat(notes().<List<Note>>read(view -> Pages.allByText(view, query.limit(5))))
                    .as("%s", query.orders())
                    .containsExactlyElementsOf(
                            written.stream().sorted(query.comparator()).toList());
        }
    }

    @Test
    default void pagesByTwoFieldsCoverAllOnce() {
        List<Note> written = notes().addAll(Samples.spread(notes()).stream());
        Query<Note> query = Query.of(Note.TYPE)
                .orderByDescending(Note.MAYBE_TEXT)
                .orderBy(Note.MAYBE_FLAG)
                .orderByDescending(Note.NUMBER);
        List<Note> expected = written.stream().sorted(query.comparator()).toList();
        assertThat(notes().<List<Note>>read(view -> Pages.all(view, query.limit(1))))
                .containsExactlyElementsOf(expected);
        assertThat(notes().<List<Note>>read(view -> Pages.allByText(view, query.limit(2))))
                .containsExactlyElementsOf(expected);
    }

    @Test
    default void pagesKeepToTheCondition() {
        letters(9);
        Query<Note> query = Query.of(Note.TYPE)
                .where(Note.TITLE.above("c"))
                .orderByDescending(Note.TITLE)
                .limit(2);
        assertThat(notes().<List<String>>read(view -> Pages.titles(view, query)))
                .containsExactly("i", "h", "g", "f", "e", "d");
    }

    @Test
    default void rowsInsertedBetweenPagesNeitherDoubleNorHideOthers() {
        letters(6);
        assertThat(titlesWith(() -> notes().addAll(Stream.of("aa", "bb", "cc").map(notes()::blank)), cursor -> cursor))
                .containsExactly("a", "b", "bb", "c", "cc", "d", "e", "f");
    }

    @Test
    default void rowsDeletedBetweenPagesHideNoOthers() {
        List<Note> letters = letters(6);
        assertThat(titlesWith(
                        () -> Stream.of(0, 1, 2).map(letters::get).forEach(notes()::remove),
                        PagingContract::throughText))
                .containsExactly("a", "b", "d", "e", "f");
    }

    @Test
    default void cursorStaysWhereItsRecordWasWhenThatMoves() {
        List<Note> letters = letters(6);
        Runnable backwards = () -> notes().change(letters.get(1), note -> note.withTitle("0"));
        assertThat(titlesWith(backwards, PagingContract::throughText)).containsExactly("a", "b", "c", "d", "e", "f");
    }

    @Test
    default void recordThatMovedBehindTheCursorIsSeenThereAgain() {
        List<Note> letters = letters(6);
        Runnable forwards = () -> notes().change(letters.get(1), note -> note.withTitle("z"));
        assertThat(titlesWith(forwards, PagingContract::throughText))
                .containsExactly("a", "b", "c", "d", "e", "f", "z");
        assertThat(titlesWith(() -> notes().add("y"), cursor -> cursor))
                .containsExactly("a", "c", "d", "e", "f", "y", "z");
    }

    @Test
    default void cursorOfADeletedRecordGoesOn() {
        List<Note> letters = letters(4);
        assertThat(titlesWith(() -> notes().remove(letters.get(1)), cursor -> cursor))
                .containsExactly("a", "b", "c", "d");
        assertThat(titlesWith(() -> notes().remove(letters.get(2)), PagingContract::throughText))
                .containsExactly("a", "c", "d");
    }

    /** Reads a first page of two, lets something happen, and reads on. */
    private List<String> titlesWith(Runnable meanwhile, UnaryOperator<Cursor> way) {
        Query<Note> query = Query.of(Note.TYPE).orderBy(Note.TITLE).limit(2);
        Page<Note> first = page(query);
        Cursor cursor = way.apply(first.next().orElseThrow());
        meanwhile.run();
        List<Note> rest = notes().read(view -> Pages.all(view, query.after(cursor)));
        return Stream.concat(first.items().stream(), rest.stream())
                .map(Note::title)
                .toList();
    }

    private static Cursor throughText(Cursor cursor) {
        return Cursor.parse(cursor.text());
    }

    @Test
    default void cursorOfWhatNobodyKnowsIsRefused() {
        Note note = notes().add("note");
        Note foreign = notesOf(GLOBEX).add("foreign");
        for (String text : List.of(notes().uuid() + "@1", note.id() + "@2", foreign.id() + "@1")) {
            Query<Note> query = Query.of(Note.TYPE).orderBy(Note.TITLE).after(Cursor.parse(text));
            assertThatThrownBy(() -> page(query)).isInstanceOf(InvalidValueException.class);
        }
    }

    @Test
    default void pageBehindTheLastRecordIsEmpty() {
        List<Note> letters = letters(2);
        Query<Note> query = Query.of(Note.TYPE).orderBy(Note.TITLE);
        Page<Note> behind = page(query.after(Cursor.behind(letters.get(1), query)));
        assertThat(behind.items()).isEmpty();
        assertThat(behind.more()).isFalse();
        assertThat(page(query.after(Cursor.parse(letters.get(1).id() + "@1"))).items())
                .isEmpty();
    }

    @Test
    default void pagesThatWriterChangesMeanwhileShowEveryRecordThatStays() {
        List<Note> staying = notes().addAll(IntStream.range(0, 40).mapToObj(i -> notes().blank("s%02d".formatted(i))));
        Elsewhere<Boolean> writer = Elsewhere.run(() -> IntStream.range(0, 60).forEach(i -> {
            Note passing = notes().add("s%02d!".formatted(i % 40));
            notes().remove(notes().change(passing, note -> note.withTitle("a" + i)));
        }));
        Query<Note> query = Query.of(Note.TYPE).orderBy(Note.TITLE).limit(3);
        for (int round = 0; round < 5; round++) {
            assertThat(seenOneReadAPage(query)).filteredOn(staying::contains).containsExactlyElementsOf(staying);
        }
        assertThat(writer.result()).isTrue();
    }

    private List<Note> seenOneReadAPage(Query<Note> query) {
        List<Note> seen = new ArrayList<>();
        Page<Note> page = page(query);
        seen.addAll(page.items());
        while (page.more()) {
            Cursor next = throughText(page.next().orElseThrow());
            page = page(query.after(next));
            seen.addAll(page.items());
        }
        return seen;
    }

    private Page<Note> page(Query<Note> query) {
        return notes().read(view -> view.list(query));
    }

    private List<Note> letters(int number) {
        return notes().addAll(IntStream.range(0, number).mapToObj(i -> notes().blank("abcdefghi".substring(i, i + 1))));
    }
}
