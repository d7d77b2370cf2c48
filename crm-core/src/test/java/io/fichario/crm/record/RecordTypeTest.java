package io.fichario.crm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordTypeTest {
    private final Book book =
            Book.of(1, "Dom Casmurro").withVersion(2).costing("19.90").withTags(List.of("a", "b"));

    @Test
    void hiddenPartsAreLeftOutAndNamed() {
        Book shown = Book.TYPE.hide(book, Set.of("money", "unknown"));
        assertThat(shown.price()).isEmpty();
        assertThat(shown.tags()).containsExactly("a", "b");
        assertThat(shown.hidden()).containsExactly("money");
        assertThat(Book.TYPE.hide(book, Set.of("unknown"))).isSameAs(book);
    }

    @Test
    void hiddenPartsArePutBackAndEditsOfOthersStay() {
        Set<String> names = Set.of("money");
        Book edited = Book.TYPE.hide(book, names).withTitle("edited").costing("0.01");
        Book whole = Book.TYPE.putBack(edited, book, names);
        assertThat(whole).isEqualTo(book.withTitle("edited"));
        assertThat(whole.hidden()).isEmpty();
    }

    @Test
    void keysOfARecordAreAllThatItHas() {
        assertThat(Book.TYPE.keysOf(book))
                .containsExactlyInAnyOrder(
                        new Key<>(Book.TYPE, Book.ISBN, "Dom Casmurro"),
                        new Key<>(Book.TYPE, Book.TAG, "a"),
                        new Key<>(Book.TYPE, Book.TAG, "b"));
    }

    @Test
    void keyDoesNotShowItsValue() {
        assertThat(new Key<>(Book.TYPE, Book.ISBN, "Maria")).hasToString("book.isbn");
    }

    @Test
    void recordKeepsItsIdAndItsTenant() {
        assertThat(Book.TYPE.succeeds(book, book.withTitle("other"))).isEmpty();
        assertThat(Book.TYPE.succeeds(book, Book.of(2, "other").withTags(book.tags())))
                .extracting(Fault::code)
                .containsExactly("succession.id");
        assertThat(Book.TYPE.succeeds(book, book.withTenant("other")))
                .extracting(Fault::code)
                .containsExactly("succession.tenant");
    }

    @Test
    void typeAddsItsOwnSuccession() {
        assertThat(Book.TYPE.succeeds(book, book.withTags(List.of("a"))))
                .extracting(Fault::code)
                .containsExactly("book.tagLost");
    }

    @Test
    void governedPartsAreNotMovedByEdits() {
        assertThat(Book.TYPE.moved(book, book.withTitle("other"))).isEmpty();
        assertThat(Book.TYPE.moved(book, book.withStatus(Book.Status.LENT).withSequel(BookId.of(7))))
                .extracting(Fault::path)
                .containsExactlyInAnyOrder("status", "sequel");
    }

    @Test
    void statusOwnerAndDepartmentsAreKnown() {
        assertThat(Book.TYPE.statusOf(book.withStatus(Book.Status.LOST))).contains("LOST");
        assertThat(Book.TYPE.owner()).contains(Book.OWNER);
        assertThat(Book.TYPE.departments()).contains(Book.DEPARTMENTS);
        assertThat(Book.PRICE.part()).isEqualTo("money");
        assertThat(Book.TITLE.part()).isEqualTo("title");
    }

    @Test
    void idsAreReadAndWritten() {
        assertThat(Book.TYPE.parseId(book.id().text())).isEqualTo(book.id());
        assertThat(Book.TYPE.idOf(book)).isEqualTo(book.id());
        assertThatThrownBy(() -> Book.TYPE.parseId("1-1-1-1-1")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void recordOfAnotherTypeIsNotCast() {
        CrmRecord other = new Other(new OtherId(BookId.of(1).uuid()), book.stamp());
        assertThat(Book.TYPE.cast(book)).isSameAs(book);
        assertThatThrownBy(() -> Book.TYPE.cast(other))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("book")
                .hasMessageContaining("other");
    }

    private record OtherId(UUID uuid) implements RecordId<Other> {
        @Override
        public RecordType<Other> type() {
            return Other.TYPE;
        }
    }

    private record Other(OtherId id, Stamp stamp) implements CrmRecord {
        private static final RecordType<Other> TYPE = RecordType.of(
                        "other", Other.class, OtherId::new, (other, stamp) -> new Other(other.id(), stamp))
                .build();
    }

    @Test
    void typeWithoutAStatusHasNone() {
        assertThat(Other.TYPE.statusOf(new Other(new OtherId(BookId.of(1).uuid()), book.stamp())))
                .isEqualTo(Optional.empty());
        assertThat(Other.TYPE).isNotEqualTo(Book.TYPE).hasToString("other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Book", "1book", "book note", "book'", "a234567890123456789012345678901234567890x"})
    void nameOfATypeHasAForm(String name) {
        assertThatThrownBy(() -> RecordType.of(name, Book.class, BookId::new, Book::withStamp))
                .isInstanceOf(InvalidValueException.class);
    }
}
