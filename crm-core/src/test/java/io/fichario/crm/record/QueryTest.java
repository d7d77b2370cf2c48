package io.fichario.crm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class QueryTest {
    private final Book cheap = Book.of(3, "b").costing("1.0");
    private final Book alsoCheap = Book.of(2, "a").costing("1.00");
    private final Book dear = Book.of(1, "c").costing("10");
    private final Book without = Book.of(4, "d");

    @Test
    void missingValuesAreLastInBothDirectionsAndTheIdDecidesTies() {
        assertThat(sorted(Query.of(Book.TYPE).orderBy(Book.PRICE))).containsExactly(alsoCheap, cheap, dear, without);
        assertThat(sorted(Query.of(Book.TYPE).orderByDescending(Book.PRICE)))
                .containsExactly(dear, cheap, alsoCheap, without);
    }

    @Test
    void withoutAnOrderTheIdDecides() {
        assertThat(sorted(Query.of(Book.TYPE))).containsExactly(dear, alsoCheap, cheap, without);
    }

    @Test
    void secondOrderDecidesAmongEquals() {
        assertThat(sorted(Query.of(Book.TYPE).orderBy(Book.PRICE).orderByDescending(Book.TITLE)))
                .containsExactly(cheap, alsoCheap, dear, without);
    }

    private List<Book> sorted(Query<Book> query) {
        return Stream.of(cheap, without, dear, alsoCheap)
                .sorted(query.comparator())
                .toList();
    }

    @Test
    void placeOfARecordIsComparedWithAnother() {
        Query<Book> query = Query.of(Book.TYPE).orderBy(Book.TITLE);
        assertThat(query.compareTo(
                        cheap, query.sortValues(alsoCheap), alsoCheap.id().uuid()))
                .isPositive();
        assertThat(query.compareTo(cheap, query.sortValues(cheap), cheap.id().uuid()))
                .isZero();
        assertThat(query.compareTo(cheap, List.of(Optional.empty()), dear.id().uuid()))
                .isNegative();
    }

    @Test
    void whatIsLookedForIsNotShown() {
        Query<Book> query = Query.of(Book.TYPE)
                .where(Book.TITLE.is("Maria"))
                .where(Book.TITLE
                        .startsWith("Maria")
                        .or(Book.TITLE.in(List.of("Maria")))
                        .not());
        assertThat(query.toString()).doesNotContainIgnoringCase("maria").contains("title EQUAL ***");
    }

    @Test
    void pageSizeHasBounds() {
        assertThat(Query.of(Book.TYPE).limit()).isEqualTo(Query.DEFAULT_LIMIT);
        assertThat(Query.of(Book.TYPE).limit(Query.MAX_LIMIT).limit()).isEqualTo(Query.MAX_LIMIT);
        for (int size : new int[] {0, -1, Query.MAX_LIMIT + 1, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> Query.of(Book.TYPE).limit(size))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining(Integer.toString(size))
                    .hasMessageContaining("10000");
        }
    }

    @Test
    void fieldOfManyValuesDoesNotSort() {
        assertThatThrownBy(() -> Query.of(Book.TYPE).orderBy(Book.TAGS))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("tags");
    }

    @Test
    void everyStepMakesANewQuery() {
        Query<Book> plain = Query.of(Book.TYPE);
        Cursor cursor = Cursor.behind(cheap, plain);
        assertThat(plain.after(cursor).cursor()).contains(cursor);
        assertThat(plain.after(cursor).fromStart()).isEqualTo(plain);
        assertThat(plain.cursor()).isEmpty();
        assertThat(plain.where(Book.TITLE.is("a"))).isNotEqualTo(plain).isEqualTo(plain.where(Book.TITLE.is("a")));
    }

    @Test
    void pageHasACursorOnlyWhenThereIsMore() {
        Query<Book> query = Query.of(Book.TYPE).limit(2);
        assertThat(Page.of(query, List.of(dear, alsoCheap)).next()).isEmpty();
        Page<Book> more = Page.of(query, List.of(dear, alsoCheap, cheap));
        assertThat(more.items()).containsExactly(dear, alsoCheap);
        assertThat(more.next()).contains(Cursor.behind(alsoCheap, query));
        assertThat(more.more()).isTrue();
    }
}
