package io.fichario.crm.contact;

import com.google.common.collect.ImmutableList;
import io.fichario.crm.access.ActorId;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * All ways to reach a contact. Where there are points of a kind, exactly one of them is primary. Immutable; every
 * operation returns another value.
 *
 * @param points the contact points in the order in which they were added, at most {@value #MAX_POINTS}
 */
public record Reach(List<ContactPoint> points) {

    /** The greatest number of contact points of one contact. */
    public static final int MAX_POINTS = 100;

    /** {@code values()} makes a copy each time it is asked. */
    private static final List<PointKind> KINDS = List.of(PointKind.values());

    /** No way to reach a contact. */
    public static final Reach EMPTY = new Reach(List.of());

    /**
     * Checks that ids are different and that each kind has one primary point.
     *
     * @throws InvalidValueException if an id stands twice, a kind has no or two primary points, or there are too many
     */
    public Reach {
        points = Parts.list("contactPoints", points, MAX_POINTS);
        Set<ContactPointId> ids = new HashSet<>();
        for (int i = 0; i < points.size(); i++) {
            if (!ids.add(points.get(i).id())) {
                throw new InvalidValueException("contactPoints[" + i + "].id", "reach.sameId");
            }
        }
        for (PointKind kind : KINDS) {
            checkOnePrimary(points, kind);
        }
    }

    private static void checkOnePrimary(List<ContactPoint> points, PointKind kind) {
        int ofKind = 0;
        int primaries = 0;
        for (int i = 0; i < points.size(); i++) {
            ContactPoint point = points.get(i);
            if (point.kind() == kind) {
                ofKind++;
                primaries += point.primary() ? 1 : 0;
            }
        }
        if (ofKind > 0 && primaries != 1) {
            throw new InvalidValueException(Fault.of("contactPoints", "reach.primary")
                    .with("kind", kind)
                    .with("value", primaries));
        }
    }

    /**
     * Returns this with one more point. The first of its kind becomes primary; one that says it is primary takes that
     * from the others.
     *
     * @param point the point
     * @return the points with it at the end
     * @throws InvalidValueException if the id or the same address or number is there already, or there are too many
     */
    public Reach add(ContactPoint point) {
        PointValue value = Given.value("contactPoint", point).value();
        checkNew(value, points);
        List<ContactPoint> more = new ArrayList<>(points);
        boolean first = point.primary() || ofKind(points, point.kind()).isEmpty();
        more.add(point.asPrimary(false));
        return first ? new Reach(settled(more, point.kind(), Optional.of(point.id()))) : new Reach(more);
    }

    /**
     * Returns this without a point. When it was the primary one, the first that is usable follows it.
     *
     * @param id the point
     * @return the other points
     * @throws InvalidValueException if there is no such point
     */
    public Reach remove(ContactPointId id) {
        ContactPoint gone = get(id);
        List<ContactPoint> rest =
                points.stream().filter(point -> !point.id().equals(id)).toList();
        return new Reach(gone.primary() ? settled(rest, gone.kind(), firstUsable(rest, gone.kind())) : rest);
    }

    /**
     * Returns this with a point as the primary one of its kind.
     *
     * @param id the point
     * @return the points
     * @throws InvalidValueException if there is no such point or it is unusable
     */
    public Reach makePrimary(ContactPointId id) {
        ContactPoint point = get(id);
        if (point.unusable()) {
            throw new InvalidValueException("contactPoint", "reach.unusable");
        }
        return new Reach(settled(points, point.kind(), Optional.of(id)));
    }

    /**
     * Returns this with a point that was found to lead to the contact; it is usable from then on.
     *
     * @param id the point
     * @param at when it was found out
     * @param by who found out
     * @return the points
     * @throws InvalidValueException if there is no such point
     */
    public Reach verify(ContactPointId id, Instant at, ActorId by) {
        Verification found = new Verification(at, by);
        return changed(id, point -> point.verified(found));
    }

    /**
     * Returns this with a point that was found not to lead to the contact. When it was the primary one, the first that
     * is usable takes its place; without one it stays primary.
     *
     * @param id the point
     * @return the points
     * @throws InvalidValueException if there is no such point
     */
    public Reach markUnusable(ContactPointId id) {
        Reach marked = changed(id, ContactPoint::failed);
        PointKind kind = marked.get(id).kind();
        return marked.get(id).primary()
                ? new Reach(settled(marked.points, kind, firstUsable(marked.points, kind)))
                : marked;
    }

    /**
     * Returns this with a point of another value of the same kind, of which nothing is known yet.
     *
     * @param id the point
     * @param value the address or number that is right
     * @return the points
     * @throws InvalidValueException if there is no such point, the value is of another kind, or it is there already
     */
    public Reach correct(ContactPointId id, PointValue value) {
        ContactPoint point = get(id);
        if (point.kind() != Given.value("value", value).kind()) {
            throw new InvalidValueException(Fault.of("contactPoint", "reach.otherKind")
                    .with("value", value.kind())
                    .with("kind", point.kind()));
        }
        checkNew(value, points.stream().filter(other -> !other.id().equals(id)).toList());
        return changed(id, old -> old.withValue(value));
    }

    /**
     * Returns this with a point for other purposes.
     *
     * @param id the point
     * @param purposes what it is for
     * @return the points
     * @throws InvalidValueException if there is no such point
     */
    public Reach withPurposes(ContactPointId id, Set<PointPurpose> purposes) {
        return changed(id, point -> point.withPurposes(purposes));
    }

    /**
     * Finds a point.
     *
     * @param id the point
     * @return the point, or empty when there is none
     */
    public Optional<ContactPoint> find(ContactPointId id) {
        return points.stream().filter(point -> point.id().equals(id)).findFirst();
    }

    /**
     * Finds the point to use first among those of a kind.
     *
     * @param kind the kind
     * @return the primary point, or empty when there is none of the kind
     */
    public Optional<ContactPoint> primary(PointKind kind) {
        return of(kind).stream().filter(ContactPoint::primary).findFirst();
    }

    /**
     * Returns the points of a kind.
     *
     * @param kind the kind
     * @return the points in the order in which they were added
     */
    public List<ContactPoint> of(PointKind kind) {
        return ofKind(points, kind);
    }

    /**
     * Returns the e-mail addresses.
     *
     * @return the addresses in the order in which they were added
     */
    public List<EmailAddress> emails() {
        return values(EmailAddress.class);
    }

    /**
     * Returns the phone numbers.
     *
     * @return the numbers in the order in which they were added
     */
    public List<PhoneNumber> phones() {
        return values(PhoneNumber.class);
    }

    /**
     * Returns the pages and handles on the web.
     *
     * @return them in the order in which they were added
     */
    public List<WebHandle> webs() {
        return values(WebHandle.class);
    }

    private <V extends PointValue> List<V> values(Class<V> type) {
        return points.stream()
                .map(ContactPoint::value)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private ContactPoint get(ContactPointId id) {
        return find(id).orElseThrow(() -> new InvalidValueException(
                Fault.of("contactPoint", "reach.unknown").with("value", id)));
    }

    private Reach changed(ContactPointId id, UnaryOperator<ContactPoint> change) {
        get(id);
        return new Reach(points.stream()
                .map(point -> point.id().equals(id) ? change.apply(point) : point)
                .toList());
    }

    private static void checkNew(PointValue value, Collection<ContactPoint> points) {
        for (ContactPoint point : points) {
            if (point.kind() == value.kind() && point.value().matching().equals(value.matching())) {
                throw new InvalidValueException(
                        Fault.of("contactPoint", "reach.twice").with("kind", value.kind()));
            }
        }
    }

    private static List<ContactPoint> ofKind(List<ContactPoint> points, PointKind kind) {
        ImmutableList.Builder<ContactPoint> found = ImmutableList.builder();
        for (ContactPoint point : points) {
            if (point.kind() == kind) {
                found.add(point);
            }
        }
        return found.build();
    }

    private static Optional<ContactPointId> firstUsable(List<ContactPoint> points, PointKind kind) {
        List<ContactPoint> ofKind = ofKind(points, kind);
        return ofKind.stream()
                .filter(point -> !point.unusable())
                .findFirst()
                .or(() -> ofKind.stream().filter(ContactPoint::primary).findFirst())
                .or(() -> ofKind.stream().findFirst())
                .map(ContactPoint::id);
    }

    private static List<ContactPoint> settled(
            List<ContactPoint> points, PointKind kind, Optional<ContactPointId> primary) {
        return points.stream()
                .map(point -> point.kind() == kind
                        ? point.asPrimary(primary.filter(point.id()::equals).isPresent())
                        : point)
                .toList();
    }

    @Override
    public String toString() {
        return "Reach" + points;
    }
}
