/** Tests of the door to shipments over the store in memory. */
@NullMarked
package io.fichario.crm.inmemory.shipment;

import org.jspecify.annotations.NullMarked;
