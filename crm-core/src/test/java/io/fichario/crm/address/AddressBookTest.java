package io.fichario.crm.address;

import static io.fichario.crm.address.AddressExamples.DAY;
import static io.fichario.crm.address.AddressExamples.codeOf;
import static io.fichario.crm.address.AddressExamples.id;
import static io.fichario.crm.address.AddressExamples.street;
import static io.fichario.crm.address.AddressPurpose.BILLING;
import static io.fichario.crm.address.AddressPurpose.HOME;
import static io.fichario.crm.address.AddressPurpose.SHIPPING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AddressBookTest {
    private static final AddressId HOUSE = id(1);
    private static final AddressId OFFICE = id(2);
    private static final AddressId NEXT = id(3);
    private static final AddressBook BOOK = AddressBook.empty()
            .add(AddressEntry.of(HOUSE, street("House 1"), Set.of(SHIPPING, HOME), DAY))
            .add(AddressEntry.of(OFFICE, street("Office 1"), Set.of(SHIPPING, BILLING), DAY.plusDays(5)));

    private static AddressEntry entry(AddressBook book, AddressId id) {
        return book.find(id).orElseThrow();
    }

    private static Optional<AddressId> current(AddressBook book, AddressPurpose purpose, LocalDate day) {
        return book.current(purpose, day).map(AddressEntry::id);
    }

    @Test
    void theFirstAddressWithAPurposeIsItsDefault() {
        assertThat(entry(BOOK, HOUSE).defaults()).containsExactly(SHIPPING, HOME);
        assertThat(entry(BOOK, OFFICE).defaults()).containsExactly(BILLING);
    }

    @Test
    void theDefaultIsCurrentEvenIfAnotherIsNewer() {
        assertThat(current(BOOK, SHIPPING, DAY.plusDays(9))).contains(HOUSE);
        assertThat(current(BOOK, BILLING, DAY)).isEmpty();
        assertThat(current(BOOK, BILLING, DAY.plusDays(5))).contains(OFFICE);
    }

    @Test
    void withoutADefaultTheNewestIsCurrent() {
        AddressBook ended = BOOK.end(HOUSE, DAY.plusDays(10));
        assertThat(current(ended, SHIPPING, DAY.plusDays(9))).contains(HOUSE);
        assertThat(current(ended, SHIPPING, DAY.plusDays(10))).contains(OFFICE);
        assertThat(current(ended, HOME, DAY.plusDays(10))).isEmpty();
    }

    @Test
    void aNewDefaultMakesTheOldStepBack() {
        AddressBook moved = BOOK.makeDefault(OFFICE, SHIPPING);
        assertThat(entry(moved, OFFICE).defaults()).containsExactly(SHIPPING, BILLING);
        assertThat(entry(moved, HOUSE).defaults()).containsExactly(HOME);
        assertThat(moved.makeDefault(OFFICE, SHIPPING)).isEqualTo(moved);
    }

    @Test
    void anEntryThatIsAddedAsDefaultMakesTheOldStepBack() {
        AddressEntry first = new AddressEntry(
                NEXT,
                street("Depot"),
                Set.of(SHIPPING),
                Set.of(SHIPPING),
                Validity.between(DAY, DAY.plusDays(2)),
                Optional.empty(),
                Optional.empty());
        AddressBook book = BOOK.add(first);
        assertThat(entry(book, NEXT).defaults()).containsExactly(SHIPPING);
        assertThat(entry(book, HOUSE).defaults()).containsExactly(HOME);
    }

    @Test
    void onlyAPurposeOfTheEntryCanBeItsDefault() {
        assertThat(codeOf(() -> BOOK.makeDefault(HOUSE, BILLING))).isEqualTo("address.entry.default");
    }

    @Test
    void aCorrectionReplacesAndEndsTheOldOne() {
        LocalDate day = DAY.plusDays(7);
        AddressBook verified = BOOK.verified(HOUSE, Instant.EPOCH);
        AddressBook corrected = verified.correct(HOUSE, NEXT, street("House 2"), day);
        assertThat(entry(corrected, HOUSE).validity()).isEqualTo(Validity.between(DAY, day));
        assertThat(entry(corrected, NEXT))
                .isEqualTo(new AddressEntry(
                        NEXT,
                        street("House 2"),
                        Set.of(SHIPPING, HOME),
                        Set.of(SHIPPING, HOME),
                        Validity.from(day),
                        Optional.empty(),
                        Optional.of(HOUSE)));
        assertThat(current(corrected, HOME, day.minusDays(1))).contains(HOUSE);
        assertThat(current(corrected, HOME, day)).contains(NEXT);
        assertThat(AddressBook.succeeds(verified, corrected)).isEmpty();
    }

    @Test
    void anEntryCorrectedOnTheDayItBeganKeepsNoDay() {
        AddressBook corrected = BOOK.correct(HOUSE, NEXT, street("House 2"), DAY);
        assertThat(entry(corrected, HOUSE).validity()).isEqualTo(Validity.between(DAY, DAY));
        assertThat(corrected.entriesOn(DAY)).extracting(AddressEntry::id).containsExactly(NEXT);
    }

    @Test
    void anEntryOfTheFutureIsCorrectedFromItsBeginning() {
        AddressBook corrected = BOOK.correct(OFFICE, NEXT, street("Office 2"), DAY);
        assertThat(entry(corrected, NEXT).validity()).isEqualTo(Validity.from(DAY.plusDays(5)));
        assertThat(corrected.entriesOn(DAY.plusDays(5)))
                .extracting(AddressEntry::id)
                .containsExactly(HOUSE, NEXT);
    }

    @Test
    void anEntryWithAPlannedEndIsCorrectedForTheRestOfItsDays() {
        LocalDate end = DAY.plusDays(20);
        AddressBook planned = BOOK.end(HOUSE, end);
        AddressBook corrected = planned.correct(HOUSE, NEXT, street("House 2"), DAY.plusDays(9));
        assertThat(entry(corrected, NEXT).validity()).isEqualTo(Validity.between(DAY.plusDays(9), end));
        assertThat(AddressBook.succeeds(planned, corrected)).isEmpty();
    }

    @Test
    void theSameAddressAgainIsNoCorrection() {
        assertThat(BOOK.correct(HOUSE, NEXT, street("House 1"), DAY)).isSameAs(BOOK);
    }

    @Test
    void whatHasEndedIsNotCorrected() {
        AddressBook ended = BOOK.end(HOUSE, DAY.plusDays(3));
        assertThat(codeOf(() -> ended.correct(HOUSE, NEXT, street("x"), DAY.plusDays(3))))
                .isEqualTo("address.entry.ended");
    }

    @Test
    void endingTwiceChangesNothingAndAnEndIsNotBroughtForward() {
        AddressBook ended = BOOK.end(HOUSE, DAY.plusDays(3));
        assertThat(ended.end(HOUSE, DAY.plusDays(3))).isEqualTo(ended);
        assertThat(ended.end(HOUSE, DAY.plusDays(8))).isEqualTo(ended);
        assertThat(codeOf(() -> ended.end(HOUSE, DAY.plusDays(1)))).isEqualTo("address.entry.ended");
        assertThat(entry(BOOK.end(OFFICE, DAY), OFFICE).validity())
                .isEqualTo(Validity.between(DAY.plusDays(5), DAY.plusDays(5)));
    }

    @Test
    void purposesChangeInPlaceAndTakeDefaultsThatAreFree() {
        AddressBook changed = BOOK.withPurposes(HOUSE, Set.of(HOME, BILLING));
        assertThat(entry(changed, HOUSE).defaults()).containsExactly(HOME);
        assertThat(current(changed, SHIPPING, DAY.plusDays(6))).contains(OFFICE);
        AddressBook free = changed.withPurposes(OFFICE, Set.of(SHIPPING));
        assertThat(entry(free, OFFICE).defaults()).containsExactly(SHIPPING);
        assertThat(AddressBook.succeeds(BOOK, free)).isEmpty();
    }

    @Test
    void verificationIsKeptInMicroseconds() {
        Instant at = Instant.parse("2024-03-01T10:00:00.123456789Z");
        assertThat(entry(BOOK.verified(HOUSE, at), HOUSE).verifiedAt())
                .contains(Instant.parse("2024-03-01T10:00:00.123456Z"));
    }

    @Test
    void unknownEntriesAndNullsAreRefused() {
        assertThat(codeOf(() -> BOOK.end(NEXT, DAY))).isEqualTo("address.entry.unknown");
        assertThat(codeOf(() -> BOOK.end(null, DAY))).isEqualTo("value.missing");
        assertThat(codeOf(() -> BOOK.end(HOUSE, null))).isEqualTo("value.missing");
        assertThat(codeOf(() -> BOOK.add(null))).isEqualTo("value.missing");
        assertThat(codeOf(() -> BOOK.verified(HOUSE, null))).isEqualTo("value.missing");
        assertThat(codeOf(() -> BOOK.withPurposes(HOUSE, null))).isEqualTo("value.missing");
        assertThat(codeOf(() -> BOOK.makeDefault(HOUSE, null))).isEqualTo("value.missing");
        assertThat(codeOf(() -> BOOK.current(null, DAY))).isEqualTo("value.missing");
        assertThat(codeOf(() -> BOOK.entriesOn(null))).isEqualTo("value.missing");
        assertThat(codeOf(() -> BOOK.correct(HOUSE, null, street("x"), DAY))).isEqualTo("value.missing");
        assertThat(codeOf(() -> BOOK.correct(HOUSE, NEXT, null, DAY))).isEqualTo("value.missing");
        assertThat(codeOf(() -> new AddressBook(null))).isEqualTo("value.missing");
        assertThat(codeOf(() -> AddressBook.succeeds(BOOK, null))).isEqualTo("value.missing");
        assertThat(codeOf(() -> BOOK.find(null))).isEqualTo("value.missing");
    }

    @Test
    void validityIsHalfOpenAndNeverBackwards() {
        Validity days = Validity.between(DAY, DAY.plusDays(2));
        assertThat(days.covers(DAY)).isTrue();
        assertThat(days.covers(DAY.plusDays(2))).isFalse();
        assertThat(days.overlaps(Validity.from(DAY.plusDays(2)))).isFalse();
        assertThat(days.overlaps(Validity.from(DAY.plusDays(1)))).isTrue();
        assertThat(days.overlaps(Validity.between(DAY, DAY))).isFalse();
        assertThat(codeOf(() -> Validity.between(DAY, DAY.minusDays(1)))).isEqualTo("address.validity");
        assertThat(codeOf(() -> Validity.from(null))).isEqualTo("value.missing");
        assertThat(codeOf(() -> days.covers(null))).isEqualTo("value.missing");
    }

    @Test
    void aBookIsBounded() {
        AddressBook book = AddressBook.empty();
        for (int i = 0; i < AddressBook.MAX_ENTRIES; i++) {
            book = book.add(AddressEntry.of(id(i), street("s"), Set.of(), DAY));
        }
        AddressBook full = book;
        assertThat(codeOf(() -> full.add(AddressEntry.of(id(999), street("s"), Set.of(), DAY))))
                .isEqualTo("address.book.size");
    }

    @Test
    void idsAreUniqueAndReplacedEntriesHaveEnded() {
        AddressEntry twice = entry(BOOK, HOUSE);
        AddressEntry usurper = twice.corrected(NEXT, street("x"), DAY.plusDays(1));
        assertThat(codeOf(() -> BOOK.add(twice))).isEqualTo("address.book.twice");
        assertThat(codeOf(() -> BOOK.add(usurper))).isEqualTo("address.book.replaces");
        assertThat(codeOf(() -> AddressBook.empty().add(usurper))).isEqualTo("address.book.replaces");
    }

    @Test
    void twoDefaultsOnOneDayAreRefused() {
        AddressEntry house = entry(BOOK, HOUSE);
        AddressEntry office = entry(BOOK, OFFICE).withDefaults(Set.of(SHIPPING));
        assertThat(codeOf(() -> new AddressBook(List.of(house, office)))).isEqualTo("address.book.defaults");
        assertThat(new AddressBook(List.of(house.endedOn(DAY.plusDays(5)), office)).entries())
                .hasSize(2);
    }
}
