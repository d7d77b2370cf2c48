package io.fichario.crm.shipment;

import com.google.common.collect.ImmutableSet;
import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Department;
import io.fichario.crm.address.PostalAddress;
import io.fichario.crm.order.OrderId;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.KeySpec;
import io.fichario.crm.record.Mask;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Scalar;
import io.fichario.crm.record.Stamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Goods of one order on their way to the customer. Where it stands and what it carries is moved together with the ledger
 * of its order, by {@link Handling} only; withers change the rest.
 *
 * @param id the identity
 * @param stamp tenant, version and hidden parts
 * @param order the order whose goods it carries
 * @param shipTo the address as it was when the shipment was prepared; empty only where it is hidden
 * @param status where it stands
 * @param carriage by whom it is carried, and under which number
 * @param contents parcels and lines
 * @param journey when it left and arrived, and what the carrier reported
 * @param owner the actor who answers for it
 * @param departments the departments that know it
 */
public record Shipment(
        ShipmentId id,
        Stamp stamp,
        OrderId order,
        Optional<PostalAddress> shipTo,
        ShipmentStatus status,
        Carriage carriage,
        Contents contents,
        Journey journey,
        Optional<ActorId> owner,
        Set<Department> departments)
        implements CrmRecord {
    /** Where it stands. */
    public static final Field<Shipment, ShipmentStatus> STATUS =
            Field.one("status", Scalar.<ShipmentStatus>name(), Shipment::status);

    /** The order whose goods it carries. */
    public static final Field<Shipment, OrderId> ORDER = Field.one("order", Scalar.<OrderId>id(), Shipment::order);

    /** Who carries it. */
    public static final Field<Shipment, Carrier> CARRIER =
            Field.optional("carrier", Scalar.textOf(Carrier::text), shipment -> shipment.carriage.carrier());

    /** When it was handed to the carrier. */
    public static final Field<Shipment, Instant> SHIPPED_AT =
            Field.optional("shippedAt", Scalar.time(), shipment -> shipment.journey.shippedAt());

    /** When it arrived. */
    public static final Field<Shipment, Instant> DELIVERED_AT =
            Field.optional("deliveredAt", Scalar.time(), shipment -> shipment.journey.deliveredAt());

    /** The actor who answers for it. */
    public static final Field<Shipment, ActorId> OWNER =
            Field.optional("owner", Scalar.textOf(ActorId::text), Shipment::owner);

    /** The departments that know it. */
    public static final Field<Shipment, Department> DEPARTMENT =
            Field.many("department", Scalar.textOf(Department::text), Shipment::departments);

    /** The tracking numbers of the shipment and of its parcels, as {@link TrackingNumber#lookupForm}. */
    public static final KeySpec<Shipment> TRACKING_NUMBER = KeySpec.lookup(
            "trackingNumber",
            shipment -> shipment.trackingNumbers().stream()
                    .map(TrackingNumber::lookupForm)
                    .toList());

    /** What the library knows of shipments. */
    public static final RecordType<Shipment> TYPE = RecordType.of(
                    "shipment", Shipment.class, ShipmentId::new, Shipment::withStamp)
            .fields(STATUS, ORDER, CARRIER, SHIPPED_AT, DELIVERED_AT, OWNER, DEPARTMENT)
            .keys(TRACKING_NUMBER)
            .masks(Mask.of("shipTo", Optional.empty(), Shipment::shipTo, Shipment::withAddress))
            .status(STATUS)
            .owner(OWNER)
            .departments(DEPARTMENT)
            .governed("order", Shipment::order)
            .governed("quantities", shipment -> shipment.contents.quantities())
            .governed("returned", shipment -> shipment.contents.returned())
            .governed("journey", Shipment::journey)
            .succession(Succession::faults)
            .build();

    /**
     * Checks that all is there and copies the departments.
     *
     * @throws io.fichario.crm.record.InvalidValueException if a part is null
     */
    public Shipment {
        Given.value("id", id);
        Given.value("stamp", stamp);
        Given.value("order", order);
        Given.value("shipTo", shipTo);
        Given.value("status", status);
        Given.value("carriage", carriage);
        Given.value("contents", contents);
        Given.value("journey", journey);
        Given.value("owner", owner);
        departments = Given.sorted("departments", departments, Comparator.naturalOrder());
    }

    /**
     * Returns this shipment with another stamp; only the way of a command and stores have a use for it.
     *
     * @param next tenant, version and hidden parts
     * @return the shipment
     */
    public Shipment withStamp(Stamp next) {
        return new Shipment(id, next, order, shipTo, status, carriage, contents, journey, owner, departments);
    }

    /**
     * Returns this shipment with another address; one that is at its end keeps its own.
     *
     * @param next where it goes
     * @return the shipment
     */
    public Shipment withShipTo(PostalAddress next) {
        return withAddress(Optional.of(Given.value("shipTo", next)));
    }

    /**
     * Returns this shipment with another carriage.
     *
     * @param next by whom it is carried, and under which number
     * @return the shipment
     */
    public Shipment withCarriage(Carriage next) {
        return new Shipment(id, stamp, order, shipTo, status, next, contents, journey, owner, departments);
    }

    /**
     * Returns this shipment in other parcels.
     *
     * @param next the packages; those that lines name must be among them
     * @return the shipment
     * @throws io.fichario.crm.record.InvalidValueException if parcels and lines do not fit together
     */
    public Shipment withParcels(List<Parcel> next) {
        return withContents(contents.withParcels(next));
    }

    /**
     * Returns this shipment with its goods spread in another way; their quantities are moved by named operations only.
     *
     * @param next parcels and lines
     * @return the shipment
     */
    public Shipment withContents(Contents next) {
        return new Shipment(id, stamp, order, shipTo, status, carriage, next, journey, owner, departments);
    }

    /**
     * Returns this shipment with another owner.
     *
     * @param next the actor who answers for it, or empty
     * @return the shipment
     */
    public Shipment withOwner(Optional<ActorId> next) {
        return new Shipment(id, stamp, order, shipTo, status, carriage, contents, journey, next, departments);
    }

    /**
     * Returns this shipment known to other departments.
     *
     * @param next the departments
     * @return the shipment
     */
    public Shipment withDepartments(Set<Department> next) {
        return new Shipment(id, stamp, order, shipTo, status, carriage, contents, journey, owner, next);
    }

    /**
     * Returns the numbers under which carriers follow it.
     *
     * @return the number of the shipment, if there is one, and those of its parcels
     */
    public Set<TrackingNumber> trackingNumbers() {
        return Stream.concat(
                        carriage.trackingNumber().stream(),
                        contents.parcels().stream().flatMap(parcel -> parcel.trackingNumber().stream()))
                .collect(ImmutableSet.toImmutableSet());
    }

    private Shipment withAddress(Optional<PostalAddress> next) {
        return new Shipment(id, stamp, order, next, status, carriage, contents, journey, owner, departments);
    }

    Shipment withStatus(ShipmentStatus next) {
        return new Shipment(id, stamp, order, shipTo, next, carriage, contents, journey, owner, departments);
    }

    Shipment withJourney(Journey next) {
        return new Shipment(id, stamp, order, shipTo, status, carriage, contents, next, owner, departments);
    }

    /** Shows no address. */
    @Override
    public String toString() {
        return "Shipment[" + id + ", " + status + "]";
    }
}
