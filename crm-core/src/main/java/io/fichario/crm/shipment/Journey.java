package io.fichario.crm.shipment;

import com.google.common.collect.ImmutableList;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Micros;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a shipment left and arrived, and what the carrier reported in between.
 *
 * @param shippedAt when it was handed to the carrier, to the microsecond
 * @param deliveredAt when it arrived, to the microsecond
 * @param events what the carrier reported, each once, by their own time and at equal times by id
 */
public record Journey(Optional<Instant> shippedAt, Optional<Instant> deliveredAt, List<TrackingEvent> events) {
    /** It has not begun. */
    public static final Journey NONE = new Journey(Optional.empty(), Optional.empty(), List.of());

    /**
     * Sorts the events.
     *
     * @throws InvalidValueException if a part is null or two events have the same id
     */
    public Journey {
        shippedAt = Given.value("shippedAt", shippedAt).map(Micros::truncate);
        deliveredAt = Given.value("deliveredAt", deliveredAt).map(Micros::truncate);
        events = ImmutableList.sortedCopyOf(TrackingEvent.BY_TIME, Given.list("events", events));
        if (events.size() > 1
                && events.stream().map(TrackingEvent::id).distinct().count() < events.size()) {
            throw new InvalidValueException("events", "shipment.eventTwice");
        }
    }

    Journey shipped(Instant at) {
        return new Journey(Optional.of(at), deliveredAt, events);
    }

    Journey notShipped() {
        return new Journey(Optional.empty(), deliveredAt, events);
    }

    Journey delivered(Instant at) {
        return new Journey(shippedAt, Optional.of(at), events);
    }

    Journey notDelivered() {
        return new Journey(shippedAt, Optional.empty(), events);
    }

    /** Adds the events whose id is new; of those that are handed in twice the first counts. */
    Journey reported(Collection<TrackingEvent> news) {
        Map<String, TrackingEvent> all = new LinkedHashMap<>();
        events.forEach(event -> all.put(event.id(), event));
        news.forEach(event -> all.putIfAbsent(event.id(), event));
        return all.size() == events.size()
                ? this
                : new Journey(shippedAt, deliveredAt, ImmutableList.copyOf(all.values()));
    }

    /** Returns the latest event, if it was not among those of an earlier journey. */
    Optional<TrackingEvent> latestBeyond(Journey earlier) {
        return latest().filter(event -> !earlier.events.contains(event));
    }

    /**
     * Returns where the carrier says that the shipment is. A report of arrival says nothing of that: it delivers the
     * shipment when it comes, and after {@code undeliver} it was wrong.
     */
    Optional<ShipmentStatus> whereabouts() {
        return events.stream()
                .filter(event -> event.code() != TrackingCode.DELIVERED)
                .reduce((earlier, later) -> later)
                .map(event -> ShipmentStatus.valueOf(event.code().name()));
    }

    private Optional<TrackingEvent> latest() {
        return events.stream().reduce((earlier, later) -> later);
    }
}
