package io.fichario.crm.activity;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.order.OrderId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a follow-up that is to be scheduled. Immutable; keeps what was typed until the door checks it. */
public final class NewFollowUp {
    private final @Nullable String title;
    private final @Nullable LocalDate due;
    private final @Nullable String assignee;
    private final FollowUpOrigin origin;
    private final @Nullable ContactId contact;
    private final @Nullable OrderId order;

    private NewFollowUp(
            @Nullable String title,
            @Nullable LocalDate due,
            @Nullable String assignee,
            FollowUpOrigin origin,
            @Nullable ContactId contact,
            @Nullable OrderId order) {
        this.title = title;
        this.due = due;
        this.assignee = assignee;
        this.origin = origin;
        this.contact = contact;
        this.order = order;
    }

    /**
     * Begins a follow-up that an actor thought of, to be done by the actor who schedules it.
     *
     * @param title what is to be done: 1 to {@value FollowUp#MAX_TITLE_LENGTH} characters
     * @return the command
     */
    public static NewFollowUp of(@Nullable String title) {
        return new NewFollowUp(title, null, null, FollowUpOrigin.BY_HAND, null, null);
    }

    /**
     * Returns this command with a day, which is needed.
     *
     * @param day the last day on which it is in time
     * @return the command
     */
    public NewFollowUp due(@Nullable LocalDate day) {
        return new NewFollowUp(title, day, assignee, origin, contact, order);
    }

    /**
     * Returns this command for another actor.
     *
     * @param actor the name of who is to do it; null for the actor who schedules it
     * @return the command
     */
    public NewFollowUp assignedTo(@Nullable String actor) {
        return new NewFollowUp(title, due, actor, origin, contact, order);
    }

    /**
     * Returns this command for another actor.
     *
     * @param actor who is to do it
     * @return the command
     */
    public NewFollowUp assignedTo(@Nullable ActorId actor) {
        return assignedTo(actor == null ? null : actor.text());
    }

    /**
     * Returns this command about a contact.
     *
     * @param about about whom; null for nobody
     * @return the command
     */
    public NewFollowUp about(@Nullable ContactId about) {
        return new NewFollowUp(title, due, assignee, origin, about, order);
    }

    /**
     * Returns this command about an order.
     *
     * @param about about which order; null for none
     * @return the command
     */
    public NewFollowUp about(@Nullable OrderId about) {
        return new NewFollowUp(title, due, assignee, origin, contact, about);
    }

    /**
     * Returns this command for something that nobody thought of but the library, or a job of the host.
     *
     * @return the command
     */
    public NewFollowUp fromNudge() {
        return new NewFollowUp(title, due, assignee, FollowUpOrigin.NUDGE, contact, order);
    }

    @Nullable
    String title() {
        return title;
    }

    @Nullable
    LocalDate due() {
        return due;
    }

    @Nullable
    String assignee() {
        return assignee;
    }

    FollowUpOrigin origin() {
        return origin;
    }

    Optional<ContactId> contact() {
        return Optional.ofNullable(contact);
    }

    Optional<OrderId> order() {
        return Optional.ofNullable(order);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NewFollowUp that
                && origin == that.origin
                && Objects.equals(title, that.title)
                && Objects.equals(due, that.due)
                && Objects.equals(assignee, that.assignee)
                && Objects.equals(contact, that.contact)
                && Objects.equals(order, that.order);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, due, assignee, origin, contact, order);
    }

    /** Shows no text. */
    @Override
    public String toString() {
        return "NewFollowUp[due " + due + "]";
    }
}
