package io.fichario.crm.activity;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Department;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.Micros;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Scalar;
import io.fichario.crm.record.Stamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Something that was said or done with a contact.
 *
 * @param id the identity
 * @param stamp tenant, version and hidden parts
 * @param kind how
 * @param direction from whom it came, where that can be said
 * @param at when, to the microsecond
 * @param summary what it was about, may have line feeds: 1 to {@value #MAX_SUMMARY_LENGTH} characters
 * @param contact with whom
 * @param order about which order
 * @param owner the actor who had it
 * @param departments the departments that know it
 */
public record Interaction(
        InteractionId id,
        Stamp stamp,
        InteractionKind kind,
        Optional<Direction> direction,
        Instant at,
        String summary,
        ContactId contact,
        Optional<OrderId> order,
        Optional<ActorId> owner,
        Set<Department> departments)
        implements CrmRecord {
    /** The greatest length of a summary, in code points. */
    public static final int MAX_SUMMARY_LENGTH = 10_000;

    /** How. */
    public static final Field<Interaction, InteractionKind> KIND =
            Field.one("kind", Scalar.<InteractionKind>name(), Interaction::kind);

    /** When. */
    public static final Field<Interaction, Instant> AT = Field.one("at", Scalar.time(), Interaction::at);

    /** With whom. */
    public static final Field<Interaction, ContactId> CONTACT =
            Field.one("contact", Scalar.<ContactId>id(), Interaction::contact);

    /** About which order. */
    public static final Field<Interaction, OrderId> ORDER =
            Field.optional("order", Scalar.<OrderId>id(), Interaction::order);

    /** The actor who had it. */
    public static final Field<Interaction, ActorId> OWNER =
            Field.optional("owner", Scalar.textOf(ActorId::text), Interaction::owner);

    /** The departments that know it. */
    public static final Field<Interaction, Department> DEPARTMENT =
            Field.many("department", Scalar.textOf(Department::text), Interaction::departments);

    /** What the library knows of interactions. */
    public static final RecordType<Interaction> TYPE = RecordType.of(
                    "interaction", Interaction.class, InteractionId::new, Interaction::withStamp)
            .fields(KIND, AT, CONTACT, ORDER, OWNER, DEPARTMENT)
            .owner(OWNER)
            .departments(DEPARTMENT)
            .governed("contact", Interaction::contact)
            .governed("order", Interaction::order)
            .build();

    /**
     * Checks that all is there and the summary is a text.
     *
     * @throws io.fichario.crm.record.InvalidValueException if a part is null, or the summary blank, too long or with
     *     control characters
     */
    public Interaction {
        Given.value("id", id);
        Given.value("stamp", stamp);
        Given.value("kind", kind);
        Given.value("direction", direction);
        at = Micros.truncate(Given.value("at", at));
        summary = ActivityTexts.SUMMARY.check(summary);
        Given.value("contact", contact);
        Given.value("order", order);
        Given.value("owner", owner);
        departments = Given.sorted("departments", departments, Comparator.naturalOrder());
    }

    private Interaction withStamp(Stamp next) {
        return new Interaction(id, next, kind, direction, at, summary, contact, order, owner, departments);
    }

    /**
     * Returns this interaction of another kind.
     *
     * @param next how
     * @return the interaction
     */
    public Interaction withKind(InteractionKind next) {
        return new Interaction(id, stamp, next, direction, at, summary, contact, order, owner, departments);
    }

    /**
     * Returns this interaction with another direction.
     *
     * @param next from whom it came, or empty
     * @return the interaction
     */
    public Interaction withDirection(Optional<Direction> next) {
        return new Interaction(id, stamp, kind, next, at, summary, contact, order, owner, departments);
    }

    /**
     * Returns this interaction at another time.
     *
     * @param next when
     * @return the interaction
     */
    public Interaction withAt(Instant next) {
        return new Interaction(id, stamp, kind, direction, next, summary, contact, order, owner, departments);
    }

    /**
     * Returns this interaction with another summary.
     *
     * @param next what it was about
     * @return the interaction
     * @throws io.fichario.crm.record.InvalidValueException if it is blank, too long or has control characters
     */
    public Interaction withSummary(String next) {
        return new Interaction(id, stamp, kind, direction, at, next, contact, order, owner, departments);
    }

    /**
     * Returns this interaction with another contact.
     *
     * @param next with whom
     * @return the interaction
     */
    public Interaction withContact(ContactId next) {
        return new Interaction(id, stamp, kind, direction, at, summary, next, order, owner, departments);
    }

    /**
     * Returns this interaction about another order.
     *
     * @param next about which order, or empty
     * @return the interaction
     */
    public Interaction withOrder(Optional<OrderId> next) {
        return new Interaction(id, stamp, kind, direction, at, summary, contact, next, owner, departments);
    }

    /**
     * Returns this interaction with another owner.
     *
     * @param next the actor who had it, or empty
     * @return the interaction
     */
    public Interaction withOwner(Optional<ActorId> next) {
        return new Interaction(id, stamp, kind, direction, at, summary, contact, order, next, departments);
    }

    /**
     * Returns this interaction known to other departments.
     *
     * @param next the departments
     * @return the interaction
     */
    public Interaction withDepartments(Set<Department> next) {
        return new Interaction(id, stamp, kind, direction, at, summary, contact, order, owner, next);
    }

    /** Shows no text. */
    @Override
    public String toString() {
        return "Interaction[" + id + ", " + kind + "]";
    }
}
