package io.fichario.crm.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A record for the tests of what is said about records in general. */
public record Book(
        BookId id,
        Stamp stamp,
        String title,
        Status status,
        Optional<BigDecimal> price,
        List<String> tags,
        Optional<BookId> sequel,
        Team team,
        Optional<Instant> lentAt)
        implements CrmRecord {

    /** Where a book is. */
    public enum Status {
        IN,
        LENT,
        LOST
    }

    /** Who cares for a book. */
    public record Team(String owner, List<String> departments) {}

    public static final Field<Book, String> TITLE = Field.one("title", Scalar.text(), Book::title);
    public static final Field<Book, Status> STATUS = Field.one("status", Scalar.name(), Book::status);
    public static final Field<Book, BigDecimal> PRICE = Field.<Book, BigDecimal>optional(
                    "price", Scalar.number(), Book::price)
            .within("money");
    public static final Field<Book, String> TAGS = Field.many("tags", Scalar.folded(), Book::tags);
    public static final Field<Book, BookId> SEQUEL = Field.optional("sequel", Scalar.id(), Book::sequel);
    public static final Field<Book, Instant> LENT_AT = Field.optional("lentAt", Scalar.time(), Book::lentAt);
    public static final Field<Book, String> OWNER =
            Field.one("owner", Scalar.text(), book -> book.team().owner());
    public static final Field<Book, String> DEPARTMENTS =
            Field.many("departments", Scalar.text(), book -> book.team().departments());
    public static final KeySpec<Book> ISBN = KeySpec.unique("isbn", book -> List.of(book.title()));
    public static final KeySpec<Book> TAG = KeySpec.lookup("tag", Book::tags);

    public static final RecordType<Book> TYPE = RecordType.of("book", Book.class, BookId::new, Book::withStamp)
            .fields(TITLE, STATUS, PRICE, TAGS, SEQUEL, OWNER, DEPARTMENTS, LENT_AT)
            .keys(ISBN, TAG)
            .masks(
                    Mask.of("money", Optional.empty(), Book::price, Book::withPrice),
                    Mask.of("tags", List.of(), Book::tags, Book::withTags))
            .status(STATUS)
            .owner(OWNER)
            .departments(DEPARTMENTS)
            .governed("sequel", Book::sequel)
            .succession((before, after) ->
                    after.tags().containsAll(before.tags()) ? List.of() : List.of(Fault.of("tags", "book.tagLost")))
            .build();

    /** Returns a book of the default tenant with nothing but a title. */
    public static Book of(long number, String title) {
        return new Book(
                BookId.of(number),
                Stamp.unsaved(TenantId.DEFAULT),
                title,
                Status.IN,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new Team("ana", List.of("sales")),
                Optional.empty());
    }

    public Book withStamp(Stamp next) {
        return new Book(id, next, title, status, price, tags, sequel, team, lentAt);
    }

    public Book withVersion(long version) {
        return withStamp(stamp.withVersion(Version.of(version)));
    }

    public Book withTenant(String tenant) {
        return withStamp(Stamp.unsaved(TenantId.of(tenant)));
    }

    public Book withTitle(String next) {
        return new Book(id, stamp, next, status, price, tags, sequel, team, lentAt);
    }

    public Book withStatus(Status next) {
        return new Book(id, stamp, title, next, price, tags, sequel, team, lentAt);
    }

    public Book withPrice(Optional<BigDecimal> next) {
        return new Book(id, stamp, title, status, next, tags, sequel, team, lentAt);
    }

    public Book costing(String next) {
        return withPrice(Optional.of(new BigDecimal(next)));
    }

    public Book withTags(List<String> next) {
        return new Book(id, stamp, title, status, price, next, sequel, team, lentAt);
    }

    public Book withSequel(BookId next) {
        return new Book(id, stamp, title, status, price, tags, Optional.of(next), team, lentAt);
    }

    public Book withTeam(String owner, String... departments) {
        return new Book(id, stamp, title, status, price, tags, sequel, new Team(owner, List.of(departments)), lentAt);
    }

    public Book withLentAt(Instant next) {
        return new Book(id, stamp, title, status, price, tags, sequel, team, Optional.of(next));
    }
}
