package io.fichario.crm.activity;

import io.fichario.crm.contact.ContactId;
import io.fichario.crm.order.OrderId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of an interaction that is to be recorded. Immutable; keeps what was typed until the door checks it. */
public final class NewInteraction {
    private final InteractionKind kind;
    private final @Nullable ContactId contact;
    private final @Nullable Direction direction;
    private final @Nullable Instant at;
    private final @Nullable String summary;
    private final @Nullable OrderId order;

    private NewInteraction(
            InteractionKind kind,
            @Nullable ContactId contact,
            @Nullable Direction direction,
            @Nullable Instant at,
            @Nullable String summary,
            @Nullable OrderId order) {
        this.kind = kind;
        this.contact = contact;
        this.direction = direction;
        this.at = at;
        this.summary = summary;
        this.order = order;
    }

    /**
     * Begins a call.
     *
     * @param contact with whom
     * @return the command
     */
    public static NewInteraction call(@Nullable ContactId contact) {
        return new NewInteraction(InteractionKind.CALL, contact, null, null, null, null);
    }

    /**
     * Begins an e-mail.
     *
     * @param contact with whom
     * @return the command
     */
    public static NewInteraction email(@Nullable ContactId contact) {
        return new NewInteraction(InteractionKind.EMAIL, contact, null, null, null, null);
    }

    /**
     * Begins a visit.
     *
     * @param contact with whom
     * @return the command
     */
    public static NewInteraction visit(@Nullable ContactId contact) {
        return new NewInteraction(InteractionKind.VISIT, contact, null, null, null, null);
    }

    /**
     * Begins a chat.
     *
     * @param contact with whom
     * @return the command
     */
    public static NewInteraction chat(@Nullable ContactId contact) {
        return new NewInteraction(InteractionKind.CHAT, contact, null, null, null, null);
    }

    /**
     * Begins a note.
     *
     * @param contact with whom
     * @return the command
     */
    public static NewInteraction note(@Nullable ContactId contact) {
        return new NewInteraction(InteractionKind.NOTE, contact, null, null, null, null);
    }

    /**
     * Returns this command for something that the contact began.
     *
     * @return the command
     */
    public NewInteraction inbound() {
        return new NewInteraction(kind, contact, Direction.INBOUND, at, summary, order);
    }

    /**
     * Returns this command for something that we began.
     *
     * @return the command
     */
    public NewInteraction outbound() {
        return new NewInteraction(kind, contact, Direction.OUTBOUND, at, summary, order);
    }

    /**
     * Returns this command with a time.
     *
     * @param time when; null for the time of the command
     * @return the command
     */
    public NewInteraction at(@Nullable Instant time) {
        return new NewInteraction(kind, contact, direction, time, summary, order);
    }

    /**
     * Returns this command with a summary, which is needed.
     *
     * @param text what it was about, may have line feeds: 1 to {@value Interaction#MAX_SUMMARY_LENGTH} characters
     * @return the command
     */
    public NewInteraction summary(@Nullable String text) {
        return new NewInteraction(kind, contact, direction, at, text, order);
    }

    /**
     * Returns this command about an order.
     *
     * @param about about which order; null for none
     * @return the command
     */
    public NewInteraction about(@Nullable OrderId about) {
        return new NewInteraction(kind, contact, direction, at, summary, about);
    }

    InteractionKind kind() {
        return kind;
    }

    @Nullable
    ContactId contact() {
        return contact;
    }

    Optional<Direction> direction() {
        return Optional.ofNullable(direction);
    }

    Optional<Instant> at() {
        return Optional.ofNullable(at);
    }

    @Nullable
    String summary() {
        return summary;
    }

    Optional<OrderId> order() {
        return Optional.ofNullable(order);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NewInteraction that
                && kind == that.kind
                && direction == that.direction
                && Objects.equals(contact, that.contact)
                && Objects.equals(at, that.at)
                && Objects.equals(summary, that.summary)
                && Objects.equals(order, that.order);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, contact, direction, at, summary, order);
    }

    /** Shows no text. */
    @Override
    public String toString() {
        return "NewInteraction[" + kind + "]";
    }
}
