package io.fichario.crm.address;

import com.google.common.collect.Sets;
import io.fichario.crm.record.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What holds in every address book, and between one state of it and the next. */
final class AddressBookLaws {
    private static final String ENTRIES = "entries";

    private AddressBookLaws() {}

    /** Finds the first law that a list of entries breaks. */
    static Optional<Fault> broken(List<AddressEntry> entries) {
        if (entries.size() > AddressBook.MAX_ENTRIES) {
            return Optional.of(Fault.of(ENTRIES, "address.book.size")
                    .with("value", entries.size())
                    .with("max", AddressBook.MAX_ENTRIES));
        }
        for (int i = 0; i < entries.size(); i++) {
            Optional<Fault> fault = broken(entries.get(i), entries.subList(0, i));
            if (fault.isPresent()) {
                String place = at(i);
                return fault.map(found -> found.under(place));
            }
        }
        return Optional.empty();
    }

    private static Optional<Fault> broken(AddressEntry entry, List<AddressEntry> earlier) {
        if (earlier.stream().anyMatch(other -> other.id().equals(entry.id()))) {
            return Optional.of(Fault.of("id", "address.book.twice").with("id", entry.id()));
        }
        Optional<AddressId> unfounded = entry.replaces()
                .filter(replaced -> earlier.stream().noneMatch(other -> makesWay(other, replaced, entry)));
        if (unfounded.isPresent()) {
            return unfounded.map(
                    id -> Fault.of("replaces", "address.book.replaces").with("id", id));
        }
        return earlier.stream()
                .filter(entry::rivals)
                .flatMap(other -> Sets.intersection(entry.defaults(), other.defaults()).stream())
                .findFirst()
                .map(purpose -> Fault.of("defaults", "address.book.defaults").with("purpose", purpose));
    }

    private static boolean makesWay(AddressEntry other, AddressId replaced, AddressEntry by) {
        return other.id().equals(replaced)
                && other.validity()
                        .until()
                        .filter(until -> !until.isAfter(by.validity().from()))
                        .isPresent();
    }

    /** Finds what breaks the laws between two states of a book. */
    static List<Fault> succeeds(AddressBook before, AddressBook after) {
        List<Fault> faults = new ArrayList<>();
        List<AddressEntry> added = after.entries().stream()
                .filter(entry -> before.find(entry.id()).isEmpty())
                .toList();
        for (int i = 0; i < before.entries().size(); i++) {
            AddressEntry was = before.entries().get(i);
            int place = placeOf(was.id(), after);
            if (place < 0) {
                faults.add(Fault.of("", "address.entry.vanished")
                        .with("id", was.id())
                        .under(at(i)));
            } else {
                AddressEntry is = after.entries().get(place);
                changed(was, is, added).map(fault -> fault.under(at(place))).ifPresent(faults::add);
            }
        }
        return List.copyOf(faults);
    }

    private static Optional<Fault> changed(AddressEntry was, AddressEntry is, List<AddressEntry> added) {
        if (!was.address().equals(is.address())) {
            return Optional.of(Fault.of("address", "address.entry.changed").with("id", was.id()));
        }
        if (!was.replaces().equals(is.replaces())) {
            return Optional.of(Fault.of("replaces", "address.entry.replaces").with("id", was.id()));
        }
        return was.validity().equals(is.validity()) || mayEnd(was, is, added)
                ? Optional.empty()
                : Optional.of(Fault.of("validity", "address.entry.validity").with("id", was.id()));
    }

    /** An end that was set stays; only a correction of an address that still had days to come brings it forward. */
    private static boolean mayEnd(AddressEntry was, AddressEntry is, List<AddressEntry> added) {
        if (!was.validity().from().equals(is.validity().from())
                || is.validity().until().isEmpty()) {
            return false;
        }
        return was.validity().until().isEmpty() || handsOver(was, is, added);
    }

    private static boolean handsOver(AddressEntry was, AddressEntry is, List<AddressEntry> added) {
        return added.stream()
                .filter(next -> next.replaces().filter(was.id()::equals).isPresent())
                .filter(next -> next.validity().until().equals(was.validity().until()))
                .anyMatch(next -> is.validity()
                        .until()
                        .filter(next.validity().from()::equals)
                        .isPresent());
    }

    private static int placeOf(AddressId id, AddressBook book) {
        for (int i = 0; i < book.entries().size(); i++) {
            if (book.entries().get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static String at(int place) {
        return ENTRIES + "[" + place + "]";
    }
}
