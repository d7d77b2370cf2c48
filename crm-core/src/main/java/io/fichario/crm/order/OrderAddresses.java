package io.fichario.crm.order;

import io.fichario.crm.address.PostalAddress;
import io.fichario.crm.record.Given;
import java.util.Optional;

/**
 * Where an order is sent, as snapshots: a later change of the customer's address book does not change them.
 *
 * @param billTo where the invoice goes
 * @param shipTo where the goods go
 */
public record OrderAddresses(Optional<PostalAddress> billTo, Optional<PostalAddress> shipTo) {
    /** No addresses. */
    public static final OrderAddresses NONE = new OrderAddresses(Optional.empty(), Optional.empty());

    /**
     * Checks that nothing is null.
     *
     * @throws io.fichario.crm.record.InvalidValueException if a part is null
     */
    public OrderAddresses {
        Given.value("billTo", billTo);
        Given.value("shipTo", shipTo);
    }

    @Override
    public String toString() {
        return "OrderAddresses[***]";
    }
}
