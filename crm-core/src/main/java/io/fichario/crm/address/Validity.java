package io.fichario.crm.address;

import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which an address holds, as a half-open interval of the ISO calendar. It is empty when it ends on the day
 * it begins.
 *
 * @param from the first day, inclusive
 * @param until the first day after, exclusive; empty when no end is known
 */
public record Validity(LocalDate from, Optional<LocalDate> until) {

    /**
     * Checks that it does not end before it begins.
     *
     * @throws InvalidValueException if a part is null or the end is before the beginning
     */
    public Validity {
        Given.value("validity.from", from);
        if (Given.value("validity.until", until).filter(from::isAfter).isPresent()) {
            throw new InvalidValueException(
                    Fault.of("validity", "address.validity").with("from", from).with("until", until.orElseThrow()));
        }
    }

    /**
     * Returns the days from one on, without an end.
     *
     * @param from the first day, inclusive
     * @return the days
     * @throws InvalidValueException if the day is null
     */
    public static Validity from(LocalDate from) {
        return new Validity(from, Optional.empty());
    }

    /**
     * Returns the days between two.
     *
     * @param from the first day, inclusive
     * @param until the first day after, exclusive
     * @return the days, none when both are the same
     * @throws InvalidValueException if a day is null or the end is before the beginning
     */
    public static Validity between(LocalDate from, LocalDate until) {
        return new Validity(from, Optional.of(Given.value("validity.until", until)));
    }

    /**
     * Returns whether a day is one of these.
     *
     * @param day a day
     * @return true from the first day on, false from the end on
     * @throws InvalidValueException if the day is null
     */
    public boolean covers(LocalDate day) {
        Given.value("day", day);
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    /**
     * Returns whether there is a day that both have.
     *
     * @param other other days
     * @return true if they share a day
     * @throws InvalidValueException if the other days are null
     */
    public boolean overlaps(Validity other) {
        Given.value("validity", other);
        LocalDate later = from.isAfter(other.from) ? from : other.from;
        return covers(later) && other.covers(later);
    }

    /** Returns these days, ended on one of them; on the first where that day is still earlier. */
    Validity endedOn(LocalDate day) {
        return between(from, day.isAfter(from) ? day : from);
    }
}
