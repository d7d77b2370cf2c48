package io.fichario.crm.contact;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.record.Given;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * One way to reach a contact, with what is known about it. A point becomes primary, verified or unusable through {@link
 * Reach}, which keeps one primary point of each kind.
 *
 * @param id its identity within the contact
 * @param value the e-mail address, phone number or web handle
 * @param purposes what it is for; none means nothing in particular
 * @param primary whether it is the one to use first among those of its kind
 * @param verification when and by whom it was found to lead to the contact
 * @param unusable whether it was found not to lead to the contact
 */
public record ContactPoint(
        ContactPointId id,
        PointValue value,
        Set<PointPurpose> purposes,
        boolean primary,
        Optional<Verification> verification,
        boolean unusable) {

    /**
     * Checks that nothing is null and copies the purposes.
     *
     * @throws io.fichario.crm.record.InvalidValueException if something is null
     */
    public ContactPoint {
        Given.value("point.id", id);
        Given.value("point.value", value);
        Given.value("point.verification", verification);
        purposes = Parts.set("point.purposes", purposes, PointPurpose.values().length, Comparator.naturalOrder());
    }

    /**
     * Creates a point of which nothing is known yet.
     *
     * @param id its identity
     * @param value the e-mail address, phone number or web handle
     * @return the point, neither primary, verified nor unusable
     */
    public static ContactPoint of(ContactPointId id, PointValue value) {
        return new ContactPoint(id, value, Set.of(), false, Optional.empty(), false);
    }

    /**
     * Returns what kind of point it is.
     *
     * @return the kind of its value
     */
    public PointKind kind() {
        return value.kind();
    }

    /**
     * Returns when it was found to lead to the contact.
     *
     * @return a point in time in microseconds, or empty when it never was
     */
    public Optional<Instant> verifiedAt() {
        return verification.map(Verification::at);
    }

    /**
     * Returns who found that it leads to the contact.
     *
     * @return the actor, or empty when nobody did
     */
    public Optional<ActorId> verifiedBy() {
        return verification.map(Verification::by);
    }

    /**
     * Returns this point for other purposes.
     *
     * @param others what it is for
     * @return the point
     */
    public ContactPoint withPurposes(Set<PointPurpose> others) {
        return new ContactPoint(id, value, others, primary, verification, unusable);
    }

    ContactPoint withId(ContactPointId other) {
        return new ContactPoint(other, value, purposes, primary, verification, unusable);
    }

    ContactPoint asPrimary(boolean first) {
        return new ContactPoint(id, value, purposes, first, verification, unusable);
    }

    /** A corrected value is another address or number: what was found out about the old one does not hold for it. */
    ContactPoint withValue(PointValue other) {
        return other.equals(value) ? this : new ContactPoint(id, other, purposes, primary, Optional.empty(), false);
    }

    ContactPoint verified(Verification found) {
        return new ContactPoint(id, value, purposes, primary, Optional.of(found), false);
    }

    ContactPoint failed() {
        return new ContactPoint(id, value, purposes, primary, verification, true);
    }

    @Override
    public String toString() {
        return "ContactPoint[" + id + ", " + kind() + "]";
    }
}
