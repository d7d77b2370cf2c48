package io.fichario.crm.contact;

import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.TextRule;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a contact is to another one, for some time. It is kept with one of the two.
 *
 * @param other the other contact
 * @param role what the contact that keeps it is to the other, such as {@code employee}; 1 to {@value #MAX_ROLE}
 *     characters
 * @param otherRole what the other is to this one, such as {@code employer}
 * @param from the first day, or empty when it is not known
 * @param until the first day on which it no longer holds, or empty while it does; on the first day itself, it never held
 */
public record Relationship(
        ContactId other, String role, String otherRole, Optional<LocalDate> from, Optional<LocalDate> until) {

    /** The greatest length of a role in characters. */
    public static final int MAX_ROLE = 60;

    private static final TextRule ROLE = TextRule.line("relationship.role", MAX_ROLE);
    private static final TextRule OTHER_ROLE = TextRule.line("relationship.otherRole", MAX_ROLE);

    /**
     * Checks the texts and that the end is not before the beginning.
     *
     * @throws InvalidValueException if it is not so, or something is null
     */
    public Relationship {
        Given.value("relationship.other", other);
        role = ROLE.check(role);
        otherRole = OTHER_ROLE.check(otherRole);
        Given.value("relationship.until", until);
        if (Given.value("relationship.from", from)
                .filter(first -> until.filter(first::isAfter).isPresent())
                .isPresent()) {
            throw new InvalidValueException(Fault.of("relationship.until", "relationship.until")
                    .with("value", until.orElseThrow())
                    .with("from", from.orElseThrow()));
        }
    }

    /**
     * Creates a relationship of any kind, without dates.
     *
     * @param other the other contact
     * @param role what this contact is to the other
     * @param otherRole what the other is to this one
     * @return the relationship
     * @throws InvalidValueException if a role is blank, too long or has control characters
     */
    public static Relationship of(ContactId other, String role, String otherRole) {
        return new Relationship(other, role, otherRole, Optional.empty(), Optional.empty());
    }

    /**
     * Creates the relationship of a person to the organisation it works for.
     *
     * @param employer the organisation
     * @return the relationship, without dates
     */
    public static Relationship worksFor(ContactId employer) {
        return of(employer, "employee", "employer");
    }

    /**
     * Creates the relationship of two who live together.
     *
     * @param other the other
     * @return the relationship, without dates
     */
    public static Relationship sharesHouseholdWith(ContactId other) {
        return of(other, "household", "household");
    }

    /**
     * Creates the relationship of a company to the one it belongs to.
     *
     * @param parent the parent company
     * @return the relationship, without dates
     */
    public static Relationship belongsTo(ContactId parent) {
        return of(parent, "subsidiary", "parent company");
    }

    /**
     * Creates the relationship of one who pays for what another orders.
     *
     * @param other who orders
     * @return the relationship, without dates
     */
    public static Relationship paysFor(ContactId other) {
        return of(other, "payer", "recipient");
    }

    /**
     * Returns this relationship with a first day.
     *
     * @param day the first day
     * @return the relationship
     * @throws InvalidValueException if it ended before
     */
    public Relationship since(LocalDate day) {
        return new Relationship(other, role, otherRole, Optional.of(Given.value("relationship.from", day)), until);
    }

    /**
     * Returns this relationship with an end.
     *
     * @param day the first day on which it no longer holds
     * @return the relationship
     * @throws InvalidValueException if it began later
     */
    public Relationship endedOn(LocalDate day) {
        return new Relationship(other, role, otherRole, from, Optional.of(Given.value("relationship.until", day)));
    }

    /**
     * Returns whether this relationship holds on a day.
     *
     * @param day the day
     * @return true if it has begun and not ended
     */
    public boolean holdsOn(LocalDate day) {
        Given.value("day", day);
        return from.filter(day::isBefore).isEmpty() && until.map(day::isBefore).orElse(true);
    }

    @Override
    public String toString() {
        return "Relationship[" + other + "]";
    }
}
