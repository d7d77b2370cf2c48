package io.fichario.crm.shipment;

import io.fichario.crm.record.Faults;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known when goods are handed to a carrier. Immutable; keeps what was typed until the door checks it. What is
 * left open stays as it was when the shipment was prepared.
 */
public final class NewDispatch {
    private final NewCarriage carriage;
    private final @Nullable Instant at;

    private NewDispatch(NewCarriage carriage, @Nullable Instant at) {
        this.carriage = carriage;
        this.at = at;
    }

    /**
     * Begins a dispatch with a carrier.
     *
     * @param code the code of who carries it; null or blank for the one that is known already, if any
     * @return the command
     */
    public static NewDispatch by(@Nullable String code) {
        return new NewDispatch(NewCarriage.NONE.by(code), null);
    }

    /**
     * Begins a dispatch with a carrier.
     *
     * @param carrier who carries it
     * @return the command
     */
    public static NewDispatch by(@Nullable Carrier carrier) {
        return by(carrier == null ? null : carrier.text());
    }

    /**
     * Returns this command with a service.
     *
     * @param code what the carrier is asked for; null or blank for the one that is known already, if any
     * @return the command
     */
    public NewDispatch service(@Nullable String code) {
        return new NewDispatch(carriage.asking(code), at);
    }

    /**
     * Returns this command with a tracking number.
     *
     * @param number the number of the whole shipment; null or blank for the one that is known already, if any
     * @return the command
     */
    public NewDispatch trackingNumber(@Nullable String number) {
        return new NewDispatch(carriage.under(number), at);
    }

    /**
     * Returns this command with a time.
     *
     * @param time when the carrier got it; null for the time of the command
     * @return the command
     */
    public NewDispatch at(@Nullable Instant time) {
        return new NewDispatch(carriage, time);
    }

    Optional<Carriage> toCarriage(Faults faults) {
        Carriage known = carriage.toCarriage(faults);
        return faults.none() ? Optional.of(known) : Optional.empty();
    }

    Optional<Instant> at() {
        return Optional.ofNullable(at);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NewDispatch that && carriage.equals(that.carriage) && Objects.equals(at, that.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(carriage, at);
    }

    @Override
    public String toString() {
        return "NewDispatch" + carriage;
    }
}
