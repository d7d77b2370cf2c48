package io.fichario.crm.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.record.Field;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.Query.Direction;
import io.fichario.crm.record.Query.Order;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The order of a query is total and the same in every store. */
interface OrderingContract extends StoreContract {
    /** The fields that sort. */
    List<Field<Note, ?>> SORTING = List.of(
            Note.TITLE,
            Note.FOLDED,
            Note.NUMBER,
            Note.TIME,
            Note.DAY,
            Note.FLAG,
            Note.SELF,
            Note.MAYBE_TEXT,
            Note.MAYBE_NUMBER,
            Note.MAYBE_TIME,
            Note.MAYBE_DAY,
            Note.MAYBE_FLAG,
            Note.PARENT);

    /** Returns a query by one field in each direction. */
    static List<Query<Note>> byEachField() {
        return SORTING.stream()
                .flatMap(field -> Stream.of(Direction.values()).map(direction -> by(new Order<>(field, direction))))
                .toList();
    }

    private static Query<Note> by(Order<Note> order) {
        Query<Note> all = Query.of(Note.TYPE).limit(Query.MAX_LIMIT);
        return order.direction() == Direction.ASCENDING
                ? all.orderBy(order.field())
                : all.orderByDescending(order.field());
    }

    @Test
    default void textsAreOrderedByCodePoint() {
        List<String> shuffled = new ArrayList<>(Samples.BY_CODE_POINT);
        Collections.reverse(shuffled);
        notes().addAll(shuffled.stream().map(notes()::blank));
        assertThat(notes().titles(Query.of(Note.TYPE).orderBy(Note.TITLE)))
                .containsExactlyElementsOf(Samples.BY_CODE_POINT);
        assertThat(notes().titles(Query.of(Note.TYPE).orderByDescending(Note.TITLE)))
                .containsExactlyElementsOf(shuffled);
    }

    @Test
    default void textsAreComparedByCodePoint() {
        notes().addAll(Samples.BY_CODE_POINT.stream().map(notes()::blank));
        for (int i = 0; i < Samples.BY_CODE_POINT.size(); i++) {
            String bound = Samples.BY_CODE_POINT.get(i);
            assertThat(notes().count(Note.TITLE.below(bound)))
                    .as("below %s", bound)
                    .isEqualTo(i);
        }
    }

    @Test
    default void numbersAreOrderedByValue() {
        for (String number : List.of("10", "9.99", "-1", "0.000001", "100000000000000.5", "0", "-0.5")) {
            notes().add(notes().blank(number).withNumber(number));
        }
        assertThat(notes().titles(Query.of(Note.TYPE).orderBy(Note.NUMBER)))
                .containsExactly("-1", "-0.5", "0", "0.000001", "9.99", "10", "100000000000000.5");
    }

    @Test
    default void numbersOfOtherScalesAreTies() {
        List<NoteId> ids = List.of(notes().noteId(), notes().noteId(), notes().noteId());
        notes().add(notes().blank(ids.get(2), "third").withNumber("1"));
        notes().add(notes().blank(ids.get(0), "first").withNumber("1.00"));
        notes().add(notes().blank(ids.get(1), "second").withNumber("1.0"));
        assertThat(notes().titles(Query.of(Note.TYPE).orderBy(Note.NUMBER)))
                .containsExactly("first", "second", "third");
        assertThat(notes().titles(Query.of(Note.TYPE).orderByDescending(Note.NUMBER)))
                .containsExactly("third", "second", "first");
    }

    @Test
    default void missingValuesAreLastInBothDirections() {
        notes().add("none");
        notes().add(notes().blank("low").withText("a"));
        notes().add(notes().blank("high").withText("b"));
        notes().add(notes().blank("empty").withText(""));
        assertThat(notes().titles(Query.of(Note.TYPE).orderBy(Note.MAYBE_TEXT)))
                .containsExactly("empty", "low", "high", "none");
        assertThat(notes().titles(Query.of(Note.TYPE).orderByDescending(Note.MAYBE_TEXT)))
                .containsExactly("high", "low", "empty", "none");
    }

    @Test
    default void withoutAnOrderTheIdDecidesAsUnsignedBytes() {
        notes().addAll(Samples.idsOutOfSignedOrder().stream().map(id -> notes().blank(id, id.text())));
        assertThat(notes().titles()).hasSize(5).isSorted();
    }

    @Test
    default void ofEqualValuesTheIdDecidesInTheSameDirection() {
        notes().addAll(Samples.idsOutOfSignedOrder().stream().map(id -> notes().blank(id, "same")));
        assertThat(ids(Query.of(Note.TYPE).orderBy(Note.TITLE))).hasSize(5).isSorted();
        assertThat(ids(Query.of(Note.TYPE).orderByDescending(Note.TITLE)))
                .hasSize(5)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(ids(Query.of(Note.TYPE).orderByDescending(Note.TITLE).orderBy(Note.MAYBE_TEXT)))
                .hasSize(5)
                .isSorted();
    }

    private List<String> ids(Query<Note> query) {
        return notes().read(view -> view.list(query)).items().stream()
                .map(note -> note.id().text())
                .toList();
    }

    @Test
    default void idsAreOrderedAsUnsignedBytes() {
        notes().addAll(Samples.idsOutOfSignedOrder().stream().map(id -> notes().blank(id, id.text())));
        assertThat(notes().titles(Query.of(Note.TYPE).orderByDescending(Note.SELF)))
                .hasSize(5)
                .isSortedAccordingTo(Comparator.reverseOrder());
        NoteId middle = new NoteId(UUID.fromString("80000000-0000-0000-0000-000000000000"));
        assertThat(notes().count(Note.SELF.below(middle))).isEqualTo(2);
    }

    @Test
    default void secondFieldDecidesAmongEqualsOfTheFirst() {
        notes().add(notes().blank("b").withNumber("1").withText("y"));
        notes().add(notes().blank("a").withNumber("1").withText("z"));
        notes().add(notes().blank("c").withNumber("0"));
        notes().add(notes().blank("d").withNumber("1"));
        assertThat(notes().titles(Query.of(Note.TYPE)
                        .orderByDescending(Note.NUMBER)
                        .orderBy(Note.MAYBE_TEXT)))
                .containsExactly("b", "a", "d", "c");
        assertThat(notes().titles(Query.of(Note.TYPE).orderBy(Note.NUMBER).orderByDescending(Note.MAYBE_TEXT)))
                .containsExactly("c", "a", "b", "d");
    }

    @Test
    default void everyFieldSortsAsInJava() {
        List<Note> written = notes().addAll(Samples.spread(notes()).stream());
        for (Query<Note> query : byEachField()) {
            assertThat(notes().read(view -> view.list(query)).items())
                    .as("%s", query.orders())
                    .containsExactlyElementsOf(
                            written.stream().sorted(query.comparator()).toList());
        }
    }

    @Test
    default void orderFollowsAChange() {
        Note a = notes().add("a");
        notes().add("b");
        notes().change(a, note -> note.withTitle("c"));
        assertThat(notes().titles(Query.of(Note.TYPE).orderBy(Note.TITLE))).containsExactly("b", "c");
    }
}
