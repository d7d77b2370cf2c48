package io.fichario.crm.order;

import io.fichario.crm.record.Given;

/**
 * What the door to orders stands on besides the way of a command.
 *
 * @param numbering gives orders their numbers
 * @param shipments what is cancelled together with an order
 * @param settings what holds for orders unless they say otherwise
 */
public record OrderPorts(OrderNumbering numbering, OpenShipments shipments, OrderSettings settings) {
    /**
     * Checks that nothing is missing.
     *
     * @throws io.fichario.crm.record.InvalidValueException if a part is null
     */
    public OrderPorts {
        Given.value("numbering", numbering);
        Given.value("shipments", shipments);
        Given.value("settings", settings);
    }
}
