/**
 * How goods of an order travel to the customer, and back; begin with {@link io.fichario.crm.shipment.Shipment}.
 */
@NullMarked
package io.fichario.crm.shipment;

import org.jspecify.annotations.NullMarked;
