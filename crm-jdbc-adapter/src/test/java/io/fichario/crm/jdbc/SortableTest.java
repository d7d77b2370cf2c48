package io.fichario.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.record.Scalar;
import io.fichario.crm.record.Texts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The texts of values are in the order of the values. */
final class SortableTest {
    private static final int LARGEST_SCALE = 2_000_000_000;

    private static void sortAsValues(Scalar.Kind kind, Object one, Object other) {
        int byText = Texts.compareCodePoints(Sortable.text(kind, one), Sortable.text(kind, other));
        assertThat(Integer.signum(byText)).isEqualTo(Integer.signum(kind.order().compare(one, other)));
    }

    @Property(tries = 5_000)
    void numbersSort(@ForAll("numbers") BigDecimal one, @ForAll("numbers") BigDecimal other) {
        sortAsValues(Scalar.Kind.NUMBER, one, other);
    }

    @Property
    void numbersNearOneAnotherSort(@ForAll("numbers") BigDecimal number, @ForAll("small") BigDecimal step) {
        BigDecimal next = new BigDecimal(number.unscaledValue().add(step.unscaledValue()), number.scale());
        sortAsValues(Scalar.Kind.NUMBER, number, next);
        sortAsValues(Scalar.Kind.NUMBER, number.negate(), next);
        sortAsValues(Scalar.Kind.NUMBER, number.negate(), next.negate());
    }

    @Property
    void theScaleOfANumberDoesNotCount(@ForAll("small") BigDecimal number) {
        assertThat(Sortable.text(number.setScale(20))).isEqualTo(Sortable.text(number));
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        Arbitrary<BigInteger> digits =
                Arbitraries.bigIntegers().between(BigInteger.TEN.pow(60).negate(), BigInteger.TEN.pow(60));
        Arbitrary<Integer> scales = Arbitraries.integers().between(-LARGEST_SCALE, LARGEST_SCALE);
        Arbitrary<BigDecimal> any = Combinators.combine(digits, scales).as(BigDecimal::new);
        return Arbitraries.oneOf(any, small(), small());
    }

    /** Often of the same digits, or one with the beginning of another. */
    @Provide
    Arbitrary<BigDecimal> small() {
        return Combinators.combine(
                        Arbitraries.longs().between(-1_200, 1_200),
                        Arbitraries.integers().between(-4, 6))
                .as(BigDecimal::valueOf);
    }

    @Property
    void timesSort(@ForAll("times") Instant one, @ForAll("times") Instant other) {
        sortAsValues(Scalar.Kind.TIME, one, other);
    }

    @Provide
    Arbitrary<Instant> times() {
        Arbitrary<Instant> any = Combinators.combine(
                        Arbitraries.longs().between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()),
                        Arbitraries.integers().between(0, 999_999))
                .as((seconds, micros) -> Instant.ofEpochSecond(seconds, micros * 1_000L));
        Arbitrary<Instant> near =
                Arbitraries.integers().between(-3_000, 3_000).map(millis -> Instant.ofEpochMilli(millis));
        return Arbitraries.oneOf(any, near);
    }

    @Property
    void daysSort(@ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
        sortAsValues(Scalar.Kind.DATE, one, other);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay()),
                        Arbitraries.longs().between(-400, 400))
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void idsSort(@ForAll long high, @ForAll long low, @ForAll long otherHigh, @ForAll long otherLow) {
        sortAsValues(Scalar.Kind.ID, new UUID(high, low), new UUID(otherHigh, otherLow));
        sortAsValues(Scalar.Kind.ID, new UUID(high, low), new UUID(high, otherLow));
    }

    @Property
    void flagsAndTextsSort(@ForAll boolean one, @ForAll boolean other, @ForAll String text, @ForAll String otherText) {
        sortAsValues(Scalar.Kind.FLAG, one, other);
        sortAsValues(Scalar.Kind.TEXT, text, otherText);
    }
}
