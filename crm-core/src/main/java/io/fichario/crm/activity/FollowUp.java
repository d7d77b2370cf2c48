package io.fichario.crm.activity;

import com.google.common.collect.ImmutableList;
import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Department;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.Micros;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Scalar;
import io.fichario.crm.record.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that an actor is to do by a day. Who is to do it and whether it is done is moved by named operations.
 *
 * @param id the identity
 * @param stamp tenant, version and hidden parts
 * @param title what is to be done: 1 to {@value #MAX_TITLE_LENGTH} characters
 * @param due the last day on which it is in time
 * @param assignee who is to do it
 * @param doneAt when it was done, to the microsecond
 * @param origin who thought of it
 * @param contact about whom
 * @param order about which order
 * @param departments the departments that know it
 */
public record FollowUp(
        FollowUpId id,
        Stamp stamp,
        String title,
        LocalDate due,
        ActorId assignee,
        Optional<Instant> doneAt,
        FollowUpOrigin origin,
        Optional<ContactId> contact,
        Optional<OrderId> order,
        Set<Department> departments)
        implements CrmRecord {
    /** The greatest length of a title, in code points. */
    public static final int MAX_TITLE_LENGTH = 300;

    /** The last day on which it is in time. */
    public static final Field<FollowUp, LocalDate> DUE = Field.one("due", Scalar.date(), FollowUp::due);

    /** Who is to do it. */
    public static final Field<FollowUp, ActorId> ASSIGNEE =
            Field.one("assignee", Scalar.textOf(ActorId::text), FollowUp::assignee);

    /** When it was done; missing while it is not. */
    public static final Field<FollowUp, Instant> DONE_AT = Field.optional("doneAt", Scalar.time(), FollowUp::doneAt);

    /** Who thought of it. */
    public static final Field<FollowUp, FollowUpOrigin> ORIGIN =
            Field.one("origin", Scalar.<FollowUpOrigin>name(), FollowUp::origin);

    /** About whom. */
    public static final Field<FollowUp, ContactId> CONTACT =
            Field.optional("contact", Scalar.<ContactId>id(), FollowUp::contact);

    /** About which order. */
    public static final Field<FollowUp, OrderId> ORDER = Field.optional("order", Scalar.<OrderId>id(), FollowUp::order);

    /** The departments that know it. */
    public static final Field<FollowUp, Department> DEPARTMENT =
            Field.many("department", Scalar.textOf(Department::text), FollowUp::departments);

    /** What the library knows of follow-ups. */
    public static final RecordType<FollowUp> TYPE = RecordType.of(
                    "follow-up", FollowUp.class, FollowUpId::new, FollowUp::withStamp)
            .fields(DUE, ASSIGNEE, DONE_AT, ORIGIN, CONTACT, ORDER, DEPARTMENT)
            .owner(ASSIGNEE)
            .departments(DEPARTMENT)
            .governed("contact", FollowUp::contact)
            .governed("order", FollowUp::order)
            .governed("assignee", FollowUp::assignee)
            .governed("doneAt", FollowUp::doneAt)
            .governed("origin", FollowUp::origin)
            .succession(FollowUp::faults)
            .build();

    /**
     * Checks that all is there and the title is a text.
     *
     * @throws io.fichario.crm.record.InvalidValueException if a part is null, or the title blank, too long or with
     *     control characters
     */
    public FollowUp {
        Given.value("id", id);
        Given.value("stamp", stamp);
        title = ActivityTexts.TITLE.check(title);
        Given.value("due", due);
        Given.value("assignee", assignee);
        doneAt = Given.value("doneAt", doneAt).map(Micros::truncate);
        Given.value("origin", origin);
        Given.value("contact", contact);
        Given.value("order", order);
        departments = Given.sorted("departments", departments, Comparator.naturalOrder());
    }

    private FollowUp withStamp(Stamp next) {
        return new FollowUp(id, next, title, due, assignee, doneAt, origin, contact, order, departments);
    }

    /**
     * Returns this follow-up with another title.
     *
     * @param next what is to be done
     * @return the follow-up
     * @throws io.fichario.crm.record.InvalidValueException if it is blank, too long or has control characters
     */
    public FollowUp withTitle(String next) {
        return new FollowUp(id, stamp, next, due, assignee, doneAt, origin, contact, order, departments);
    }

    /**
     * Returns this follow-up due on another day.
     *
     * @param next the last day on which it is in time
     * @return the follow-up
     */
    public FollowUp withDue(LocalDate next) {
        return new FollowUp(id, stamp, title, next, assignee, doneAt, origin, contact, order, departments);
    }

    /**
     * Returns this follow-up about another contact.
     *
     * @param next about whom, or empty
     * @return the follow-up
     */
    public FollowUp withContact(Optional<ContactId> next) {
        return new FollowUp(id, stamp, title, due, assignee, doneAt, origin, next, order, departments);
    }

    /**
     * Returns this follow-up about another order.
     *
     * @param next about which order, or empty
     * @return the follow-up
     */
    public FollowUp withOrder(Optional<OrderId> next) {
        return new FollowUp(id, stamp, title, due, assignee, doneAt, origin, contact, next, departments);
    }

    /**
     * Returns this follow-up known to other departments.
     *
     * @param next the departments
     * @return the follow-up
     */
    public FollowUp withDepartments(Set<Department> next) {
        return new FollowUp(id, stamp, title, due, assignee, doneAt, origin, contact, order, next);
    }

    /**
     * Returns this follow-up given to another actor.
     *
     * @param next who is to do it
     * @return the follow-up
     */
    public FollowUp reassigned(ActorId next) {
        return new FollowUp(id, stamp, title, due, next, doneAt, origin, contact, order, departments);
    }

    /**
     * Returns this follow-up done. One that was done before keeps its time.
     *
     * @param at when
     * @return the follow-up
     */
    public FollowUp done(Instant at) {
        Optional<Instant> first = doneAt.or(() -> Optional.of(Given.value("doneAt", at)));
        return new FollowUp(id, stamp, title, due, assignee, first, origin, contact, order, departments);
    }

    /**
     * Returns this follow-up as not done.
     *
     * @return the follow-up
     */
    public FollowUp reopened() {
        return new FollowUp(id, stamp, title, due, assignee, Optional.empty(), origin, contact, order, departments);
    }

    /**
     * Returns whether it should have been done.
     *
     * @param today the day
     * @return true if it is not done and the last day in time is before that day
     */
    public boolean overdue(LocalDate today) {
        return doneAt.isEmpty() && due.isBefore(Given.value("today", today));
    }

    private static List<Fault> faults(FollowUp before, FollowUp after) {
        return before.origin == after.origin
                ? List.of()
                : ImmutableList.of(Fault.of("origin", "followUp.succession.origin"));
    }

    /** Shows no text. */
    @Override
    public String toString() {
        return "FollowUp[" + id + (doneAt.isPresent() ? ", done]" : ", due " + due + "]");
    }
}
