package io.fichario.crm.address;

import static io.fichario.crm.address.AddressExamples.DAY;
import static io.fichario.crm.address.AddressExamples.id;
import static io.fichario.crm.address.AddressExamples.street;
import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.record.InvalidValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Random sequences of operations, refused ones included. */
final class AddressBookLawsTest {
    private static final int ENTRIES = 8;
    private static final int DAYS = 12;

    /** What is done to the book, in the order of the kinds below. */
    record Step(int kind, int entry, int other, int day, Set<AddressPurpose> purposes) {
        UnaryOperator<AddressBook> operation() {
            LocalDate on = DAY.plusDays(day);
            return switch (kind) {
                case 0 -> book -> book.add(AddressEntry.of(id(entry), street("s" + other), purposes, on));
                case 1 -> book -> book.correct(id(entry), id(other), street("c" + day), on);
                case 2 -> book -> book.end(id(entry), on);
                case 3 -> book -> book.withPurposes(id(entry), purposes);
                case 4 ->
                    book -> purposes.stream()
                            .reduce(book, (so, purpose) -> so.makeDefault(id(entry), purpose), (a, b) -> b);
                case 5 -> book -> book.verified(id(entry), Instant.EPOCH);
                default -> book -> book.add(limited(on));
            };
        }

        private AddressEntry limited(LocalDate on) {
            return AddressEntry.of(id(entry), street("l"), purposes, on)
                    .withDefaults(purposes)
                    .endedOn(on.plusDays(other));
        }

        AddressBook applyTo(AddressBook book) {
            try {
                return operation().apply(book);
            } catch (InvalidValueException refused) {
                return book;
            }
        }
    }

    @Property
    void whateverIsDoneTheLawsHold(@ForAll("steps") @Size(max = 40) List<Step> steps) {
        AddressBook book = AddressBook.empty();
        for (Step step : steps) {
            AddressBook next = step.applyTo(book);
            assertThat(AddressBook.succeeds(book, next)).isEmpty();
            assertThat(next.entries())
                    .hasSizeGreaterThanOrEqualTo(book.entries().size());
            book = next;
        }
        for (int day = -1; day < 3 * DAYS; day++) {
            onThisDayTheLawsHold(book, DAY.plusDays(day));
        }
        assertThat(new AddressBook(book.entries())).isEqualTo(book);
    }

    private static void onThisDayTheLawsHold(AddressBook book, LocalDate day) {
        List<AddressEntry> there = book.entriesOn(day);
        for (AddressPurpose purpose : AddressPurpose.values()) {
            List<AddressEntry> defaults = there.stream()
                    .filter(entry -> entry.defaults().contains(purpose))
                    .toList();
            assertThat(defaults).hasSizeLessThanOrEqualTo(1);
            if (!defaults.isEmpty()) {
                assertThat(book.current(purpose, day)).contains(defaults.get(0));
            }
            assertThat(book.current(purpose, day).isPresent())
                    .isEqualTo(there.stream().anyMatch(entry -> entry.purposes().contains(purpose)));
        }
    }

    @Property
    void validityIsHalfOpen(@ForAll("days") int from, @ForAll("days") int length, @ForAll("days") int day) {
        Validity validity = Validity.between(DAY.plusDays(from), DAY.plusDays(from + length));
        assertThat(validity.covers(DAY.plusDays(day))).isEqualTo(day >= from && day < from + length);
    }

    @Property
    void overlappingMeansSharingADay(
            @ForAll("days") int from,
            @ForAll("days") int length,
            @ForAll("days") int other,
            @ForAll("days") int width) {
        Validity a = Validity.between(DAY.plusDays(from), DAY.plusDays(from + length));
        Validity b = Validity.between(DAY.plusDays(other), DAY.plusDays(other + width));
        boolean shared = DAY.datesUntil(DAY.plusDays(3L * DAYS)).anyMatch(day -> a.covers(day) && b.covers(day));
        assertThat(a.overlaps(b)).isEqualTo(shared);
        assertThat(b.overlaps(a)).isEqualTo(shared);
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(0, DAYS);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, ENTRIES),
                        Arbitraries.integers().between(0, ENTRIES),
                        days(),
                        Arbitraries.of(AddressPurpose.class).set().ofMaxSize(3))
                .as(Step::new)
                .list();
    }
}
