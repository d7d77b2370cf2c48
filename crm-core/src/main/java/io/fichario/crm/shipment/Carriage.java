package io.fichario.crm.shipment;

import io.fichario.crm.record.Given;
import java.util.Optional;

/**
 * By whom a shipment is carried, and under which number.
 *
 * @param carrier who carries it
 * @param service what the carrier was asked for
 * @param trackingNumber the number of the whole shipment; parcels may have numbers of their own
 */
public record Carriage(
        Optional<Carrier> carrier, Optional<CarrierServiceCode> service, Optional<TrackingNumber> trackingNumber) {
    /** Nothing is known yet. */
    public static final Carriage UNKNOWN = new Carriage(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Checks that nothing is null.
     *
     * @throws io.fichario.crm.record.InvalidValueException if a part is null
     */
    public Carriage {
        Given.value("carrier", carrier);
        Given.value("service", service);
        Given.value("trackingNumber", trackingNumber);
    }

    /**
     * Creates a carriage of which only the carrier is known.
     *
     * @param carrier who carries it
     * @return the carriage
     * @throws io.fichario.crm.record.InvalidValueException if it is null
     */
    public static Carriage by(Carrier carrier) {
        return UNKNOWN.withCarrier(carrier);
    }

    /**
     * Returns this carriage with another carrier.
     *
     * @param next who carries it
     * @return the carriage
     * @throws io.fichario.crm.record.InvalidValueException if it is null
     */
    public Carriage withCarrier(Carrier next) {
        return new Carriage(Optional.of(Given.value("carrier", next)), service, trackingNumber);
    }

    /**
     * Returns this carriage with another service.
     *
     * @param next what the carrier is asked for
     * @return the carriage
     * @throws io.fichario.crm.record.InvalidValueException if it is null
     */
    public Carriage withService(CarrierServiceCode next) {
        return new Carriage(carrier, Optional.of(Given.value("service", next)), trackingNumber);
    }

    /**
     * Returns this carriage with another tracking number.
     *
     * @param next the number of the whole shipment
     * @return the carriage
     * @throws io.fichario.crm.record.InvalidValueException if it is null
     */
    public Carriage withTrackingNumber(TrackingNumber next) {
        return new Carriage(carrier, service, Optional.of(Given.value("trackingNumber", next)));
    }

    /**
     * Returns this carriage with what another one knows; what that one does not know stays.
     *
     * @param news what is known now
     * @return the carriage
     * @throws io.fichario.crm.record.InvalidValueException if it is null
     */
    public Carriage updatedBy(Carriage news) {
        Given.value("carriage", news);
        return new Carriage(
                news.carrier.or(() -> carrier),
                news.service.or(() -> service),
                news.trackingNumber.or(() -> trackingNumber));
    }
}
