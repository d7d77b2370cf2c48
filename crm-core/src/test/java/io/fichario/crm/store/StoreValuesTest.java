package io.fichario.crm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.record.Book;
import io.fichario.crm.record.BookId;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Key;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.Ref;
import io.fichario.crm.record.Version;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StoreValuesTest {
    private static final StateKey KEY = new StateKey("receipt", "ana:web-4711");

    @Test
    void statesCountTheirRevisions() {
        State first = State.first(KEY, "{}");
        assertThat(first.revision()).isOne();
        assertThat(first.then("[]")).isEqualTo(new State(KEY, 2, "[]"));
    }

    @Test
    void stateHasBounds() {
        assertThat(State.first(KEY, "x".repeat(State.MAX_LENGTH)).document()).hasSize(State.MAX_LENGTH);
        assertThatThrownBy(() -> State.first(KEY, "x".repeat(State.MAX_LENGTH + 1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("1000001")
                .hasMessageContaining("1000000");
        assertThatThrownBy(() -> new State(KEY, 0, "")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> State.first(KEY, null)).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @CsvSource({"'', a", "A, a", "receipt, ''", "receipt, a b", "receipt, ação", "receipt, a/b", "-r, a"})
    void stateKeyHasAForm(String kind, String name) {
        assertThatThrownBy(() -> new StateKey(kind, name)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void duplicateKeyNamesTheHolderAndNotTheValue() {
        Key<Book> key = new Key<>(Book.TYPE, Book.ISBN, "maria@example.com");
        Holder gone = new Holder(BookId.of(7), Holder.Condition.DELETED);
        assertThat(new DuplicateKeyException(key, Optional.of(gone)))
                .hasMessageContaining("isbn")
                .hasMessageContaining(BookId.of(7).text())
                .hasMessageContaining("restored")
                .hasMessageNotContaining("maria");
        assertThat(new DuplicateKeyException(key, Optional.empty()))
                .hasMessageNotContaining("maria")
                .hasMessageNotContaining("deleted");
    }

    @Test
    void staleRecordNamesBothVersionsAndNothingOfTheRecord() {
        Book current = Book.of(1, "Maria").withVersion(5);
        StaleRecordException.Sides sides =
                new StaleRecordException.Sides(Optional.empty(), Optional.empty(), Optional.of(current));
        assertThat(new StaleRecordException(BookId.of(1), Version.of(3), sides))
                .hasMessageContaining("version 3")
                .hasMessageContaining("5")
                .hasMessageNotContaining("Maria");
    }

    @Test
    void wantsAreKeptOnceAndLocksInTheirOrder() {
        Ref<Book> one = Ref.to(BookId.of(1));
        Ref<Book> other = Ref.to(BookId.of(2));
        Wants wants = Wants.none()
                .lock(other)
                .lock(one)
                .lock(other)
                .record(BookId.of(1))
                .record(one)
                .key(new Key<>(Book.TYPE, Book.ISBN, "a"))
                .query(Query.of(Book.TYPE))
                .state(KEY);
        assertThat(wants.locks()).containsExactly(other, one);
        assertThat(wants.records()).containsExactly(one);
        Wants both = Wants.none().lock(one).and(wants);
        assertThat(both.locks()).containsExactly(one, other);
        assertThat(both.keys()).hasSize(1);
        assertThat(both.queries()).containsExactly(Query.of(Book.TYPE));
        assertThat(both.states()).containsExactly(KEY);
        assertThat(Wants.none().locks()).isEmpty();
    }
}
