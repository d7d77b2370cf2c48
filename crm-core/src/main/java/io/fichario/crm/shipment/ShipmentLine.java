package io.fichario.crm.shipment;

import io.fichario.crm.order.LineNumber;
import io.fichario.crm.order.Quantity;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import java.util.Optional;

/**
 * What a shipment carries of one line of its order, or the share of it that is in one parcel.
 *
 * @param line the line of the order
 * @param quantity how much of it, more than nothing
 * @param returned how much of that came back after it had arrived, at most the quantity
 * @param parcel the parcel that it is in, where that is known
 */
public record ShipmentLine(LineNumber line, Quantity quantity, Quantity returned, Optional<ParcelNumber> parcel) {
    /**
     * Checks the quantities.
     *
     * @throws InvalidValueException if a part is null, the quantity nothing, units differ or more was returned than
     *     carried
     */
    public ShipmentLine {
        Given.value("line", line);
        Given.value("quantity", quantity).checkPositive();
        Given.value("parcel", parcel);
        if (!quantity.isAtLeast(Given.value("returned", returned))) {
            throw new InvalidValueException(Fault.of("returned", "shipment.returnedOverQuantity")
                    .with("returned", returned)
                    .with("quantity", quantity));
        }
    }

    /**
     * Creates a line of which nothing came back, in no known parcel.
     *
     * @param line the line of the order
     * @param quantity how much of it, more than nothing
     * @return the line
     * @throws InvalidValueException if a part is null or the quantity nothing
     */
    public static ShipmentLine of(LineNumber line, Quantity quantity) {
        Given.value("quantity", quantity);
        return new ShipmentLine(line, quantity, Quantity.zero(quantity.unit()), Optional.empty());
    }

    /**
     * Returns this line in a parcel.
     *
     * @param next the parcel
     * @return the line
     * @throws InvalidValueException if it is null
     */
    public ShipmentLine in(ParcelNumber next) {
        return new ShipmentLine(line, quantity, returned, Optional.of(Given.value("parcel", next)));
    }

    /**
     * Returns what did not come back.
     *
     * @return the quantity without what was returned
     */
    public Quantity kept() {
        return quantity.minus(returned);
    }

    ShipmentLine withQuantity(Quantity next) {
        return new ShipmentLine(line, next, returned, parcel);
    }

    ShipmentLine returning(Quantity more) {
        return new ShipmentLine(line, quantity, returned.plus(more), parcel);
    }
}
