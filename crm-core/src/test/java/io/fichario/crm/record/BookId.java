package io.fichario.crm.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of a {@link Book}. */
public record BookId(@JsonValue UUID uuid) implements RecordId<Book> {

    @JsonCreator
    public BookId {
        uuid = Uuids.check("bookId", uuid);
    }

    /** Returns the id with a number. */
    public static BookId of(long number) {
        return new BookId(new UUID(0x7000L, 0x8000_0000_0000_0000L | number));
    }

    @Override
    public RecordType<Book> type() {
        return Book.TYPE;
    }

    @Override
    public String toString() {
        return text();
    }
}
