package io.fichario.crm.address;

import com.google.common.collect.Sets;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Micros;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * An address of an address book. Purposes, defaults and the time of verification may change in place; the address may
 * not, and its days only by ending.
 *
 * @param id what it is called within the book
 * @param address the address
 * @param purposes what it is used for
 * @param defaults the purposes for which it comes first, all of them among its purposes
 * @param validity the days on which it holds
 * @param verifiedAt when somebody made sure of it, in whole microseconds
 * @param replaces the entry of which it is the correction
 */
public record AddressEntry(
        AddressId id,
        PostalAddress address,
        Set<AddressPurpose> purposes,
        Set<AddressPurpose> defaults,
        Validity validity,
        Optional<Instant> verifiedAt,
        Optional<AddressId> replaces) {

    /**
     * Checks that nothing is null and that it is a default only for its purposes.
     *
     * @throws InvalidValueException if a part is null or a default is not among the purposes
     */
    public AddressEntry {
        Given.value("id", id);
        Given.value("address", address);
        purposes = Sets.immutableEnumSet(Given.set("purposes", purposes));
        defaults = Sets.immutableEnumSet(Given.set("defaults", defaults));
        Given.value("validity", validity);
        verifiedAt = Given.value("verifiedAt", verifiedAt).map(Micros::truncate);
        Given.value("replaces", replaces);
        Sets.difference(defaults, purposes).stream().findFirst().ifPresent(AddressEntry::refuseDefault);
    }

    /**
     * Returns an entry that holds from a day on, is not verified and replaces nothing.
     *
     * @param id what it is called within the book
     * @param address the address
     * @param purposes what it is used for
     * @param from the first day, inclusive
     * @return the entry
     * @throws InvalidValueException if an argument is null
     */
    public static AddressEntry of(AddressId id, PostalAddress address, Set<AddressPurpose> purposes, LocalDate from) {
        return new AddressEntry(
                id, address, purposes, Set.of(), Validity.from(from), Optional.empty(), Optional.empty());
    }

    AddressEntry withPurposes(Set<AddressPurpose> next) {
        Set<AddressPurpose> kept = Sets.intersection(defaults, Sets.immutableEnumSet(Given.set("purposes", next)));
        return new AddressEntry(id, address, next, kept, validity, verifiedAt, replaces);
    }

    AddressEntry withDefaults(Set<AddressPurpose> next) {
        return new AddressEntry(id, address, purposes, next, validity, verifiedAt, replaces);
    }

    AddressEntry endedOn(LocalDate day) {
        return new AddressEntry(id, address, purposes, defaults, validity.endedOn(day), verifiedAt, replaces);
    }

    AddressEntry verified(Instant at) {
        return new AddressEntry(id, address, purposes, defaults, validity, Optional.of(at), replaces);
    }

    /** Returns what follows this entry when its address was wrong: the same purposes for the days that are left. */
    AddressEntry corrected(AddressId next, PostalAddress right, LocalDate day) {
        LocalDate from = validity.endedOn(day).until().orElse(day);
        Validity rest = new Validity(from, validity.until());
        return new AddressEntry(next, right, purposes, defaults, rest, Optional.empty(), Optional.of(id));
    }

    boolean rivals(AddressEntry other) {
        return !id.equals(other.id) && validity.overlaps(other.validity);
    }

    private static void refuseDefault(AddressPurpose purpose) {
        throw new InvalidValueException(
                Fault.of("defaults", "address.entry.default").with("purpose", purpose));
    }
}
