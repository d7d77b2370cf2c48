package io.fichario.crm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class MatcherTest {
    private static final Instant NOON = Instant.parse("2024-02-29T12:00:00.000001Z");
    private final Book book = Book.of(1, "Ação_100%")
            .costing("1.50")
            .withTags(List.of("Érico", "novel"))
            .withSequel(BookId.of(2))
            .withLentAt(NOON);
    private final Book bare = Book.of(9, "bare");

    @Test
    void valuesAreComparedAsTheirKindSays() {
        assertThat(fulfils(Book.PRICE.is(new BigDecimal("1.5")))).isTrue();
        assertThat(fulfils(Book.PRICE.above(new BigDecimal("1.5")))).isFalse();
        assertThat(fulfils(Book.PRICE.atLeast(new BigDecimal("1.500")))).isTrue();
        assertThat(fulfils(Book.PRICE.atMost(BigDecimal.ONE))).isFalse();
        assertThat(fulfils(Book.PRICE.below(BigDecimal.TEN))).isTrue();
        assertThat(fulfils(Book.LENT_AT.is(NOON.plusNanos(999)))).isTrue();
        assertThat(fulfils(Book.STATUS.is(Book.Status.IN))).isTrue();
        assertThat(fulfils(Book.TITLE.above("A\ue000"))).isFalse();
    }

    @Test
    void fieldOfManyValuesFulfilsByAnyOfThem() {
        assertThat(fulfils(Book.TAGS.is("ERICO"))).isTrue();
        assertThat(fulfils(Book.TAGS.in(List.of("poem", "Novel")))).isTrue();
        assertThat(fulfils(Book.TAGS.isNot("novel"))).isFalse();
        assertThat(fulfils(Book.TAGS.isMissing())).isFalse();
    }

    @Test
    void beginningIsTakenLetterByLetter() {
        assertThat(fulfils(Book.TITLE.startsWith("Ação_"))).isTrue();
        assertThat(fulfils(Book.TITLE.startsWith("Ação%"))).isFalse();
        assertThat(fulfils(Book.TAGS.startsWith("NOV"))).isTrue();
        assertThat(fulfils(Book.TITLE.startsWith(""))).isTrue();
    }

    @Test
    void missingValueFulfilsOnlyOpposites() {
        for (Condition<Book> condition : List.<Condition<Book>>of(
                Book.PRICE.is(BigDecimal.ONE),
                Book.PRICE.above(BigDecimal.ZERO),
                Book.PRICE.in(List.of(BigDecimal.ONE)),
                Book.TAGS.startsWith(""),
                Book.SEQUEL.refersTo(Ref.to(BookId.of(2))))) {
            assertThat(Matcher.of(condition, Lookup.nothing()).test(bare)).isFalse();
            assertThat(Matcher.of(condition.not(), Lookup.nothing()).test(bare)).isTrue();
        }
        assertThat(Matcher.of(Book.PRICE.isMissing(), Lookup.nothing()).test(bare))
                .isTrue();
    }

    @Test
    void referenceThatLeadsNowhereIsNotFulfilled() {
        Ref<Book> nowhere = Ref.through(Ref.to(BookId.of(3)), Book.SEQUEL, Book.TYPE);
        assertThat(fulfils(Book.SEQUEL.refersTo(Ref.to(BookId.of(2))))).isTrue();
        assertThat(fulfils(Book.SEQUEL.refersTo(nowhere))).isFalse();
        assertThat(fulfils(Book.SEQUEL.refersTo(nowhere).not())).isTrue();
    }

    private boolean fulfils(Condition<Book> condition) {
        return Matcher.of(condition, Lookup.nothing()).test(book);
    }

    @Property
    void oppositesAndCombinationsKnowTwoAnswersOnly(
            @ForAll("conditions") Condition<Book> a, @ForAll("conditions") Condition<Book> b) {
        for (Book one : List.of(book, bare)) {
            boolean left = Matcher.of(a, Lookup.nothing()).test(one);
            boolean right = Matcher.of(b, Lookup.nothing()).test(one);
            assertThat(Matcher.of(a.not(), Lookup.nothing()).test(one)).isNotEqualTo(left);
            assertThat(Matcher.of(a.and(b), Lookup.nothing()).test(one)).isEqualTo(left && right);
            assertThat(Matcher.of(a.or(b).not(), Lookup.nothing()).test(one)).isEqualTo(!left && !right);
        }
    }

    @Provide
    Arbitrary<Condition<Book>> conditions() {
        return Arbitraries.of(List.<Condition<Book>>of(
                Condition.always(),
                Condition.never(),
                Book.PRICE.isMissing(),
                Book.PRICE.above(BigDecimal.ONE),
                Book.TAGS.is("novel"),
                Book.TAGS.in(List.of()),
                Book.TITLE.startsWith("b")));
    }

    @Test
    void conditionsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> Book.PRICE.startsWith(BigDecimal.ONE)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Book.TITLE.refersTo(Ref.to(BookId.of(1)))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Book.TITLE.is(null)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Field.one("Bad name", Scalar.text(), Book::title))
                .isInstanceOf(InvalidValueException.class);
    }
}
