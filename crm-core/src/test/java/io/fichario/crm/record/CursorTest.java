package io.fichario.crm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CursorTest {
    private static final Query<Book> QUERY =
            Query.of(Book.TYPE).orderBy(Book.TITLE).orderByDescending(Book.PRICE);

    @Property
    void textOfACursorReadsBackAsTheSame(
            @ForAll @LongRange(min = 0) long number, @ForAll @LongRange(min = 0, max = 99_999_999L) long version) {
        Cursor cursor = Cursor.behind(Book.of(number, "t").withVersion(version), QUERY);
        assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor).hasSameHashCodeAs(cursor);
        assertThat(Cursor.parse(cursor.text()).text()).isEqualTo(cursor.text());
    }

    @Test
    void cursorKnowsWhatTheQuerySortsByUntilItIsText() {
        Cursor cursor = Cursor.behind(Book.of(1, "Maria").withVersion(3), QUERY);
        assertThat(cursor.sortValues().orElseThrow()).containsExactly(Optional.of("Maria"), Optional.empty());
        assertThat(Cursor.parse(cursor.text()).sortValues()).isEmpty();
    }

    @Test
    void textHoldsNothingOfTheRecordButItsId() {
        Cursor cursor = Cursor.behind(Book.of(1, "Maria").withVersion(3), QUERY);
        assertThat(cursor.text()).isEqualTo(BookId.of(1).text() + "@3").isEqualTo(cursor.toString());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "7000",
                "00000000-0000-7000-8000-000000000001",
                "00000000-0000-7000-8000-000000000001@",
                "00000000-0000-7000-8000-000000000001@-1",
                "00000000-0000-7000-8000-000000000001@1 ",
                "00000000-0000-7000-8000-000000000001@9999999999999999999",
                "0-0-7000-8000-1@1",
                "' OR 1=1 --"
            })
    void otherTextsAreRefused(String text) {
        assertThatThrownBy(() -> Cursor.parse(text))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        wrong -> assertThat(wrong.fault().code()).isEqualTo("cursor.malformed"));
    }
}
