package io.fichario.crm.address;

import static io.fichario.crm.address.AddressExamples.DAY;
import static io.fichario.crm.address.AddressExamples.id;
import static io.fichario.crm.address.AddressExamples.street;
import static io.fichario.crm.address.AddressPurpose.HOME;
import static io.fichario.crm.address.AddressPurpose.SHIPPING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What an edit function might make of a book by hand. */
final class AddressBookSuccessionTest {
    private static final AddressEntry OPEN = AddressEntry.of(id(1), street("One"), Set.of(SHIPPING), DAY);
    private static final AddressEntry ENDED =
            AddressEntry.of(id(2), street("Two"), Set.of(HOME), DAY).endedOn(DAY.plusDays(5));
    private static final AddressBook BEFORE = new AddressBook(List.of(OPEN, ENDED));

    private static List<String> faults(UnaryOperator<AddressEntry> first, UnaryOperator<AddressEntry> second) {
        AddressBook after = new AddressBook(List.of(first.apply(OPEN), second.apply(ENDED)));
        return AddressBook.succeeds(BEFORE, after).stream()
                .map(fault -> fault.path() + " " + fault.code())
                .toList();
    }

    private static UnaryOperator<AddressEntry> same() {
        return UnaryOperator.identity();
    }

    private static AddressEntry with(AddressEntry entry, Validity validity) {
        return new AddressEntry(
                entry.id(),
                entry.address(),
                entry.purposes(),
                entry.defaults(),
                validity,
                entry.verifiedAt(),
                entry.replaces());
    }

    @Test
    void purposesDefaultsAndVerificationMayChangeInPlace() {
        assertThat(faults(
                        entry -> entry.verified(Instant.EPOCH).withDefaults(Set.of(SHIPPING)),
                        entry -> entry.withPurposes(Set.of())))
                .isEmpty();
    }

    @Test
    void anOpenEntryMayEnd() {
        assertThat(faults(entry -> entry.endedOn(DAY.plusDays(1)), same())).isEmpty();
    }

    @Test
    void entriesDoNotVanish() {
        assertThat(AddressBook.succeeds(BEFORE, new AddressBook(List.of(ENDED))))
                .extracting(fault -> fault.path() + " " + fault.code())
                .containsExactly("entries[0] address.entry.vanished");
        assertThat(AddressBook.succeeds(BEFORE, AddressBook.empty())).hasSize(2);
    }

    @Test
    void anAddressIsNotChangedInPlace() {
        assertThat(faults(
                        same(),
                        entry -> new AddressEntry(
                                entry.id(),
                                street("Three"),
                                entry.purposes(),
                                entry.defaults(),
                                entry.validity(),
                                entry.verifiedAt(),
                                entry.replaces())))
                .containsExactly("entries[1].address address.entry.changed");
    }

    @Test
    void theDaysOfAnEndedEntryNeverChange() {
        String fault = "entries[1].validity address.entry.validity";
        assertThat(faults(same(), entry -> with(entry, Validity.from(DAY)))).containsExactly(fault);
        assertThat(faults(same(), entry -> with(entry, Validity.between(DAY, DAY.plusDays(9)))))
                .containsExactly(fault);
        assertThat(faults(same(), entry -> with(entry, Validity.between(DAY, DAY.plusDays(4)))))
                .containsExactly(fault);
    }

    @Test
    void aBeginningNeverMoves() {
        assertThat(faults(entry -> with(entry, Validity.from(DAY.minusDays(1))), same()))
                .containsExactly("entries[0].validity address.entry.validity");
    }

    @Test
    void whatAnEntryReplacesNeverChanges() {
        AddressEntry claims = new AddressEntry(
                OPEN.id(),
                OPEN.address(),
                OPEN.purposes(),
                OPEN.defaults(),
                Validity.from(DAY.plusDays(9)),
                OPEN.verifiedAt(),
                Optional.of(ENDED.id()));
        AddressBook before = new AddressBook(List.of(ENDED, with(OPEN, Validity.from(DAY.plusDays(9)))));
        assertThat(AddressBook.succeeds(before, new AddressBook(List.of(ENDED, claims))))
                .extracting(fault -> fault.path() + " " + fault.code())
                .containsExactly("entries[1].replaces address.entry.replaces");
    }
}
