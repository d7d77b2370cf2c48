package io.fichario.crm.address;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The addresses of a contact, those of the past included: entries end, they do not vanish. On any day at most one entry
 * is the default for a purpose; the first address with a purpose is by itself. All operations return a new book; ids
 * and days are handed in.
 *
 * @param entries the entries in the order in which they came, at most {@value #MAX_ENTRIES}
 */
public record AddressBook(List<AddressEntry> entries) {
    /** The greatest number of entries, ended ones included. */
    public static final int MAX_ENTRIES = 200;

    private static final AddressBook EMPTY = new AddressBook(List.of());

    /**
     * Checks that ids are unique, that replaced entries stand before their corrections and have ended by then, and that
     * no two entries are default for the same purpose on the same day.
     *
     * @throws InvalidValueException if one of that does not hold, a part is null or there are too many entries
     */
    public AddressBook {
        entries = Given.list("entries", entries);
        AddressBookLaws.broken(entries).ifPresent(fault -> {
            throw new InvalidValueException(fault);
        });
    }

    /**
     * Returns the book without entries.
     *
     * @return an empty book
     */
    public static AddressBook empty() {
        return EMPTY;
    }

    /**
     * Returns this book with one more entry. For the defaults it comes with, others step back on the days they share;
     * it also becomes the default for those of its purposes that have none on its days.
     *
     * @param entry the entry, whose id is new
     * @return the book
     * @throws InvalidValueException if the entry is null, its id is taken, what it replaces is not there or has not
     *     ended, or the book is full
     */
    public AddressBook add(AddressEntry entry) {
        Given.value("entry", entry);
        List<AddressEntry> more = ImmutableList.<AddressEntry>builder()
                .addAll(stepBack(entry, entry.defaults()))
                .add(withFreeDefaults(entry))
                .build();
        return new AddressBook(more);
    }

    /**
     * Returns this book with another address in the place of one: a new entry that names the one it replaces, has its
     * purposes, defaults and the rest of its days, and is not verified; the old one ends on the day. An entry that
     * begins later is replaced from its beginning on; one corrected on the day it begins keeps no day. The same address
     * again changes nothing.
     *
     * @param id the entry with the wrong address
     * @param next the id of the new entry
     * @param right the right address
     * @param day the first day of the new entry
     * @return the book
     * @throws InvalidValueException if an argument is null, there is no such entry, it has ended by that day, the new
     *     id is taken or the book is full
     */
    public AddressBook correct(AddressId id, AddressId next, PostalAddress right, LocalDate day) {
        AddressEntry wrong = get(id);
        Given.value("day", day);
        Given.value("address", right);
        if (wrong.address().equals(right)) {
            return this;
        }
        wrong.validity().until().filter(until -> !day.isBefore(until)).ifPresent(until -> refuseEnded(id, until));
        return new AddressBook(ImmutableList.<AddressEntry>builder()
                .addAll(replaced(id, entry -> entry.endedOn(day)))
                .add(wrong.corrected(next, right, day))
                .build());
    }

    /**
     * Returns this book with an entry ended. One that begins later keeps no day; one that has ended by that day stays
     * as it is.
     *
     * @param id the entry
     * @param day the first day on which it does not hold any more
     * @return the book
     * @throws InvalidValueException if an argument is null, there is no such entry, or it already has a later end
     */
    public AddressBook end(AddressId id, LocalDate day) {
        Optional<LocalDate> until = get(id).validity().until();
        Given.value("day", day);
        if (until.isEmpty()) {
            return new AddressBook(replaced(id, entry -> entry.endedOn(day)));
        }
        until.filter(day::isBefore).ifPresent(later -> refuseEnded(id, later));
        return this;
    }

    /**
     * Returns this book with other purposes of an entry. It stays default for those that it keeps and becomes default
     * for those that have none on its days.
     *
     * @param id the entry
     * @param purposes all its purposes
     * @return the book
     * @throws InvalidValueException if an argument is null or there is no such entry
     */
    public AddressBook withPurposes(AddressId id, Set<AddressPurpose> purposes) {
        return put(withFreeDefaults(get(id).withPurposes(purposes)));
    }

    /**
     * Returns this book with an entry as the default for a purpose; others step back on the days they share.
     *
     * @param id the entry
     * @param purpose one of its purposes
     * @return the book
     * @throws InvalidValueException if an argument is null, there is no such entry or it does not have the purpose
     */
    public AddressBook makeDefault(AddressId id, AddressPurpose purpose) {
        Given.value("purpose", purpose);
        AddressEntry first = get(id);
        Set<AddressPurpose> defaults = Sets.union(first.defaults(), Set.of(purpose));
        AddressEntry next = first.withDefaults(defaults);
        return new AddressBook(stepBack(next, Set.of(purpose))).put(next);
    }

    /**
     * Returns this book with an entry that somebody made sure of.
     *
     * @param id the entry
     * @param at when, kept in whole microseconds
     * @return the book
     * @throws InvalidValueException if an argument is null or there is no such entry
     */
    public AddressBook verified(AddressId id, Instant at) {
        Given.value("verifiedAt", at);
        return put(get(id).verified(at));
    }

    /**
     * Finds the address for a purpose: the default of that day, else the one that began last, of these the last added.
     *
     * @param purpose the purpose
     * @param day the day
     * @return the entry, empty when none of that day has the purpose
     * @throws InvalidValueException if an argument is null
     */
    public Optional<AddressEntry> current(AddressPurpose purpose, LocalDate day) {
        Given.value("purpose", purpose);
        Comparator<AddressEntry> order = Comparator.comparing(
                        (AddressEntry entry) -> entry.defaults().contains(purpose))
                .thenComparing(entry -> entry.validity().from());
        return entriesOn(day).stream()
                .filter(entry -> entry.purposes().contains(purpose))
                .reduce((best, next) -> order.compare(best, next) > 0 ? best : next);
    }

    /**
     * Returns the entries that hold on a day.
     *
     * @param day the day
     * @return the entries in the order of the book
     * @throws InvalidValueException if the day is null
     */
    public List<AddressEntry> entriesOn(LocalDate day) {
        Given.value("day", day);
        return entries.stream().filter(entry -> entry.validity().covers(day)).toList();
    }

    /**
     * Finds an entry.
     *
     * @param id the id
     * @return the entry, ended or not; empty when the book does not have it
     * @throws InvalidValueException if the id is null
     */
    public Optional<AddressEntry> find(AddressId id) {
        Given.value("addressId", id);
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /**
     * Finds what breaks the laws that hold between two states of a book: no entry vanishes, no address changes in place,
     * no beginning moves, and an end stays as it is unless a correction brings it forward.
     *
     * @param before the book before
     * @param after the book after
     * @return the faults, each at its entry in the book after, or before when it vanished; empty when the one may follow
     *     the other
     */
    public static List<Fault> succeeds(AddressBook before, AddressBook after) {
        return AddressBookLaws.succeeds(Given.value("before", before), Given.value("after", after));
    }

    private AddressEntry get(AddressId id) {
        Given.value("addressId", id);
        return find(id).orElseThrow(() -> new InvalidValueException(
                Fault.of("addressId", "address.entry.unknown").with("id", id)));
    }

    private AddressBook put(AddressEntry next) {
        return new AddressBook(replaced(next.id(), entry -> next));
    }

    private List<AddressEntry> replaced(AddressId id, UnaryOperator<AddressEntry> change) {
        return entries.stream()
                .map(entry -> entry.id().equals(id) ? change.apply(entry) : entry)
                .toList();
    }

    private List<AddressEntry> stepBack(AddressEntry first, Set<AddressPurpose> purposes) {
        return entries.stream()
                .map(entry ->
                        first.rivals(entry) ? entry.withDefaults(Sets.difference(entry.defaults(), purposes)) : entry)
                .toList();
    }

    private AddressEntry withFreeDefaults(AddressEntry entry) {
        Set<AddressPurpose> free = EnumSet.noneOf(AddressPurpose.class);
        free.addAll(entry.purposes());
        entries.stream().filter(entry::rivals).map(AddressEntry::defaults).forEach(free::removeAll);
        free.addAll(entry.defaults());
        return entry.withDefaults(free);
    }

    private static void refuseEnded(AddressId id, LocalDate until) {
        throw new InvalidValueException(
                Fault.of("addressId", "address.entry.ended").with("id", id).with("until", until));
    }
}
